import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgePeople, type PeopleFacts } from '#db/rules/people-import.ts'
import { decidePeopleColumns, guessPeopleColumns } from '#db/rules/people-import-columns.ts'
import type { KnownPerson } from '#db/rules/people-import-person.ts'
import { day } from '#db/values/day.ts'
import type { MarkedDay } from '#db/values/people-import.ts'

const place = { powiat: 'żarski', takesPart: true, withdrewOn: null }
const town = { ...place, teryt: '0811021', name: 'Żary', kind: 'urbanGmina' } as const
const rural = { ...place, teryt: '0811102', name: 'Żary', kind: 'ruralGmina' } as const
const lubsko = { ...place, teryt: '0811043', name: 'Lubsko', kind: 'urbanRuralGmina' } as const
const outside = {
  ...place,
  teryt: '0811032',
  name: 'Brody',
  kind: 'ruralGmina',
  takesPart: false,
} as const

const known = (over: Partial<KnownPerson>): KnownPerson => ({
  id: 'known',
  version: 1,
  jstId: town.teryt,
  panel: 'staff',
  function: 'employee',
  firstName: 'Jan',
  lastName: 'Próbny',
  pesel: '44051401359',
  noPesel: false,
  sex: 'male',
  ageAtEntry: null,
  education: 'higher',
  street: '',
  house: '1',
  flat: '',
  postCode: '68-200',
  town: 'Żary',
  phone: '',
  email: '',
  labourStatus: null,
  occupation: '',
  employer: '',
  namedOn: day('2020-02-03'),
  leftOn: null,
  mergedIntoId: null,
  pseudonymisedOn: null,
  ...over,
})

const facts: PeopleFacts = {
  programmeId: 'p',
  today: day('2020-06-01'),
  namedOn: day('2020-06-01'),
  jsts: [town, rural, lubsko, outside],
  people: [],
  training: null,
  days: new Map(),
  choices: [],
  leftOut: new Set(),
}

/** Judges a list as the office reads it: headings first, cells as text. */
function judge(lines: readonly string[], over: Partial<PeopleFacts> = {}) {
  const rows = lines.map((line, at) => ({
    line: at + 1,
    cells: line.split(';').map((text) => ({ text, kind: 'text' as const })),
  }))
  const mapping = guessPeopleColumns(rows)
  const { training = null } = over
  const usable = decidePeopleColumns(mapping, training)
  if (!usable.ok) throw new Error(usable.refusal.code)
  const whole = { ...facts, ...over, ...usable.value }
  return judgePeople(rows, mapping, whole).filter(({ row }) => row.verdict !== 'ignored')
}

const said = ({ row }: ReturnType<typeof judge>[number]) =>
  row.verdict === 'refused' ? row.refusal.code : row.verdict

/** The same, with why there is no place. */
const saidOfPlace = (judged: ReturnType<typeof judge>[number]) =>
  judged.row.verdict === 'noPlace' ? judged.row.refusal.code : said(judged)

const heading = 'Imię i nazwisko;JST;Funkcja;PESEL;Rok urodzenia;Płeć'

