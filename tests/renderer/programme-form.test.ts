import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { basisPoints, grosze } from '#db/values/money.ts'
import { type ProgrammeForm, readForm } from '#renderer/screens/programme/programme-form.ts'
import { typedCount, typedRate } from '#renderer/ui/typed-number.ts'

const sheet: ProgrammeForm = {
  title: 'Standardy obsługi inwestora w województwie lubuskim',
  callNumber: 'POWR.02.18.00-IP.01-00-004/18',
  agreementNumber: '',
  department: 'Departament Przedsiębiorczości i Strategii Marki',
  institution: 'Urząd Marszałkowski Województwa Lubuskiego',
  buyerNip: '',
  from: day('2019-09-01'),
  to: day('2021-12-31'),
  value: '1 074 741,60 zł',
  ownContributionRate: '10 %',
  targetJst: '43',
  targetMediumTowns: '2',
  targetImplementations: '22',
  targetImplementationMediumTowns: '1',
}

describe('the form of a programme', () => {
  it('reads the sheet as it is written', () => {
    expect(readForm(sheet)).toEqual({
      facts: {
        ...sheet,
        value: grosze(107_474_160),
        ownContributionRate: basisPoints(1_000),
        targetJst: 43,
        targetMediumTowns: 2,
        targetImplementations: 22,
        targetImplementationMediumTowns: 1,
      },
    })
  })

  it.each<[keyof ProgrammeForm, string | null, string]>([
    ['title', '  ', 'form.required'],
    ['from', null, 'form.required'],
    ['to', null, 'form.required'],
    ['value', '', 'money.empty'],
    ['value', '1.234', 'money.ambiguous'],
    ['ownContributionRate', '101', 'form.rate'],
    ['targetJst', '-1', 'form.count'],
    ['buyerNip', '5265877636', 'nip.wrongCheckDigit'],
    ['targetImplementations', '4,5', 'form.count'],
  ])('%s: %j is refused as %s, and nothing else is', (field, value, code) => {
    const read = readForm({ ...sheet, [field]: value })
    expect(read).toMatchObject({ errors: { [field]: { code } } })
    expect(Object.keys('errors' in read ? read.errors : {})).toEqual([field])
  })
})

describe('numbers as they are typed', () => {
  it.each<[string, number | null]>([
    ['0', 0],
    ['43', 43],
    ['10 000', 10_000],
    ['10001', null],
    ['', null],
    ['4.5', null],
    ['-3', null],
  ])('count %j is %s', (text, count) => {
    expect(typedCount(text)).toBe(count)
  })

  it.each<[string, number | null]>([
    ['10', 1_000],
    ['10,5', 1_050],
    ['10.25%', 1_025],
    ['84,28 %', 8_428],
    ['100', 10_000],
    ['100,01', null],
    ['10,255', null],
    ['', null],
  ])('percentage %j is %s basis points', (text, points) => {
    expect(typedRate(text)).toBe(points)
  })
})
