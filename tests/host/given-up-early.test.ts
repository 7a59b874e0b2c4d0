/** A long work that the person gives up while it still waits for its turn. */
import { expect, it } from 'vitest'
import { csvList } from './document-list.ts'
import { expenseOffice } from './expense-office.ts'
import { codeOf } from './office.ts'
import { dumpOf } from './peek.ts'

it('is given up before it begins, and writes nothing', async () => {
  const { client, programmeId, path } = await expenseOffice()
  const preview = await client.expenseImport.previewSheet({ programmeId, file: csvList() })
  const input = {
    programmeId,
    previewId: preview.previewId,
    fields: preview.mapping.columns.map(({ field }) => field),
    lineChoices: [],
    reasons: [],
    leftOut: [],
    payments: false,
    ready: preview.rows.flatMap(({ verdict, line }) => (verdict === 'new' ? [line] : [])),
  }
  const before = dumpOf(path)
  expect(await client.office.giveUp({ ticket: 'early' })).toEqual({ stopped: false })
  const call = client.expenseImport.importSheet({ ...input, ticket: 'early' })
  expect(await codeOf(call)).toBe('office.givenUp')
  expect(dumpOf(path)).toEqual(before)

  const again = await client.expenseImport.importSheet({ ...input, ticket: 'again' })
  expect(again.created).toBe(input.ready.length)
})
