/**
 * The realisation rebuilt from the raw rows of a store, past the office: plain numbers, no rule
 * and no query of the program, so that the two can be held against each other. Grosze.
 */
import { dumpOf } from './peek.ts'

type Row = Readonly<Record<string, string | number | null>>

/** The figures of each cost line that has any, and of the direct costs, by a day. */
export function fromRecords(path: string, programmeId: string, on: string) {
  const rows = dumpOf(path) as Readonly<Record<string, readonly Row[]>>
  const all = (table: string) => rows[table] ?? []
  const by = (day: unknown) => typeof day === 'string' && day <= on
  const sum = (some: readonly Row[], of: (row: Row) => number) =>
    some.reduce((total, row) => total + of(row), 0)
  const find = (table: string, id: unknown) => all(table).find((row) => row.id === id)

  const tasks = new Set(
    all('budget_task').flatMap((task) => (task.programme_id === programmeId ? [task.id] : [])),
  )
  const versions = all('budget_version')
    .filter((one) => one.programme_id === programmeId && by(one.approved_on))
    .toSorted((a, b) => Number(b.ordinal) - Number(a.ordinal))
  const given = all('budget_version_line').filter((row) => row.version_id === versions[0]?.id)
  const payments = (documentId: unknown) =>
    all('payment').filter((row) => row.document_id === documentId)
  const contracts = all('supplier_contract').filter(
    (one) => one.programme_id === programmeId && by(one.signed_on),
  )

  /** Paid in full: the payments up to the day come to the gross. */
  const isPaid = (document: Row) => {
    const made = payments(document.id).filter((row) => by(row.paid_on))
    return made.length > 0 && sum(made, (row) => Number(row.amount)) === Number(document.gross)
  }

  const claimsOf = (part: Row) =>
    all('claim_entry').flatMap((entry) => {
      const claim = find('claim', entry.claim_id)
      return entry.expense_line_id === part.id && claim ? [{ entry, claim }] : []
    })

  const claimedOf = (part: Row) =>
    claimsOf(part).reduce((total, { entry, claim }) => {
      if (!by(claim.submitted_on)) return total
      return total + Number(by(claim.decided_on) ? entry.approved : entry.amount)
    }, 0)

  /** What a decision ruled out was eligible until it came, and so was what stood in a claim. */
  const eligibleOf = (part: Row) => {
    const later = claimsOf(part)
      .filter(({ claim }) => claim.decided_on && !by(claim.decided_on))
      .map(({ entry }) => entry)
    const eligible =
      Number(part.amount) - Number(part.ineligible) + sum(later, (row) => Number(row.ineligible))
    const claimed = claimedOf(part)
    return Math.abs(claimed) > Math.abs(eligible) ? claimed : eligible
  }

  const figuresOf = (lineId: unknown) => {
    const parts = all('expense_line').flatMap((part) => {
      const document = find('expense_document', part.document_id)
      return part.line_id === lineId && document && by(document.issued_on)
        ? [{ part, document, eligible: eligibleOf(part) }]
        : []
    })
    const documents = parts.reduce((total, { eligible }) => total + eligible, 0)
    const paid = parts
      .filter(({ document }) => isPaid(document))
      .reduce((total, { eligible }) => total + eligible, 0)
    let contracted = 0
    let openContracts = 0
    for (const contract of contracts) {
      const agreed = all('supplier_contract_line').filter(
        (row) => row.contract_id === contract.id && row.line_id === lineId,
      )
      const amount = sum(agreed, (row) => Number(row.amount))
      const invoiced = parts
        .filter(({ document }) => document.contract_id === contract.id)
        .reduce((total, { eligible }) => total + eligible, 0)
      contracted += amount
      if (agreed.length > 0 && !by(contract.closed_on))
        openContracts += Math.max(0, amount - invoiced)
    }
    let claimed = 0
    let settled = 0
    for (const entry of all('claim_entry')) {
      const claim = find('claim', entry.claim_id)
      if (entry.line_id !== lineId || claim === undefined || !by(claim.submitted_on)) continue
      claimed += Number(by(claim.decided_on) ? entry.approved : entry.amount)
      if (by(claim.decided_on)) settled += Number(entry.approved)
    }
    const budget = sum(
      given.filter((row) => row.line_id === lineId),
      (row) => Number(row.amount),
    )
    // A loop, for a sum of nothing less nothing would be -0.
    let unclaimedCorrections = 0
    for (const { part, document, eligible } of parts) {
      if (document.corrects_id && Number(part.amount) < 0)
        unclaimedCorrections += eligible - claimedOf(part)
    }
    const engaged = documents + openContracts
    return {
      budget,
      contracted,
      openContracts,
      documents,
      paid,
      claimed,
      settled,
      unclaimedCorrections,
      engaged,
      left: budget - engaged,
    }
  }

  const lines = all('budget_line').filter((line) => tasks.has(line.task_id ?? ''))
  return new Map(lines.map((line) => [String(line.id), figuresOf(line.id)]))
}
