import { describe, expect, it } from 'vitest'
import { judgeLines } from '#db/rules/budget-import.ts'
import type { DraftLine, DraftTask } from '#db/rules/budget-import-against.ts'
import {
  decideLineColumns,
  guessLineColumns,
  lineFieldOf,
} from '#db/rules/budget-import-columns.ts'
import { withoutNumber } from '#db/rules/budget-import-plan.ts'
import { thousandths } from '#db/values/budget.ts'
import type { LineVerdict } from '#db/values/budget-import.ts'
import { grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import type { SheetCell, SheetRow } from '#db/values/recruitment-import.ts'
import { refusedCode } from '../values/decisions.ts'

const text = (value: string): SheetCell => ({ text: value, kind: value === '' ? 'empty' : 'text' })
const number = (value: string): SheetCell => ({ text: value, kind: 'number' })
const formula = (value: string): SheetCell => ({ text: value, kind: 'formula' })

const sheet = (rows: readonly (readonly (string | SheetCell)[])[]): readonly SheetRow[] =>
  rows.map((cells, at) => ({
    line: at + 1,
    cells: cells.map((cell) => (typeof cell === 'string' ? text(cell) : cell)),
  }))

const ground = {
  stages: [
    { id: 's0', name: 'Etap przygotowawczy' },
    { id: 's1', name: 'Etap pierwszy' },
    { id: 's2', name: 'Etap drugi' },
  ],
  months: ['2020-02', '2020-03', '2020-04'] as Month[],
}

const heading = ['Zadanie', 'Kategoria', 'Nazwa kosztu', 'J.m.', 'Ilość', 'Cena jedn.', 'Wartość']

const judged = (
  rows: readonly (readonly (string | SheetCell)[])[],
  draft: readonly DraftLine[] = [],
): readonly LineVerdict[] => {
  const all = sheet([heading, ...rows])
  const tasks = [...new Set(draft.map(({ task }) => task))].map(
    (name): DraftTask => ({ name, stageId: null, frozen: false }),
  )
  return judgeLines(all, guessLineColumns(all), draft, tasks, ground)
}

/** The verdict on the only row of data. */
const verdictOn = (row: readonly (string | SheetCell)[], draft: readonly DraftLine[] = []) =>
  judged([row], draft)[1]

describe('a heading of a budget', () => {
  it.each([
    ['Nr i nazwa zadania', 'task'],
    ['ZADANIE', 'task'],
    ['Kategoria kosztu', 'category'],
    ['Nazwa kosztu', 'name'],
    ['Pozycja budżetowa', 'name'],
    ['j.m.', 'unit'],
    ['Jednostka miary', 'unit'],
    ['Ilość', 'quantity'],
    ['Liczba', 'quantity'],
    ['Cena jedn.', 'unitPrice'],
    ['Cena jednostkowa (zł)', 'unitPrice'],
    ['Koszt jednostkowy', 'unitPrice'],
    ['Wartość ogółem', 'amount'],
    ['Kwota', 'amount'],
    ['Etap', 'stage'],
    ['2020-03', 'month'],
    ['marzec 2020', 'month'],
    ['03.2020', 'month'],
    ['Usługa merytoryczna', 'outsourced'],
    ['Uwagi', null],
    ['', null],
  ])('%s is %s', (words, field) => {
    expect(lineFieldOf(words)).toBe(field)
  })

  it('is found under a title; the first column that could be a field keeps it', () => {
    const rows = sheet([
      ['Budżet projektu', '', ''],
      ['Nazwa kosztu', 'Kwota', 'Wartość'],
    ])
    const mapping = guessLineColumns(rows)
    expect(mapping.headingLines).toEqual([2])
    expect(mapping.columns.map(({ field }) => field)).toEqual(['name', 'amount', null])
  })

  it('needs the name of the cost and its value, each once', () => {
    const column = (field: 'name' | 'amount' | null) => ({ heading: 'x', examples: [], field })
    const columns = (...fields: ('name' | 'amount' | null)[]) =>
      refusedCode(decideLineColumns({ headingLines: [], columns: fields.map(column) }))
    expect(columns('amount')).toBe('budgetImport.noName')
    expect(columns('name')).toBe('budgetImport.noValue')
    expect(columns('name', 'amount', 'name')).toBe('importColumns.fieldTwice')
  })
})

describe('a row of a budget', () => {
  it.each([
    // quantity, price, value; quantity in thousandths, price, amount, remarks
    ['2', '10,50', '21,00', 2_000, 10_50, 21_00, []],
    ['0,5', '7 142,86 zł', '', 500, 7_142_86, 3_571_43, []],
    ['', '', '1 234,56', 1_000, 1_234_56, 1_234_56, []],
    ['3', '', '100,00', 1_000, 100_00, 100_00, ['lumpSum']],
    ['2', '10,00', '20,01', 2_000, 10_00, 20_00, ['valueDiffers']],
    [number('2.5'), number('10.1'), formula('25.25'), 2_500, 10_10, 25_25, []],
    [formula('2'), number('10'), formula('20'), 2_000, 10_00, 20_00, ['fromFormula']],
    // What a calculation left beyond the grosz is rounded off.
    [number('1'), number('33.333333333'), number('33.333333333'), 1_000, 33_33, 33_33, []],
  ] as const)('%j × %j = %j', (quantity, price, value, count, unitPrice, amount, remarks) => {
    const verdict = verdictOn(['Zadanie 1', 'personel', 'Koszt', 'szt.', quantity, price, value])
    expect(verdict).toMatchObject({ verdict: 'new', quantity: count, unitPrice, amount })
    const told = verdict && 'remarks' in verdict ? verdict.remarks.map(({ code }) => code) : []
    expect(told.filter((code) => code !== 'newTask')).toEqual(remarks)
  })

  it.each([
    ['budgetImport.nameMissing', ['Zadanie 1', 'personel', '', '', '1', '1,00', '']],
    ['budgetImport.taskMissing', ['', '', 'Koszt', '', '1', '1,00', '']],
    ['budgetImport.valueMissing', ['Zadanie 1', '', 'Koszt', '', '1', '', '']],
    ['budgetImport.negative', ['Zadanie 1', '', 'Koszt', '', '1', '-1,00', '']],
    ['money.ambiguous', ['Zadanie 1', '', 'Koszt', '', '1', '1.234', '']],
    ['quantity.unreadable', ['Zadanie 1', '', 'Koszt', '', 'dwa', '1,00', '']],
    ['importRow.errorCell', ['Zadanie 1', '', 'Koszt', '', '1', { text: '#REF!', kind: 'error' }]],
  ] as const)('%s', (code, row) => {
    expect(verdictOn(row)).toMatchObject({ verdict: 'refused', refusal: { code } })
  })

  it.each([
    ['personel projektu', 'personnel'],
    ['Wynagrodzenia', 'personnel'],
    ['usługi zlecone', 'services'],
    ['Środki trwałe', 'fixedAssets'],
    ['cross-financing', 'crossFinancing'],
    ['pozostałe', 'other'],
    ['coś', 'other'],
  ])('category „%s” is %s', (words, category) => {
    expect(verdictOn(['Zadanie 1', words, 'Koszt', '', '1', '1,00', ''])).toMatchObject({
      category,
    })
  })

  it('belongs to the task above it; titles and totals are left out with a word', () => {
    const rows = judged([
      ['Zadanie 1. Analiza', '', '', '', '', '', ''],
      ['', 'personel', 'Koordynator', 'etat', '1', '100,00', '100,00'],
      ['', '', 'Analityk', 'etat', '1', '50,00', '50,00'],
      ['', '', '', '', '', '', ''],
      ['Razem zadanie 1', '', '', '', '', '', '150,00'],
      ['Zadanie 2. Szkolenia', '', 'Trenerzy', '', '', '', '10,00'],
      ['', '', 'trenerzy', '', '', '', '11,00'],
    ])
    expect(
      rows.map((row) => (row.verdict === 'ignored' ? row.reason : [row.verdict, taskOf(row)])),
    ).toEqual([
      'heading',
      'taskHeading',
      ['new', 'Analiza'],
      ['new', 'Analiza'],
      'empty',
      'totals',
      ['new', 'Szkolenia'],
      ['refused', ''],
    ])
    expect(rows.at(-1)).toMatchObject({ refusal: { code: 'budgetImport.twice' } })
  })

  it('is compared with the draft by its task and name', () => {
    const line: DraftLine = {
      lineId: 'a',
      task: 'Zadanie 1',
      name: 'Koszt',
      category: 'personnel',
      unit: 'szt.',
      quantity: thousandths(2_000),
      unitPrice: grosze(10_00),
      amount: grosze(20_00),
      outsourced: false,
      plan: [],
      frozen: true,
    }
    expect(verdictOn(['ZADANIE 1', '', 'koszt', '', '2', '10,00', ''], [line])).toMatchObject({
      verdict: 'same',
      lineId: 'a',
      name: 'Koszt',
    })
    expect(verdictOn(['Zadanie 1', '', 'Koszt', '', '3', '10,00', ''], [line])).toMatchObject({
      verdict: 'changed',
      before: 20_00,
      amount: 30_00,
    })
    const other = ['Zadanie 1', 'inne', 'Koszt', '', '2', '10,00', '']
    expect(verdictOn(other, [line])).toMatchObject({
      verdict: 'refused',
      refusal: { code: 'budgetImport.frozen' },
    })
    expect(verdictOn(other, [{ ...line, frozen: false }])).toMatchObject({ verdict: 'changed' })
  })
})

describe('what a budget says beside its amounts', () => {
  const head = ['Etap', 'Zadanie', 'Kategoria', 'Koszt', 'Wartość', '2020-03', 'luty 2020']
  const read = (rows: readonly (readonly string[])[], first: readonly string[] = head) => {
    const all = sheet([first, ...rows])
    return judgeLines(all, guessLineColumns(all), [], [], ground).slice(1)
  }

  it('a stage is that of the row or of the rows above, by its name or its number', () => {
    const rows = read([
      ['Etap I', 'A', '', 'a', '1,00', '', ''],
      ['', 'B', '', 'b', '1,00', '', ''],
      ['Etap 2 - wdrożenia', 'C', '', 'c', '1,00', '', ''],
      ['etap przygotowawczy', 'D', '', 'd', '1,00', '', ''],
      ['Etap XVI', 'E', '', 'e', '1,00', '', ''],
    ])
    expect(rows.map((row) => ('stage' in row ? (row.stage?.id ?? null) : undefined))).toEqual([
      ...['s1', 's1', 's2', 's0', null],
    ])
    expect(rows.map((row) => codesOf(row).includes('stageUnknown')).indexOf(true)).toBe(4)
  })

  it.each([
    ['3,00', '1,00', '2,00', 3_00, ['2020-02', '2020-03'], null],
    ['', '1,00', '2,00', 3_00, ['2020-02', '2020-03'], null],
    ['3,00', '', '', 3_00, null, null],
    ['3,00', '1,00', '1,99', 3_00, null, 'planDiffers'],
  ] as const)('value %j, March %j, February %j', (value, march, february, amount, months, code) => {
    const [row] = read([['', 'A', 'inne', 'a', value, march, february]])
    expect(row).toMatchObject({ verdict: 'new', amount })
    const plan = row !== undefined && 'plan' in row ? row.plan : undefined
    expect(plan === null ? null : plan?.map(({ month }) => month)).toEqual(months)
    expect(codesOf(row).filter((one) => one !== 'newTask')).toEqual(code === null ? [] : [code])
  })

  it('months outside the programme are told and not written', () => {
    const [row] = read([['', 'A', 'inne', 'a', '1,00', '1,00', '']], head.with(5, '05.2020'))
    expect(row).toMatchObject({ plan: null })
    expect(codesOf(row)).toContain('planOutside')
  })

  it.each([
    ['usługi zewnętrzne', 'Catering', undefined, false, 'notOutsourced'],
    ['usługi zewnętrzne', 'Ekspertyzy merytoryczne', undefined, true, 'outsourced'],
    ['usługi zewnętrzne', 'Nadzór merytoryczny', 'nie', false, null],
    ['usługi zewnętrzne', 'Doradztwo', 'TAK', true, 'outsourced'],
    ['personel', 'Trener', undefined, false, null],
    ['personel', 'Opiekunowie merytoryczni', undefined, false, null],
    ['personel', 'Opiekunowie merytoryczni', 'TAK', true, 'outsourced'],
    ['', 'Ekspertyzy merytoryczne', undefined, true, 'outsourced'],
  ] as const)('%s: %s, marked %j', (category, name, mark, outsourced, code) => {
    const marked = mark === undefined ? head : head.with(6, 'Usługa merytoryczna')
    const [row] = read([['', 'A', category, name, '1,00', '', mark ?? '']], marked)
    expect(row).toMatchObject({ verdict: 'new', outsourced })
    const told = codesOf(row).filter((one) => one.toLowerCase().includes('outsourced'))
    expect(told).toEqual(code === null ? [] : [code])
  })

  it('a stage or a task in a row of its own is that of the rows below, with or without a sum', () => {
    const head = ['Nazwa kosztu', 'Wartość']
    const all = sheet([
      head,
      ['Etap I', '3,00'],
      ['Zadanie 1. Analiza', ''],
      ['Ekspert', '3,00'],
      ['Etap II – wdrożenia', number('2')],
      ['Bez zadania', '1,00'],
      ['Zadanie 2. Wdrożenia', '2,00'],
      ['Opiekun', '2,00'],
    ])
    const rows = judgeLines(all, guessLineColumns(all), [], [], ground).slice(1)
    expect(
      rows.map((row) => {
        if (row.verdict === 'ignored') return row.reason
        if (row.verdict === 'refused') return row.refusal.code
        return [row.task, row.name, row.stage?.id]
      }),
    ).toEqual([
      'stageHeading',
      'taskHeading',
      ['Analiza', 'Ekspert', 's1'],
      'stageHeading',
      'budgetImport.taskMissing',
      'taskHeading',
      ['Wdrożenia', 'Opiekun', 's2'],
    ])
  })

  it('every row of a task that the file adds brings its stage, for any may be left out', () => {
    const rows = read([
      ['Etap I', 'A', '', 'a', '1,00', '', ''],
      ['', 'A', '', 'b', '1,00', '', ''],
    ])
    expect(rows.map((row) => ('stage' in row ? row.stage?.id : null))).toEqual(['s1', 's1'])
    expect(rows.map(codesOf).map((codes) => codes.includes('stageChanges'))).toEqual([false, false])
  })

  const onRecord: DraftLine = {
    ...{ lineId: 'a', task: 'A', name: 'a', category: 'services', unit: '' },
    ...{ quantity: thousandths(1_000), unitPrice: grosze(1_00), amount: grosze(1_00) },
    ...{ outsourced: true, plan: [], frozen: false },
  }
  const again = (row: readonly string[], line: DraftLine, task: DraftTask) => {
    const all = sheet([['Etap', 'Zadanie', 'Koszt', 'Wartość', 'Usługa merytoryczna'], row])
    return judgeLines(all, guessLineColumns(all), [line], [task], ground)[1]
  }

  it.each([
    ['Etap I', { stageId: 's0', frozen: false }, 'changed', 's1', 'stageChanges'],
    ['Etap I', { stageId: null, frozen: false }, 'changed', 's1', 'stageChanges'],
    ['Etap I', { stageId: 's1', frozen: false }, 'same', undefined, null],
    ['Etap I', { stageId: 's0', frozen: true }, 'same', undefined, 'stageKept'],
    ['Etap XVI', { stageId: 's0', frozen: false }, 'same', undefined, 'stageUnreadKept'],
    ['', { stageId: 's0', frozen: false }, 'same', undefined, null],
  ] as const)('again in stage %j over a task in %j: %s', (words, held, verdict, id, code) => {
    const row = again([words, 'A', 'a', '1,00', 'tak'], onRecord, { name: 'A', ...held })
    expect(row?.verdict).toBe(verdict)
    expect(row !== undefined && 'stage' in row ? row.stage?.id : null).toBe(id)
    expect(codesOf(row)).toEqual(code === null ? [] : [code])
  })

  it.each([
    ['nie', true, false, 'changed', 'outsourcedNoMore'],
    ['tak', false, false, 'changed', 'outsourced'],
    ['tak', true, true, 'same', null],
    ['nie', true, true, 'refused', null],
  ] as const)(
    'again marked %j over %j, frozen %j: %s',
    (mark, outsourced, frozen, verdict, code) => {
      const line = { ...onRecord, outsourced, frozen }
      const task = { name: 'A', stageId: null, frozen }
      const row = again(['', 'A', 'a', '1,00', mark], line, task)
      expect(row?.verdict).toBe(verdict)
      expect(codesOf(row)).toEqual(code === null ? [] : [code])
    },
  )

  it('a mark that only the words suggest stays as a person has set it', () => {
    const line = { ...onRecord, name: 'Nadzór merytoryczny', outsourced: false }
    const all = sheet([
      ['Zadanie', 'Koszt', 'Wartość'],
      ['A', 'Nadzór merytoryczny', '1,00'],
    ])
    const task = { name: 'A', stageId: null, frozen: false }
    const row = judgeLines(all, guessLineColumns(all), [line], [task], ground)[1]
    expect(row).toMatchObject({ verdict: 'same', outsourced: false })
  })

  it.each([
    ['Zadanie 1. Analiza', 'Analiza'],
    ['ZADANIE nr 2 – Szkolenia', 'Szkolenia'],
    ['3. Wdrożenia', 'Wdrożenia'],
    ['Zadanie 1', 'Zadanie 1'],
    ['Zadania domowe', 'Zadania domowe'],
  ])('task %j is %j', (written, task) => {
    expect(withoutNumber(written)).toBe(task)
  })
})

const codesOf = (row: LineVerdict | undefined): readonly string[] =>
  row !== undefined && 'remarks' in row ? row.remarks.map(({ code }) => code) : []

const taskOf = (row: LineVerdict): string => ('task' in row ? row.task : '')
