import { costCategories } from '#db/values/budget.ts'
import { flatRateOf, type Grosze, grosze, subtractMoney, sumMoney } from '#db/values/money.ts'
import type { Realisation, RealisationLine, RealisationTask } from '#db/values/realisation.ts'
import {
  type BareFigures,
  figuresFrom,
  mapFigures,
  noFigures,
  type RealisationFigures,
  sumFigures,
} from '#db/values/realisation-figures.ts'
import { claimSums, realisationClaims } from './realisation-claims.ts'
import { dangersOf, plannedBy } from './realisation-danger.ts'
import type { LineFacts, RealisationFacts } from './realisation-facts.ts'
import { bareByLine } from './realisation-lines.ts'
import { sourceRows } from './realisation-sources.ts'

/**
 * The realisation of the budget: for each line, task, category and source what was budgeted,
 * contracted, documented, paid, claimed, settled and is left. Engaged is documents and what
 * open contracts may still bring, contract by contract and line by line; left is the rest of
 * the budget. Source: the office's daily check of the budget.
 */
export function realisation(facts: RealisationFacts): Realisation {
  const bare = bareByLine(facts)
  const lines = facts.lines.flatMap((line) => lineRow(line, bare.get(line.id), facts))
  const tasks = facts.tasks.flatMap((task) => taskRow(task, lines))
  const inLines = sumFigures(lines.map(({ row }) => row.figures))
  const unallocated = subtractMoney(facts.directTotal, inLines.budget)
  const direct = sumFigures([inLines, { ...noFigures, budget: unallocated }])
  const indirect = indirectFigures(direct, facts)
  const total = sumFigures([direct, indirect])
  const categories = costCategories.flatMap((category) => {
    const rows = lines.filter(({ row }) => row.category === category)
    return rows.length === 0
      ? []
      : [{ category, figures: sumFigures(rows.map(({ row }) => row.figures)) }]
  })
  const { day, version, ownRate, indirectRate, euRate } = facts
  return {
    day,
    version,
    tasks,
    unallocated,
    categories,
    sources: sourceRows(total, facts),
    direct,
    indirect,
    total,
    rates: { own: ownRate, indirect: indirectRate, eu: euRate },
    claims: realisationClaims(facts.claims, indirectRate),
  }
}

interface Placed {
  readonly taskId: string
  readonly row: RealisationLine
}

function lineRow(
  line: LineFacts,
  sums: BareFigures | undefined,
  facts: RealisationFacts,
): Placed[] {
  // A line that the version left out is still shown while money is on it.
  if (line.budget === null && sums === undefined) return []
  const { id, taskId, name, category } = line
  const figures = figuresFrom({ ...(sums ?? noFigures), budget: line.budget ?? grosze(0) })
  const plannedByNow = plannedBy(line.plan, facts.day)
  const found = dangersOf(figures, plannedByNow, facts)
  return [{ taskId, row: { id, name, category, figures, plannedByNow, dangers: found } }]
}

function taskRow(
  task: RealisationFacts['tasks'][number],
  placed: readonly Placed[],
): RealisationTask[] {
  const lines = placed.filter(({ taskId }) => taskId === task.id).map(({ row }) => row)
  return lines.length === 0
    ? []
    : [{ ...task, figures: sumFigures(lines.map(({ figures }) => figures)), lines }]
}

/**
 * Indirect costs follow the direct ones at the flat rate: of the whole column in `budget`,
 * `documents` and `paid`, claim by claim in `claimed` and `settled`. Contracts are for direct
 * costs alone, so nothing indirect is contracted; what open contracts may still bring will
 * bring its flat rate, though, and takes it from what is left.
 */
function indirectFigures(direct: RealisationFigures, facts: RealisationFacts): RealisationFigures {
  const claims = facts.claims.map((claim) => claimSums(claim, facts.indirectRate))
  const flat = (amount: Grosze) => flatRateOf(amount, facts.indirectRate)
  const documents = flat(direct.documents)
  return figuresFrom({
    ...mapFigures(direct, flat),
    documents,
    contracted: grosze(0),
    unclaimedCorrections: grosze(0),
    // Documents and contracts are engaged together, so they are rounded together.
    openContracts: subtractMoney(flat(direct.engaged), documents),
    claimed: sumMoney(claims.map(({ claimedIndirect }) => claimedIndirect)),
    settled: sumMoney(claims.map(({ settledIndirect }) => settledIndirect)),
  })
}
