import { day } from '#db/values/day.ts'
import type { ImplementationMove } from '#db/values/implementation.ts'
import { implementationGateFacts } from '../../read-models/implementation-gate-facts.ts'
import { numbersOfOthers } from '../../rules/agreement-number.ts'
import {
  decideImplementationMove,
  decideImplementationUndo,
  type ImplementationFacts,
} from '../../rules/implementation.ts'
import {
  addImplementation,
  type ImplementationRow,
  implementationsIn,
  saveImplementation,
} from '../../stores/implementation.ts'
import { attemptsOfJst } from '../../stores/recruitment.ts'
import { isNorthern } from './contact-data.ts'
import { allowed, type Diary, type Scene } from './diary.ts'
import type { Chapter, DemoOffice } from './office.ts'

/** The mentor of a JST: one has the north of the voivodeship, the other the south. */
export const mentorOf = (teryt: string) => (isNorthern(teryt) ? 'mentorNorth' : 'mentorSouth')

/** A completion that was first written down at the wrong JST, and the day of it. */
const mistakeOn = day('2021-10-12')

/** The implementation agreements and where they led; written down by the mentors. */
export const implementationChapter: Chapter = {
  name: 'implementation',
  plan(diary, office) {
    planMistake(diary, office)
    for (const { jst, agreedOn, number, completedOn, end } of office.implementations) {
      planMove(diary, jst, { kind: 'sign', on: agreedOn, number })
      if (completedOn !== null) planMove(diary, jst, { kind: 'complete', on: completedOn })
      if (end !== null) planMove(diary, jst, { kind: 'end', on: end.on, reason: end.reason })
    }
  },
}

function planMove(diary: Diary, jst: string, move: ImplementationMove): void {
  diary.write(move.on, mentorOf(jst), 'implementation.move', (scene) => makeMove(scene, jst, move))
}

/** The mentor picks the next line of the list, notices, and takes the step back. */
function planMistake(diary: Diary, { implementations }: DemoOffice): void {
  const right = implementations.find(({ completedOn }) => completedOn === mistakeOn)
  const wrong = implementations.findLast(({ completedOn }) => completedOn !== null)
  if (right === undefined || wrong === undefined) throw new Error('No completion to mistake')
  const who = mentorOf(right.jst)
  diary.write(mistakeOn, who, 'implementation.move', (scene) =>
    makeMove(scene, wrong.jst, { kind: 'complete', on: mistakeOn }),
  )
  diary.write(mistakeOn, who, 'implementation.undo', async (scene) => {
    const { row, facts } = await factsOf(scene, wrong.jst)
    const { dates } = allowed(decideImplementationUndo({ ...facts, certificate: null }))
    if (row === null) throw new Error('No implementation to undo')
    await saveImplementation(scene.tx, row.id, row.version, dates)
    scene.tx.because('Zakończenie zapisano przy sąsiednim wierszu listy.')
  })
}

async function makeMove(scene: Scene, jst: string, move: ImplementationMove): Promise<void> {
  const { tx, office } = scene
  const { row, facts } = await factsOf(scene, jst)
  const dates = allowed(decideImplementationMove(move, facts))
  if (row === null) {
    await addImplementation(tx, { programmeId: office.programmeId, jstId: jst, ...dates })
  } else {
    await saveImplementation(tx, row.id, row.version, dates)
  }
  if (move.kind === 'end') tx.because(move.reason)
}

async function factsOf({ tx, office, today }: Scene, jst: string) {
  const { programmeId, period } = office
  const all = await implementationsIn(tx.db, programmeId)
  const row: ImplementationRow | null = all.find(({ jstId }) => jstId === jst) ?? null
  const others = all.filter((other) => other !== row)
  const facts: ImplementationFacts = {
    today,
    period,
    current: row,
    support: (await attemptsOfJst(tx.db, programmeId, jst)).at(-1) ?? null,
    ...(await implementationGateFacts(tx.db, programmeId, jst)),
    numbersTaken: numbersOfOthers(others.flatMap(({ agreementNumber }) => agreementNumber ?? [])),
  }
  return { row, facts }
}
