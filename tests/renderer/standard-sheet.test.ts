import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { restOf } from '#renderer/screens/standard/sheet/elements.ts'
import { keptBy } from '#renderer/screens/standard/sheet/kept-by.ts'
import type { Audit, SheetElement } from '#renderer/screens/standard/standard.ts'

const element = (id: string, changes: Partial<SheetElement> = {}): SheetElement => ({
  ...{ id, version: 1, text: id, verified: true, required: false, answers: 0, audited: 0 },
  ...{ byRecords: false, before: null, after: null },
  ...changes,
})
const answered: NonNullable<SheetElement['after']> = {
  ...{ id: 'c', version: 1, answer: 'met', assessedOn: day('2020-08-20') },
  ...{ link: '', note: '', file: null },
}

it('the rest to be answered alike leaves out what records decide and what has its answer', () => {
  const elements = [
    element('tab'),
    element('offer', { after: answered }),
    element('certificate', { byRecords: true }),
  ]
  expect(restOf(elements, 'after').map(({ id }) => id)).toEqual(['tab'])
  expect(restOf(elements, 'before').map(({ id }) => id)).toEqual(['tab', 'offer'])
})

describe('the acceptance of an audit', () => {
  const audit = (acceptedOn: string | null): Audit => ({
    ...{ id: 'a', version: 1, madeOn: day('2020-07-10'), madeBy: 'Ewa', summary: 'Ustalenia' },
    ...{ acceptedOn: acceptedOn === null ? null : day(acceptedOn), own: false },
  })
  const certificate = { number: 'SOI-W/1/2020', issuedOn: day('2020-09-10') }
  const both = { before: audit('2020-07-14'), after: audit('2020-08-28') }
  it.each([
    ['before', null, both, 'standard.finalStands'],
    ['after', null, both, undefined],
    ['before', null, { ...both, after: audit(null) }, undefined],
    ['before', certificate, both, 'standard.certificateStands'],
    ['after', certificate, both, 'standard.certificateStands'],
  ] as const)('%s, with certificate %o: kept by what stands on it', (phase, one, audits, code) => {
    expect(keptBy(phase, { certificate: one, audits })?.code).toBe(code)
  })
})
