import { describe, expect, it } from 'vitest'
import { guessColumns } from '#db/rules/import-columns.ts'
import { type ImportFacts, type ImportJst, judgeRows } from '#db/rules/recruitment-import.ts'
import { day } from '#db/values/day.ts'
import type { RowVerdict, SheetCell, SheetRow } from '#db/values/recruitment-import.ts'
import { attempt, lubuskie, noContact, period, sheet, today } from './facts.ts'

type Known = Partial<Pick<ImportJst, 'recruitment' | 'contact' | 'notes' | 'implementationOn'>>

/** The region with something on record about some JSTs. */
function facts(known: Readonly<Record<string, Known>> = {}, more: Partial<ImportFacts> = {}) {
  const jsts = lubuskie.map((jst) => ({ ...jst, ...known[jst.teryt] }))
  return { today, period, jsts, agreements: [], ...more }
}

const judge = (rows: readonly SheetRow[], given: ImportFacts = facts()) =>
  judgeRows(rows, guessColumns(rows), given)

/** A verdict in short: its word, and the code of a refusal or the reason of leaving out. */
function short(verdict: RowVerdict | undefined): string {
  if (verdict?.verdict === 'refused') return `refused ${verdict.refusal.code}`
  if (verdict?.verdict === 'ignored') return `ignored ${verdict.reason}`
  return verdict?.verdict ?? 'none'
}

const heading = [
  'Lp.',
  'TERYT',
  'Gmina',
  'Data zaproszenia',
  'Data deklaracji',
  'Nr umowy',
  'Data umowy',
  'Podpisał',
  'Data przystąpienia',
  'Data rezygnacji',
  'Powód rezygnacji',
  'Telefon',
  'E-mail',
  'Uwagi',
]

/** A row under that heading; empty where nothing is given. */
function row(given: Readonly<Record<string, string | SheetCell>>): readonly (string | SheetCell)[] {
  for (const name of Object.keys(given)) {
    if (!heading.includes(name)) throw new Error(`No column ${name}`)
  }
  return heading.map((name) => given[name] ?? '')
}

const only = (given: Readonly<Record<string, string | SheetCell>>, known?: Record<string, Known>) =>
  judge(sheet(heading, row(given)), facts(known))[1]

const bogdaniec = { teryt: '0801022', name: 'Bogdaniec', kind: 'ruralGmina', powiat: 'gorzowski' }
const signed = attempt({
  invitedOn: '2019-10-01',
  declaredOn: '2019-10-10',
  agreementOn: '2019-11-05',
  agreementNumber: 'WS/1/2019',
  agreementSignatory: 'wójt gminy',
})

describe('a list as an office keeps it', () => {
  it('gets a verdict on every row', () => {
    const rows = sheet(
      ['Lista rekrutacyjna', '', '', ''],
      ['Lp.', 'Gmina', 'Data deklaracji', 'Nr umowy', 'Data umowy'],
      ['1', '2', '3', '4', '5'],
      ['1', 'Bogdaniec', '10.10.2019', 'WS/1/2019', '5 listopada 2019 r.'],
      ['2', 'Deszczno', '2019-10-11', '', ''],
      ['3', 'Gubin', '2019-10-11', '', ''],
      ['4', 'Bogdańcu Małym', '2019-10-11', '', ''],
      ['5', 'Kłodawa', '31.02.2020', '', ''],
      ['6', 'Lubiszyn', '', '', ''],
      ['Lp.', 'Gmina', 'Data deklaracji', 'Nr umowy', 'Data umowy'],
      ['7', 'Santok', '2019-10-12', '', ''],
      ['', '', '', '', ''],
      ['', 'Razem', '5', '1', ''],
      ['Suma:', '', '', '6', ''],
    )
    const known = { '0801032': { recruitment: attempt({ declaredOn: '2019-10-11' }) } }
    expect(judge(rows, facts(known)).map((one) => [one.line, one.label, short(one)])).toEqual([
      [1, 'Lista rekrutacyjna', 'ignored beforeHeading'],
      [2, 'Gmina', 'ignored heading'],
      [3, '2', 'ignored columnNumbers'],
      [4, 'Bogdaniec', 'new'],
      [5, 'Deszczno', 'same'],
      [6, 'Gubin', 'ambiguous'],
      [7, 'Bogdańcu Małym', 'notFound'],
      [8, 'Kłodawa', 'refused day.impossible'],
      [9, 'Lubiszyn', 'same'],
      [10, 'Gmina', 'ignored heading'],
      [11, 'Santok', 'new'],
      [12, '', 'ignored empty'],
      [13, 'Razem', 'ignored totals'],
      [14, 'Suma:', 'ignored totals'],
    ])
  })

  it('says which JSTs an unclear name may mean, and a choice settles it', () => {
    const rows = sheet(['Gmina', 'Data deklaracji'], ['Gubin', '2019-10-11'])
    expect(judge(rows)[1]).toEqual({
      line: 2,
      label: 'Gubin',
      verdict: 'ambiguous',
      candidates: [
        { teryt: '0802011', name: 'Gubin', kind: 'urbanGmina', powiat: 'krośnieński' },
        { teryt: '0802052', name: 'Gubin', kind: 'ruralGmina', powiat: 'krośnieński' },
      ],
    })
    const chosen = judge(rows, facts({}, { choices: [{ line: 2, teryt: '0802052' }] }))[1]
    expect(chosen).toMatchObject({ verdict: 'new', jst: { teryt: '0802052' } })
  })

  it('gives suggestions for a name that is nobody’s', () => {
    const rows = sheet(['Gmina', 'Data deklaracji'], ['Urząd Gminy w Bogdańcu', '2019-10-11'])
    expect(judge(rows)[1]).toMatchObject({ verdict: 'notFound', suggestions: [bogdaniec] })
  })

  it('takes what a choice says even where the code is unreadable', () => {
    const rows = sheet(heading, row({ TERYT: 'abc', 'Data deklaracji': '2019-10-11' }))
    expect(short(judge(rows)[1])).toBe('refused teryt.notDigits')
    const chosen = judge(rows, facts({}, { choices: [{ line: 2, teryt: '0801022' }] }))[1]
    expect(chosen).toMatchObject({ verdict: 'new', jst: bogdaniec })
  })
})