describe('one row', () => {
  test.each([
    ['somebody new', 'Anna Wzorcowa;Lubsko;burmistrz;;;', 'new'],
    ['the function tells the JSTs apart', 'Anna Wzorcowa;Żary;wójt;;;', 'new'],
    ['nothing tells them apart', 'Anna Wzorcowa;Żary;pracownik;;;', 'ambiguous'],
    ['no such JST', 'Anna Wzorcowa;Wąchock;pracownik;;;', 'notFound'],
    ['a JST that does not take part', 'Anna Wzorcowa;Brody;wójt;;;', 'noPlace'],
    ['wrong data outweigh that', 'Anna Wzorcowa;Brody;burmistrz;;;', 'people.functionOfOtherKind'],
    ['a function of another kind', 'Anna Wzorcowa;Lubsko;wójt;;;', 'people.functionOfOtherKind'],
    [
      'a birth day that does not exist',
      'Jan Inny;Lubsko;pracownik;44023001359;;',
      'pesel.impossibleBirthDay',
    ],
    ['a wrong check digit', 'Jan Inny;Lubsko;pracownik;44051401358;;', 'pesel.wrongCheckDigit'],
    [
      'a birth year that disagrees',
      'Jan Inny;Lubsko;pracownik;44051401359;1945;',
      'people.birthYearDisagrees',
    ],
    [
      'a birth day that disagrees',
      'Jan Inny;Lubsko;pracownik;44051401359;15.05.1944;',
      'peopleImport.birthDayDisagrees',
    ],
    ['a sex that disagrees', 'Jan Inny;Lubsko;pracownik;44051401359;1944;K', 'people.sexDisagrees'],
    ['one name alone', 'Próbny;Lubsko;pracownik;;;', 'peopleImport.oneName'],
    [
      'a sex that cannot be read',
      'Jan Inny;Lubsko;pracownik;;;nie wiem',
      'peopleImport.wordUnknown',
    ],
    ['no function and no panel', 'Jan Inny;Lubsko;;;;', 'peopleImport.personUnknown'],
    ['no PESEL, said so', 'Jan Inny;Lubsko;pracownik;brak PESEL;1980;M', 'new'],
  ])('%s', (_, line, verdict) => {
    expect(judge([heading, line]).map(said)).toEqual([verdict])
  })

  test('no refusal and no change carries a PESEL', () => {
    const lines = [
      heading,
      'Jan Inny;Lubsko;pracownik;44051401359;1945;',
      'Ewa Inna;Lubsko;pracownik;44051401359;;',
    ]
    for (const { row } of judge(lines)) expect(JSON.stringify(row)).not.toContain('44051401359')
  })

  test('an age by the year of birth alone is said to be one', () => {
    const [one] = judge([heading, 'Jan Inny;Lubsko;pracownik;brak;1980;M'])
    expect(one?.row).toMatchObject({ remarks: ['ageFromYear'] })
    expect(one?.write).toMatchObject({ fields: { ageAtEntry: 40, noPesel: true, sex: 'male' } })
  })

  test('a function of its own words is an employee of that occupation', () => {
    const [one] = judge([heading, 'Jan Inny;Lubsko;Inspektor ds. promocji;;;'])
    expect(one?.row).toMatchObject({ verdict: 'new', remarks: ['functionAsEmployee'] })
    expect(one?.write).toMatchObject({
      fields: { function: 'employee', panel: 'staff', occupation: 'Inspektor ds. promocji' },
    })
  })
})

describe('who is on record', () => {
  const jan = known({})
  test.each([
    ['the same', 'Próbny Jan;Lubsko;;', [known({ jstId: lubsko.teryt })], 'same'],
    [
      'known by PESEL under another name',
      'Nowy Jan;Lubsko;;44051401359',
      [known({ jstId: lubsko.teryt })],
      'changed',
    ],
    [
      'of another JST by PESEL',
      'Próbny Jan;Lubsko;pracownik;44051401359',
      [jan],
      'peopleImport.otherJst',
    ],
    [
      'of another panel',
      'Próbny Jan;Lubsko;burmistrz;',
      [known({ jstId: lubsko.teryt })],
      'peopleImport.otherPanel',
    ],
    [
      'two of one name',
      'Próbny Jan;Lubsko;;',
      [known({ jstId: lubsko.teryt }), known({ id: 'b', jstId: lubsko.teryt, pesel: null })],
      'peopleImport.severalPeople',
    ],
    [
      'merged into another',
      'Próbny Jan;Lubsko;pracownik;',
      [known({ jstId: lubsko.teryt, mergedIntoId: 'x' })],
      'new',
    ],
    [
      'without a name any more',
      'Próbny Jan;Lubsko;pracownik;',
      [known({ jstId: lubsko.teryt, pseudonymisedOn: day('2020-01-01') })],
      'new',
    ],
  ])('%s', (_, line, people, verdict) => {
    const lines = ['Nazwisko i imię;JST;Funkcja;PESEL', line]
    expect(judge(lines, { people }).map(said)).toEqual([verdict])
  })

  test('what differs is named with both values, and nothing else is written', () => {
    const lines = [
      'Nazwisko i imię;JST;Telefon;Wykształcenie;Ulica',
      'PRÓBNY JAN;0811021;601 234 567;wyższe;',
    ]
    const [one] = judge(lines, { people: [jan] })
    expect(one?.row).toMatchObject({
      verdict: 'changed',
      changes: [{ field: 'phone', before: null, after: '601 234 567' }],
    })
    expect(one?.write).toEqual({
      kind: 'save',
      id: 'known',
      version: 1,
      patch: { phone: '601 234 567' },
      days: [],
    })
  })

  test('"brak" does not erase a PESEL on record', () => {
    const lines = ['Nazwisko i imię;Gmina;PESEL', 'Próbny Jan;Lubsko;brak PESEL']
    expect(judge(lines, { people: [known({ jstId: lubsko.teryt })] }).map(said)).toEqual(['same'])
  })

  test('the third employee is named with the limit and who has the places', () => {
    const people = [
      known({ id: 'a', jstId: lubsko.teryt, firstName: 'Adam', pesel: null }),
      known({ id: 'b', jstId: lubsko.teryt, firstName: 'Beata', pesel: null }),
    ]
    const [one] = judge([heading, 'Jan Trzeci;Lubsko;pracownik;;;'], { people })
    expect(one?.row).toMatchObject({
      verdict: 'noPlace',
      refusal: {
        code: 'people.quotaFull',
        figures: { limit: 2, nth: 3, people: 'Adam Próbny, Beata Próbny' },
      },
    })
  })
})

