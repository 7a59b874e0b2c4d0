import { expect, it } from 'vitest'
import { decideKeptFile } from '#db/rules/kept-file.ts'

const bytesOf = (text: string, ...start: readonly number[]) =>
  Uint8Array.from([...start, ...Array.from(text, (letter) => letter.charCodeAt(0))])
const pdf = bytesOf('%PDF-1.7 x')
const package_ = (part: string) => bytesOf(`\x14\0\0\0${part}`, 0x50, 0x4b, 3, 4)
const docx = package_('[Content_Types].xml …wwword/word/document.xml')

it.each([
  ['a PDF', 'raport.pdf', pdf, 'raport.pdf', 'application/pdf'],
  ['a PDF called otherwise', '../a/raport.txt', pdf, 'raport.txt.pdf', 'application/pdf'],
  ['a picture', 'skan.JPG', bytesOf('', 0xff, 0xd8, 0xff), 'skan.jpg', 'image/jpeg'],
  [
    'a text document',
    'Raport otwarcia.docx',
    docx,
    'Raport otwarcia.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
] as const)('takes %s under a name with its ending', (_, name, bytes, kept, type) => {
  const decision = decideKeptFile(name, bytes.length, bytes)
  expect(decision).toEqual({ ok: true, value: { name: kept, type } })
})

it.each([
  ['an empty one', new Uint8Array(), 0, 'file.empty'],
  ['one over 20 MB', pdf, 20 * 1024 * 1024 + 1, 'file.tooLarge'],
  ['a page', bytesOf('<html>'), 6, 'file.kind'],
  ['a spreadsheet', package_('xl/workbook.xml'), 40, 'file.kind'],
  ['a package cut short', bytesOf('', 0x50, 0x4b), 2, 'file.kind'],
] as const)('refuses %s', (_, bytes, size, code) => {
  const decision = decideKeptFile('raport.docx', size, bytes)
  expect(decision.ok ? null : decision.refusal.code).toBe(code)
})