describe('what a row would write', () => {
  it('is new for a JST without recruitment', () => {
    const verdict = only({
      TERYT: '801022',
      'Data umowy': '5.11.2019',
      'Nr umowy': ' WS/1/2019 ',
      Telefon: '68 456-54-87',
    })
    expect(verdict).toEqual({
      line: 2,
      label: '801022',
      verdict: 'new',
      jst: bogdaniec,
      changes: [
        { field: 'agreementNumber', before: null, after: 'WS/1/2019' },
        { field: 'agreementOn', before: null, after: '2019-11-05' },
        { field: 'phone', before: null, after: '68 456 54 87' },
      ],
      dates: attempt({ agreementNumber: 'WS/1/2019', agreementOn: '2019-11-05' }),
      newAttempt: false,
      remarks: ['zeroRestored', 'signatoryMissing'],
    })
  })

  it('is changed where it differs from the record, with both values', () => {
    const given = {
      Gmina: 'Bogdaniec',
      'Data umowy': '2019-11-06',
      'Data przystąpienia': '2019-12-01',
    }
    expect(only(given, { '0801022': { recruitment: signed } })).toMatchObject({
      verdict: 'changed',
      changes: [
        { field: 'agreementOn', before: '2019-11-05', after: '2019-11-06' },
        { field: 'joinedOn', before: null, after: '2019-12-01' },
      ],
      dates: { ...signed, agreementOn: '2019-11-06', joinedOn: '2019-12-01' },
    })
  })

  it('never erases: an empty cell, a dash and "brak" leave the record as it is', () => {
    const given = { Gmina: 'Bogdaniec', 'Data umowy': '-', 'Nr umowy': 'brak', Podpisał: '' }
    expect(short(only(given, { '0801022': { recruitment: signed } }))).toBe('same')
  })

  it('is the same where a number differs by case and blanks alone', () => {
    const given = { Gmina: 'Bogdaniec', 'Nr umowy': 'ws / 1 / 2019' }
    expect(short(only(given, { '0801022': { recruitment: signed } }))).toBe('same')
  })

  it('is a change of contact or a note alone, once', () => {
    const given = {
      Gmina: 'Bogdaniec',
      'E-mail': 'urzad@Bogdaniec.pl',
      Uwagi: 'zadzwonić we wtorek',
    }
    const fresh = only(given)
    expect(fresh).toMatchObject({
      verdict: 'changed',
      dates: null,
      changes: [
        { field: 'email', before: null, after: 'urzad@bogdaniec.pl' },
        { field: 'note', before: null, after: 'zadzwonić we wtorek' },
      ],
    })
    const known = {
      contact: { ...noContact, email: 'urzad@bogdaniec.pl' },
      notes: ['zadzwonić we wtorek'],
    }
    expect(short(only(given, { '0801022': known }))).toBe('same')
  })

  it('leaves out a phone, an e-mail and a note it cannot take, and says so', () => {
    const verdict = only({
      Gmina: 'Bogdaniec',
      'Data deklaracji': '2019-10-10',
      Telefon: '456 54 87',
      'E-mail': 'urząd',
      Uwagi: { text: 'x', kind: 'formula' },
    })
    expect(verdict).toMatchObject({
      verdict: 'new',
      changes: [{ field: 'declaredOn' }],
      remarks: ['phoneLeftOut', 'emailLeftOut', 'cellLeftOut'],
    })
  })

  const step = { Gmina: 'Bogdaniec', 'Data deklaracji': '2019-10-10' }
  const agreement = { ...step, 'Nr umowy': 'WS/1/2019', 'Data umowy': '2019-11-05' }
  it.each([
    ['with nobody who signed it', agreement, null, ['signatoryMissing']],
    ['with who signed it', { ...agreement, Podpisał: 'wójt gminy' }, null, []],
    ['not yet signed', step, null, []],
    ['whose signatory is on record', { ...agreement, 'Nr umowy': 'WS/2/2019' }, signed, []],
    [
      'without one on record, whose number it corrects',
      { ...agreement, 'Nr umowy': 'WS/2/2019' },
      { ...signed, agreementSignatory: null },
      ['signatoryMissing'],
    ],
    [
      'without one on record, which it leaves alone',
      { Gmina: 'Bogdaniec', 'Data przystąpienia': '2019-12-02' },
      { ...signed, agreementSignatory: null },
      [],
    ],
  ] as const)('warns of an agreement that it would write: %s', (_, given, recruitment, remarks) => {
    expect(only(given, { '0801022': { recruitment } })).toMatchObject({ remarks })
  })

  it('reads a number in a column of days as a spreadsheet counts days', () => {
    const verdict = only({ Gmina: 'Bogdaniec', 'Data deklaracji': '43748' })
    expect(verdict).toMatchObject({
      changes: [{ field: 'declaredOn', before: null, after: '2019-10-10' }],
      remarks: ['dayFromNumber'],
    })
  })
})

