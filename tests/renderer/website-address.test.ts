import { expect, it } from 'vitest'
import { websiteAddress } from '#renderer/screens/jst/page/website-address.ts'

it.each([
  ['www.gubin.pl', 'https://www.gubin.pl/'],
  ['gubin.pl/dla-inwestora', 'https://gubin.pl/dla-inwestora'],
  ['https://bip.gubin.pl?a=1', 'https://bip.gubin.pl/?a=1'],
  ['http://gubin.pl', 'https://gubin.pl/'],
  ['HTTP://GUBIN.PL', 'https://gubin.pl/'],
  [' żary.pl ', 'https://xn--ary-22a.pl/'],
  ['gubin.pl:8443', 'https://gubin.pl:8443/'],
])('%j opens at %s', (written, address) => {
  expect(websiteAddress(written)).toBe(address)
})

it.each([
  'w budowie',
  'brak',
  '',
  'www.gubin.pl, bip.gubin.pl',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'ms-word:ofe|u|gubin.pl',
  'mailto:urzad@gubin.pl',
  'urzad@gubin.pl',
  'https://ktos:haslo@gubin.pl',
  'localhost',
])('%j is no address to open', (written) => {
  expect(websiteAddress(written)).toBeNull()
})
