import { expect, it } from 'vitest'
import { dayOf, instantOf } from '#db/values/day.ts'
import { foundPapers, type Paper } from '#renderer/screens/paper/papers.ts'

const at = new Date('2026-11-22T08:00:00Z')

const paper = (ordinal: number, own: Partial<Paper> = {}): Paper => ({
  ...{ id: `${ordinal}`, version: 1, number: `${ordinal}/2026`, year: 2026, ordinal },
  ...{ kind: 'letter', title: 'Zaproszenie', forWhom: 'Gmina Santok', person: null },
  ...{ teryt: '0801072', templateId: null, dataDay: dayOf(at), issuedOn: dayOf(at) },
  ...{
    issuedAt: instantOf(at),
    issuedBy: 'Anna Nowak',
    withdrawReason: '',
  },
  ...{ fileRemovedOn: null, fileName: 'Zaproszenie.docx', fileSize: 1 },
  fileSha256: `${ordinal}`.padStart(4, '0').padEnd(64, 'ab'),
  ...own,
})

const register = [
  paper(1),
  paper(11, { withdrawReason: 'Zły adres urzędu' }),
  paper(12, { title: 'Protokół listy chętnych 1/2026', kind: 'rankingProtocol' }),
]

const found = (q: string) =>
  foundPapers(register, {}, q, (kind) => kind).map(({ number }) => number)

it.each([
  ['', ['12/2026', '11/2026', '1/2026']],
  // The whole of a number is that paper, and what has that number of its own.
  ['1/2026', ['12/2026', '1/2026']],
  ['11/2026', ['11/2026']],
  ['1/20', ['12/2026', '11/2026', '1/2026']],
  ['santok', ['12/2026', '11/2026', '1/2026']],
  // Why it was withdrawn, and the beginning of its checksum as the register shows it.
  ['zly adres', ['11/2026']],
  ['0011abab', ['11/2026']],
  ['0011ABAB', ['11/2026']],
  ['abab', []],
] as const)('%j in the register finds %j', (q, numbers) => {
  expect(found(q)).toEqual(numbers)
})
