import { type ComparedProgramme, furtherSisters } from '#db/values/benchmark.ts'
import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { quotaBoard } from '../rules/quota.ts'
import { listBenchmarks, type ProgrammeRow } from '../stores/programme.ts'
import { quotaFacts } from './quota-facts.ts'

/**
 * Our programme at the end of a day beside its sisters: those on record in the office first (the
 * board compares with the first of them), then those that only public sources name. Ours are the
 * figures of the board: support agreements in force, and implementations completed; an
 * implementation agreement alone is none.
 */
export async function comparedProgrammes(
  db: ReadDb,
  programme: ProgrammeRow,
  day: Day,
): Promise<{
  readonly programmes: readonly ComparedProgramme[]
  /** Implementation agreements in force whose implementation is still under way. */
  readonly underWay: number
}> {
  const { facts } = await quotaFacts(db, programme, day)
  const { quotas } = quotaBoard(facts)
  const reached = (key: 'jst' | 'implementations') =>
    quotas.find((quota) => quota.key === key)?.reached ?? 0
  const completed = facts.jsts.filter(({ implementation }) => implementation === 'completed').length
  const ours: ComparedProgramme = {
    ...{ name: '', source: 'office', asOf: day, region: facts.regionJstCount },
    target: { tookPart: programme.targetJst, implemented: programme.targetImplementations },
    ...{ tookPart: reached('jst'), implemented: completed },
  }
  const onRecord = (await listBenchmarks(db)).flatMap(
    ({ name, target, tookPart, implemented }): ComparedProgramme[] =>
      tookPart === null || implemented === null
        ? []
        : [
            {
              ...{ name, source: 'programmeSheet', asOf: null, region: null },
              // Its sheet states one goal, JSTs with better service: both are held against it.
              target: { tookPart: target, implemented: target },
              ...{ tookPart, implemented },
            },
          ],
  )
  const known = new Set(onRecord.map(({ name }) => name))
  const further = furtherSisters
    .filter(({ name }) => !known.has(name))
    .map(
      (sister): ComparedProgramme => ({
        ...{ source: 'publicSource', asOf: null, region: null, ...sister },
        target: { tookPart: null, implemented: null },
      }),
    )
  return {
    programmes: [ours, ...onRecord, ...further],
    underWay: reached('implementations') - completed,
  }
}