describe('a JST that withdrew', () => {
  const withdrawn = {
    ...signed,
    withdrawnOn: day('2020-02-03'),
    withdrawalReason: 'brak kadry',
  }
  const known = { '0801022': { recruitment: withdrawn } }

  it('begins a new attempt with days after its withdrawal', () => {
    expect(only({ Gmina: 'Bogdaniec', 'Data zaproszenia': '2020-03-01' }, known)).toMatchObject({
      verdict: 'new',
      newAttempt: true,
      dates: attempt({ invitedOn: '2020-03-01' }),
      remarks: ['newAttempt'],
    })
  })

  it('is corrected by days before it, and the same with the days on record', () => {
    const corrected = only({ Gmina: 'Bogdaniec', 'Data deklaracji': '2019-10-11' }, known)
    expect(corrected).toMatchObject({
      verdict: 'changed',
      newAttempt: false,
      dates: { ...withdrawn, declaredOn: '2019-10-11' },
    })
    const same = { Gmina: 'Bogdaniec', 'Data rezygnacji': '2020-02-03', 'Data umowy': '2019-11-05' }
    expect(short(only(same, known))).toBe('same')
  })

  it('may not use the number of its old agreement again', () => {
    const again = { Gmina: 'Bogdaniec', 'Data umowy': '2020-03-01', 'Nr umowy': 'WS/1/2019' }
    expect(short(only(again, known))).toBe('refused agreement.numberTaken')
  })
})