describe('a full panel', () => {
  const people = [
    known({ id: 'a', jstId: lubsko.teryt, firstName: 'Adam', pesel: null }),
    known({ id: 'b', jstId: lubsko.teryt, firstName: 'Beata', pesel: null }),
  ]

  test.each([
    ['a right row', 'Jan Trzeci;Lubsko;pracownik;brak PESEL;1980;M', 'noPlace'],
    [
      'a row with a wrong PESEL',
      'Jan Trzeci;Lubsko;pracownik;44051401358;;',
      'pesel.wrongCheckDigit',
    ],
    [
      'a row with a wrong sex',
      'Jan Trzeci;Lubsko;pracownik;44051401359;1944;K',
      'people.sexDisagrees',
    ],
  ])('keeps %s apart', (_, line, verdict) => {
    expect(judge([heading, line], { people }).map(said)).toEqual([verdict])
  })

  test('of a thousand rows the forty wrong ones are known from those without a place', () => {
    const lines = Array.from({ length: 1_000 }, (_, at) => {
      const wrong = at % 25 === 0
      return `Jan Próbny${'abcdefghij'.charAt(at % 10)}${at};Lubsko;pracownik;${wrong ? '1' : ''};;`
    })
    const counts = Map.groupBy(judge([heading, ...lines]), ({ row }) => row.verdict)
    const counted = [...counts].map(([verdict, rows]) => [verdict, rows.length])
    expect(Object.fromEntries(counted)).toEqual({ new: 2, refused: 40, noPlace: 958 })
  })
})

