import { expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import { type ExpenseOffice, expenseOffice, invoice, part } from './expense-office.ts'

const deedsOf = async ({ client }: ExpenseOffice, id: string) =>
  (await client.expense.events({ id })).map(({ procedure }) => procedure)

it('what was done with a document names the payments, files and parts that are gone', async () => {
  const office = await expenseOffice()
  const { client } = office
  const halves = [part(office, 'trainers', 60_000), part(office, 'trainers', 63_000)]
  const entered = invoice(office, { parts: halves })
  const { id } = await client.expense.add(entered)
  const other = { number: 'FV/2/2020', issuedOn: day('2020-04-02') }
  const second = await client.expense.add(invoice(office, { ...other, parts: halves }))

  const file = new File([Buffer.from('%PDF-1.7\n%%EOF')], 'skan.pdf', { type: 'application/pdf' })
  const scan = await client.expense.attach({ documentId: id, file })
  await client.expense.removeAttachment(scan)
  const page = await client.expense.get({ id })
  const seenParts = page.parts.map((one) => ({ id: one.id, version: one.version }))
  const whole = { ...entered, parts: [part(office, 'trainers', 123_000)] }
  await client.expense.save({ ...whole, id, version: page.version, seenParts })
  const seen = async () => {
    const { version } = await client.expense.get({ id })
    return { documents: [{ id, version }] }
  }
  await client.expense.checkFormally(await seen())
  await client.expense.check(await seen())
  const { version } = await client.expense.get({ id })
  const money = { paidBefore: grosze(0), paidOn: day('2020-03-10'), amount: grosze(1_00), note: '' }
  await client.expense.pay({ documentId: id, version, ...money })
  const [paid] = (await client.expense.get({ id })).payments
  if (paid === undefined) throw new Error('Nothing was paid')
  const gone = { id: paid.id, version: paid.version, reason: 'Pomyłka' }
  await client.expense.removePayment(gone)

  const payments = (await client.expense.events({ id })).flatMap((event) => event.payments)
  const { paidOn, amount } = money
  // Taken away and recorded, each with its amount and day.
  expect(payments).toEqual([
    { paidOn, amount },
    { paidOn, amount },
  ])

  expect(await deedsOf(office, id)).toEqual([
    'expense.removePayment',
    'expense.pay',
    'expense.check',
    'expense.checkFormally',
    'expense.save',
    'expense.removeAttachment',
    'expense.attach',
    'expense.add',
  ])
  expect(await deedsOf(office, second.id)).toEqual(['expense.add'])
})

it('a file that was attached and taken back through the history is told too', async () => {
  const office = await expenseOffice()
  const { client } = office
  const { id } = await client.expense.add(invoice(office))
  const file = new File([Buffer.from('%PDF-1.7\n%%EOF')], 'skan.pdf', { type: 'application/pdf' })
  await client.expense.attach({ documentId: id, file })
  const [attached] = await client.expense.events({ id })
  await client.history.takeBack({ id: attached?.id ?? '', reason: 'Nie ten plik' })
  expect(await deedsOf(office, id)).toEqual(['history.takeBack', 'expense.attach', 'expense.add'])
})
