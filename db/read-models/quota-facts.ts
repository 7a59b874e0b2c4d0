import type { Day } from '#db/values/day.ts'
import type { NextStep } from '#db/values/next-step.ts'
import { stageSpanOn } from '#db/values/stage-days.ts'
import type { ReadDb } from '../columns.ts'
import { nextStepOfImplementing } from '../rules/next-step-implementing.ts'
import type { QuotaFacts } from '../rules/quota.ts'
import { newestAttempt, placesTakenOn } from '../rules/recruitment-place.ts'
import { datedSteps } from '../rules/recruitment-state.ts'
import { listBenchmarks, type ProgrammeRow, stagesOf } from '../stores/programme.ts'
import { attemptsIn } from '../stores/recruitment.ts'
import { certificateFactsIn } from './certificate-facts.ts'
import { stepsToImplementation } from './jst-next-step.ts'
import { groupBy, registerOn } from './register.ts'

/** Everything the quota board is computed from, as it stood at the end of `day`. */
export async function quotaFacts(db: ReadDb, programme: ProgrammeRow, day: Day) {
  const rows = await registerOn(db, programme.id, day)
  const places = await placesTaken(db, programme.id, day)
  const stages = await stagesOf(db, programme.id)
  const towards = await stepsToImplementation(db, programme, day)
  const sister = (await listBenchmarks(db)).at(0)
  const facts: QuotaFacts = {
    day,
    targets: {
      jst: programme.targetJst,
      mediumTowns: programme.targetMediumTowns,
      implementations: programme.targetImplementations,
      implementationMediumTowns: programme.targetImplementationMediumTowns,
    },
    regionJstCount: rows.length,
    stages: stages.map((stage) => ({ ordinal: stage.ordinal, ...stageSpanOn(stage, day) })),
    jsts: rows.map((row) => ({
      teryt: row.teryt,
      mediumTown: row.mediumTown,
      recruitment: row.state,
      implementation: row.implementation,
      signedOn: row.signedOn,
      implementationSignedOn: row.implementationSignedOn,
      placeTaken: places.has(row.teryt),
    })),
    benchmark: sister === undefined ? null : resultsOf(sister),
    implementing: await implementingSteps(db, programme.id, day),
    towards: new Map(rows.map((row) => [row.teryt, towards(row.teryt, row)])),
  }
  const names = Object.fromEntries(rows.map((row) => [row.teryt, row.name]))
  return { facts, names, benchmarkName: sister?.name ?? null }
}

/** What each JST with a standing implementation agreement was missing next on the day. */
async function implementingSteps(db: ReadDb, programmeId: string, day: Day) {
  const steps = new Map<string, NextStep>()
  for (const [teryt, facts] of await certificateFactsIn(db, programmeId, day)) {
    const next = nextStepOfImplementing(facts)
    if (next !== null) steps.set(teryt, next)
  }
  return steps
}

/** The JSTs that had withdrawn by the day and whose place another held by then. */
export async function placesTaken(db: ReadDb, programmeId: string, day: Day) {
  const byJst = groupBy(await attemptsIn(db, programmeId), (row) => row.jstId)
  const begun = [...byJst.values()].flatMap((own) => {
    const byThen = own.filter((dates) => datedSteps(dates).some(({ on }) => on <= day))
    return newestAttempt(byThen) ?? []
  })
  return placesTakenOn(begun, day)
}

function resultsOf(sister: Awaited<ReturnType<typeof listBenchmarks>>[number]) {
  const { target, tookPart, implemented } = sister
  return tookPart === null || implemented === null ? null : { target, tookPart, implemented }
}