describe('rows of one file', () => {
  test('the same person twice', () => {
    const same = judge([heading, 'Jan A;Lubsko;pracownik;;;', 'Jan A;Lubsko;pracownik;;;'])
    expect(same.map(said)).toEqual(['new', 'duplicate'])
    expect(same[1]?.row).toMatchObject({ ofLine: 2 })
    const different = judge([heading, 'Jan A;Lubsko;pracownik;;;', 'Jan A;Lubsko;burmistrz;;;'])
    expect(different.map(said)).toEqual([
      'peopleImport.twiceDifferent',
      'peopleImport.twiceDifferent',
    ])
  })

  test('the same person in two JSTs: both rows name the other', () => {
    const judged = judge([
      heading,
      'Jan A;Lubsko;pracownik;44051401359;;',
      'Jan A;0811021;pracownik;44051401359;;',
    ])
    expect(
      judged.map(({ row }) => (row.verdict === 'refused' ? row.refusal : row.verdict)),
    ).toEqual([
      { code: 'peopleImport.twoJstsInFile', figures: { line: 3, jst: 'Żary' } },
      { code: 'peopleImport.twoJstsInFile', figures: { line: 2, jst: 'Lubsko' } },
    ])
  })

  test('a third employee fits once one of the first two is left out', () => {
    const lines = [
      heading,
      'Jan A;Lubsko;pracownik;;;',
      'Jan B;Lubsko;pracownik;;;',
      'Jan C;Lubsko;pracownik;;;',
    ]
    expect(judge(lines).map(saidOfPlace)).toEqual(['new', 'new', 'people.quotaFull'])
    expect(judge(lines, { leftOut: new Set([2]) }).map(said)).toEqual(['new', 'new', 'new'])
  })

  test('no order of rows gives a JST more than its places, and no row is lost', () => {
    const row = fc.tuple(
      fc.constantFrom('Ada', 'Ewa', 'Iza', 'Ola'),
      fc.constantFrom('Lubsko', '0811021', '0811102'),
      fc.constantFrom('pracownik', 'burmistrz', 'wójt'),
    )
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.array(fc.nat(12)), (drawn, out) => {
        const lines = drawn.map(([name, jst, fn]) => `${name} Próbna;${jst};${fn};;;`)
        const leftOut = new Set(out.map((at) => at + 2))
        const judged = judge([heading, ...lines], { leftOut })
        expect(judged).toHaveLength(drawn.length)
        const written = judged.flatMap(({ row, write }) =>
          write?.kind === 'add' && !leftOut.has(row.line) ? [write] : [],
        )
        for (const [key, group] of Map.groupBy(
          written,
          (one) => `${one.teryt} ${one.fields.panel}`,
        )) {
          expect(group.length).toBeLessThanOrEqual(key.endsWith('manager') ? 1 : 2)
        }
        for (const { row, write } of judged) {
          expect(write !== null).toBe(row.verdict === 'new' || row.verdict === 'changed')
        }
      }),
    )
  })
})

describe('marks of presence', () => {
  const days: readonly MarkedDay[] = [
    { id: 'd1', on: day('2020-05-20') },
    { id: 'd2', on: day('2020-05-21') },
  ]
  const training = {
    programmeId: 'p',
    panel: 'staff',
    subject: 'Oferta inwestycyjna',
    cancelledOn: null,
    days,
    present: new Set(['d1 known']),
  } as const
  const people = [known({ jstId: lubsko.teryt })]

  test('add the days that are new', () => {
    const lines = ['Nazwisko i imię;JST;20.05.2020;21.05.2020', 'Próbny Jan;Lubsko;x;x']
    const [one] = judge(lines, { people, training })
    expect(one?.row).toMatchObject({
      verdict: 'changed',
      changes: [{ field: 'present', before: null, after: '2020-05-21' }],
    })
    expect(one?.write).toMatchObject({ patch: {}, days: ['d2'] })
  })

  test.each([
    ['a mark that says nothing', 'Próbny Jan;Lubsko;spóźniony;', 'peopleImport.markUnknown'],
    ['somebody unknown', 'Ewa Obca;Lubsko;x;', 'peopleImport.personUnknown'],
    ['marks already on record', 'Próbny Jan;Lubsko;x;nie', 'same'],
  ])('%s', (_, line, verdict) => {
    const lines = ['Nazwisko i imię;JST;Dzień 1;Dzień 2', line]
    expect(judge(lines, { people, training }).map(said)).toEqual([verdict])
  })

  test('of the other panel are refused', () => {
    const lines = ['Nazwisko i imię;JST;Funkcja;Dzień 1', 'Nowa Ewa;Lubsko;burmistrz;x']
    expect(judge(lines, { training }).map(said)).toEqual(['attendance.otherPanel'])
  })

  test.each([
    ['a day outside the training', 'Obecność 22.05.2020', 'peopleImport.dayOutside'],
    ['more columns than days', 'Dzień 1;Dzień 2;Dzień 3', 'peopleImport.noSuchDay'],
    ['one day twice', '20.05.2020;Obecność 20.05.2020', 'peopleImport.dayTwice'],
  ])('%s is told before any row', (_, headings, code) => {
    expect(() =>
      judge([`Imię i nazwisko;JST;${headings}`, 'Jan Próbny;Lubsko;x'], { training }),
    ).toThrow(code)
  })

  test('are left out while no training is chosen', () => {
    const lines = ['Nazwisko i imię;JST;Dzień 1', 'Próbny Jan;Lubsko;x']
    expect(judge(lines, { people }).map(said)).toEqual(['same'])
  })
})