describe('a row is refused', () => {
  const formula: SheetCell = { text: '2019-10-10', kind: 'formula' }
  const error: SheetCell = { text: '#REF!', kind: 'error' }
  const agreement = { 'Data umowy': '2019-11-05', 'Nr umowy': 'WS/9/2019' }
  it.each([
    [{ 'Data deklaracji': formula }, 'importRow.formula', 'Data deklaracji'],
    [{ 'Data deklaracji': error }, 'importRow.errorCell', 'Data deklaracji'],
    [{ 'Data deklaracji': { ...error, text: '' } }, 'importRow.noResult', 'Data deklaracji'],
    [{ 'Data deklaracji': { ...formula, text: ' ' } }, 'importRow.noResult', 'Data deklaracji'],
    [{ 'Data deklaracji': 'wkrótce' }, 'day.unreadable', 'Data deklaracji'],
    [{ 'Data deklaracji': '29.02.2019' }, 'day.impossible', 'Data deklaracji'],
    [{ 'Data deklaracji': '5' }, 'day.unreadable', 'Data deklaracji'],
    [{ 'Nr umowy': 'x'.repeat(81) }, 'importRow.textTooLong', 'Nr umowy'],
    [{ 'Data deklaracji': '2020-07-01' }, 'programme.dayInFuture', null],
    [{ 'Data deklaracji': '2019-08-31' }, 'programme.dayOutsidePeriod', null],
    [{ 'Data umowy': '2019-11-05' }, 'agreement.numberMissing', null],
    [{ 'Nr umowy': 'WS/9/2019' }, 'agreement.dayMissing', null],
    [{ 'Data przystąpienia': '2019-11-05' }, 'recruitment.notSigned', null],
    [{ 'Data rezygnacji': '2019-11-05' }, 'recruitment.reasonMissing', null],
    [{ ...agreement, 'Data deklaracji': '2019-11-06' }, 'recruitment.signedBeforeDeclared', null],
  ])('%o: %s', (given, code, column) => {
    const verdict = only({ Gmina: 'Bogdaniec', ...given })
    expect(short(verdict)).toBe(`refused ${code}`)
    expect(verdict).toMatchObject({ jst: bogdaniec, heading: column })
  })

  it('when the words for its JST are a formula', () => {
    const verdict = only({ Gmina: { text: 'Bogdaniec', kind: 'formula' } })
    expect(verdict).toMatchObject({ jst: null, field: 'name', heading: 'Gmina' })
    expect(short(verdict)).toBe('refused importRow.formula')
  })

  it('when code and name are of two JSTs', () => {
    const verdict = only({ TERYT: '0801022', Gmina: 'Deszczno', ...agreement })
    expect(verdict).toMatchObject({
      refusal: {
        code: 'importRow.terytOfAnother',
        figures: { teryt: '0801022', name: 'Deszczno', registered: 'Bogdaniec' },
      },
    })
  })

  it('when its agreement would follow the implementation agreement', () => {
    const known = { '0801022': { recruitment: signed, implementationOn: day('2020-01-10') } }
    const moved = (on: string) => short(only({ Gmina: 'Bogdaniec', 'Data umowy': on }, known))
    expect(moved('2020-01-10')).toBe('changed')
    expect(moved('2020-01-11')).toBe('refused importRow.agreementAfterImplementation')
  })

  it('when its taking part would follow the implementation agreement', () => {
    const known = { '0801022': { recruitment: signed, implementationOn: day('2020-01-10') } }
    const moved = (on: string) =>
      short(only({ Gmina: 'Bogdaniec', 'Data przystąpienia': on }, known))
    expect(moved('2020-01-10')).toBe('changed')
    expect(moved('2020-01-11')).toBe('refused importRow.joinedAfterImplementation')
  })

  it('when its number is another JST’s, now or in an attempt before', () => {
    const rows = sheet(heading, row({ Gmina: 'Deszczno', ...agreement }))
    const now = facts({ '0801022': { recruitment: { ...signed, agreementNumber: 'ws/9/2019' } } })
    const before = facts({}, { agreements: [{ teryt: '0801022', number: 'WS/9/2019' }] })
    expect(short(judge(rows, now)[1])).toBe('refused agreement.numberTaken')
    expect(short(judge(rows, before)[1])).toBe('refused agreement.numberTaken')
    expect(short(judge(rows)[1])).toBe('new')
  })
})

it('a page of text in the cell for the name is refused, not searched', () => {
  const verdict = only({ Gmina: 'gmina w '.repeat(4_000) })
  expect(short(verdict)).toBe('refused importRow.textTooLong')
  expect(verdict?.label).toHaveLength(40)
})

describe('rows that clash', () => {
  const declared = (name: string, on: string) => row({ Gmina: name, 'Data deklaracji': on })
  const agreed = (name: string, number: string) =>
    row({ Gmina: name, 'Data umowy': '2019-11-05', 'Nr umowy': number })
  const verdicts = (...rows: readonly (readonly (string | SheetCell)[])[]) =>
    judge(sheet(heading, ...rows)).slice(1)

  it('one JST twice with the same words: the first counts', () => {
    const found = verdicts(
      declared('Bogdaniec', '2019-10-10'),
      declared('gm. Bogdaniec', '10.10.2019'),
    )
    expect(found.map(short)).toEqual(['new', 'refused importRow.twice'])
    expect(found[1]).toMatchObject({ refusal: { figures: { line: 2 } } })
  })

  it('one JST twice with different words: neither counts, each names the other', () => {
    const found = verdicts(
      declared('Bogdaniec', '2019-10-10'),
      declared('Deszczno', '2019-10-10'),
      declared('Bogdaniec', '2019-10-11'),
      declared('Bogdaniec', '2019-10-10'),
    )
    expect(found.map(short)).toEqual([
      'refused importRow.twiceDifferent',
      'new',
      'refused importRow.twiceDifferent',
      'refused importRow.twiceDifferent',
    ])
    const lines = found.map((one) => (one.verdict === 'refused' ? one.refusal.figures.line : null))
    expect(lines).toEqual([4, null, 2, 4])
  })

  it('one number for two JSTs: neither counts', () => {
    const found = verdicts(
      agreed('Bogdaniec', 'WS/1'),
      agreed('Deszczno', 'ws / 1'),
      agreed('Santok', 'WS/2'),
    )
    expect(found.map(short)).toEqual([
      'refused importRow.numberTwice',
      'refused importRow.numberTwice',
      'new',
    ])
  })
})
