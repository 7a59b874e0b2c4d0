/** The sheets beside the matrix: parts of documents, contracts and claims, one row each. */
import type { ListedPart } from '#db/read-models/realisation-parts.ts'
import { claimSums } from '#db/rules/realisation-claims.ts'
import type { ContractLineFacts, RealisationFacts } from '#db/rules/realisation-facts.ts'
import { grosze } from '#db/values/money.ts'
import {
  headings,
  type Names,
  partColumns,
  type Seen,
  sumIf,
  type WorkbookContent,
} from './realisation-sheets.ts'
import type { Cell } from './streamed-workbook.ts'

/** Which contract a part used on which line; both sheets say it alike. */
const keyOf = (contract: string | null, id: string | null, code: string): string =>
  id === null ? '' : `${contract} ${id.slice(0, 8)} ${code}`

/** The parts page by page; what each used of its contract is counted as it goes by. */
export async function* partRows(content: WorkbookContent, seen: Seen): AsyncGenerator<Cell[][]> {
  const keys = [
    ...['code', 'contractKey', 'kind', 'number', 'ledgerNumber', 'contractor', 'contractorNumber'],
    ...['contract', 'subject', 'issuedOn', 'month', 'amount', 'ineligible', 'eligible', 'paidOn'],
    ...['paid', 'claimed', 'settled'],
  ]
  yield [headings(content, 'part', keys)]
  for await (const page of content.parts) yield page.map((part) => partRow(part, content, seen))
}

function partRow(part: ListedPart, content: WorkbookContent, seen: Seen): Cell[] {
  seen.parts += 1
  const row = seen.parts + 1
  const code = content.codes.get(part.lineId) ?? ''
  const key = keyOf(part.contract, part.contractId, code)
  if (key !== '') seen.used.set(key, (seen.used.get(key) ?? 0) + part.eligible)
  return [
    { text: code },
    { text: key },
    { text: content.words[`kind.${part.kind}`] ?? part.kind },
    { text: part.number },
    { text: part.ledgerNumber },
    { text: part.contractor },
    { text: part.contractorNumber },
    { text: part.contract ?? '' },
    { text: part.subject },
    { day: part.issuedOn },
    { text: part.month },
    { money: part.amount },
    { money: part.ineligible },
    { money: part.eligible, formula: `ROUND(L${row}-M${row},2)` },
    part.paidOn === null ? null : { day: part.paidOn },
    {
      money: part.paidOn === null ? grosze(0) : part.eligible,
      formula: `IF(O${row}="",0,N${row})`,
    },
    { money: part.claimed },
    { money: part.settled },
  ]
}

/** Contracts by line, once the parts have gone by: amount, used and open. */
export function contractRows(
  contracts: readonly ContractLineFacts[],
  content: WorkbookContent,
  names: Names,
  seen: Seen,
): Cell[][] {
  const keys = ['code', 'key', 'number', 'contractor', 'signedOn', 'closedOn', 'amount']
  const rows = contracts.map((line, at): Cell[] => {
    const row = at + 2
    const code = content.codes.get(line.lineId) ?? ''
    const key = keyOf(line.number, line.contractId, code)
    const used = grosze(seen.used.get(key) ?? 0)
    const open = line.closedOn === null ? grosze(Math.max(0, line.amount - used)) : grosze(0)
    return [
      { text: code },
      { text: key },
      { text: line.number },
      { text: line.contractor },
      { day: line.signedOn },
      line.closedOn === null ? null : { day: line.closedOn },
      { money: line.amount },
      {
        money: used,
        formula: sumIf(names.parts, seen.parts, partColumns, 'eligible', `B${row}`, 'contractKey'),
      },
      { money: open, formula: `IF(F${row}="",MAX(0,ROUND(G${row}-H${row},2)),0)` },
    ]
  })
  return [headings(content, 'contract', [...keys, 'used', 'open']), ...rows]
}

/** Claims with their sums, which the indirect costs of the matrix add up. */
export function claimRows(
  { claims, indirectRate }: RealisationFacts,
  content: WorkbookContent,
): Cell[][] {
  const keys = ['number', 'submittedOn', 'decidedOn', 'claimed', 'claimedIndirect', 'settled']
  const rows = claims.map((claim): Cell[] => {
    const sums = claimSums(claim, indirectRate)
    return [
      { text: claim.number },
      { day: claim.submittedOn },
      claim.decidedOn === null ? null : { day: claim.decidedOn },
      { money: sums.claimed },
      { money: sums.claimedIndirect },
      { money: sums.settled },
      { money: sums.settledIndirect },
    ]
  })
  return [headings(content, 'claim', [...keys, 'settledIndirect']), ...rows]
}
