import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEmail } from '#db/values/email.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import { refusedCode } from './decisions.ts'

describe('parseEmail reads', () => {
  it.each([
    ['sekretariat@lubuskie.pl', 'sekretariat@lubuskie.pl'],
    ['  Jan.Kowalski@Lubuskie.PL ', 'Jan.Kowalski@lubuskie.pl'],
    ['ug_gubin+inwestor@gubin.com.pl', 'ug_gubin+inwestor@gubin.com.pl'],
    ["o'neil@example.co", "o'neil@example.co"],
    ['<urzad@zagan.pl>', 'urzad@zagan.pl'],
    ['mailto:urzad@zagan.pl', 'urzad@zagan.pl'],
    ['urzad@xn--aga-qma38f.pl', 'urzad@xn--aga-qma38f.pl'],
  ])('%s as %s', (text, email) => {
    expect(parseEmail(text)).toEqual(allow(email))
  })
})

describe('parseEmail refuses', () => {
  it.each([
    ['', 'email.noAt'],
    ['urzad.zagan.pl', 'email.noAt'],
    ['a@zagan.pl; b@zagan.pl', 'email.several'],
    ['a@b@zagan.pl', 'email.several'],
    ['żagań@um.pl', 'email.notAscii'],
    ['urzad@żagań.pl', 'email.notAscii'],
    ['Jan Kowalski <jan@zagan.pl>', 'email.malformed'],
    ['jan kowalski@zagan.pl', 'email.malformed'],
    ['@zagan.pl', 'email.malformed'],
    ['urzad@', 'email.malformed'],
    ['urzad@zagan', 'email.malformed'],
    ['urzad@zagan.p', 'email.malformed'],
    ['urzad@zagan..pl', 'email.malformed'],
    ['urzad@-zagan.pl', 'email.malformed'],
    ['urzad@zagan.pl.', 'email.malformed'],
    ['urzad@zagan,pl', 'email.malformed'],
    ['urzad@192.168.1.1', 'email.malformed'],
    ['.urzad@zagan.pl', 'email.malformed'],
    ['urzad.@zagan.pl', 'email.malformed'],
    ['ur..zad@zagan.pl', 'email.malformed'],
    [`${'a'.repeat(65)}@zagan.pl`, 'email.malformed'],
    [`a@${'abcd.'.repeat(51)}pl`, 'email.malformed'],
  ])('%s with %s', (text, code) => {
    expect(refusedCode(parseEmail(text))).toBe(code)
  })

  it('and names the letter it cannot take', () => {
    expect(parseEmail('urząd@zagan.pl')).toEqual(
      refuse('email.notAscii', { text: 'urząd@zagan.pl', character: 'ą' }),
    )
  })
})

describe('parseEmail', () => {
  it('reads its own answer back unchanged', () => {
    const address = fc
      .tuple(fc.stringMatching(/^[A-Za-z0-9_+-]{1,20}$/), fc.domain())
      .map((parts) => parts.join('@'))
    fc.assert(
      fc.property(address, (text) => {
        const decision = parseEmail(text)
        fc.pre(decision.ok)
        if (decision.ok) expect(parseEmail(decision.value)).toEqual(decision)
      }),
    )
  })
})
