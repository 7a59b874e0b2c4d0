import { type Day, day } from '#db/values/day.ts'
import { workingDaysAfter } from './clock.ts'
import type { Diary, Scene, Work } from './diary.ts'
import { type Chapter, type DemoOffice, peopleOf } from './office.ts'
import { planMistakes } from './recruitment-mistakes.ts'
import { importDays, makeMove } from './recruitment-moves.ts'
import type { PlannedAttempt } from './recruitment-plot.ts'
import { firstTrainings } from './recruitment-script.ts'

/** Declarations up to here were kept in a spreadsheet, imported on the day after. */
const lastListed = day('2020-01-28')
const importedOn = day('2020-01-29')

/** The way of the JSTs into the programme, from the letters to the first trainings. */
export const recruitmentChapter: Chapter = {
  name: 'recruitment',
  plan(diary, office) {
    planInvitations(diary, office)
    planMistakes(diary, office, importedOn)
    planDeclarations(diary, office)
    for (const attempt of office.recruitment) planSigning(diary, office, attempt)
    for (const held of firstTrainings) {
      const came = office.recruitment.filter(({ joinedOn }) => joinedOn === held)
      writeMove(diary, held, (scene) => each(scene, came, { kind: 'join', on: held }))
    }
    for (const { withdrawal } of office.recruitment) {
      if (withdrawal !== null) planWithdrawal(diary, withdrawal)
    }
  },
}

const writeMove = (diary: Diary, on: Day, work: Work) =>
  diary.write(on, 'coordinator', 'recruitment.move', work)

type DayMove = { readonly kind: 'invite' | 'join'; readonly on: Day }

/** One move for a selection, as one change set. */
async function each(scene: Scene, selection: readonly PlannedAttempt[], move: DayMove) {
  for (const { jst } of selection) await makeMove(scene, jst, move)
}

/** The waves as bulk actions, a JST that comes back alone; replacements come with withdrawals. */
function planInvitations(diary: Diary, { recruitment }: DemoOffice): void {
  const asked = recruitment.filter(({ replaces }) => replaces === null)
  for (const [on, invited] of Map.groupBy(asked, ({ invitedOn }) => invitedOn)) {
    writeMove(diary, on, (scene) => each(scene, invited, { kind: 'invite', on }))
  }
}

/** Each declaration is written down within two working days, the early ones by import. */
function planDeclarations(diary: Diary, { recruitment }: DemoOffice): void {
  const declared = recruitment.flatMap(({ jst, declaredOn }) =>
    declaredOn === null ? [] : [{ jst, declaredOn }],
  )
  const listed = declared.filter(({ declaredOn }) => declaredOn <= lastListed)
  diary.write(importedOn, 'coordinator', 'recruitment.runImport', async (scene) => {
    for (const { jst, declaredOn } of listed) await importDays(scene, jst, { declaredOn })
  })
  for (const { jst, declaredOn } of declared) {
    if (declaredOn <= lastListed) continue
    const arrived = workingDaysAfter(declaredOn, diary.random.int(0, 2))
    writeMove(diary, arrived, (scene) => makeMove(scene, jst, { kind: 'declare', on: declaredOn }))
  }
}

function planSigning(diary: Diary, office: DemoOffice, attempt: PlannedAttempt): void {
  const { jst, signedOn, number } = attempt
  if (signedOn === null || number === null) return
  const { head } = peopleOf(office, jst)
  const signatory = `${head.name}, ${head.position}`
  writeMove(diary, signedOn, (scene) =>
    makeMove(scene, jst, { kind: 'sign', on: signedOn, number, signatory }),
  )
}

function planWithdrawal(
  diary: Diary,
  { jst, on, reason, replacement }: NonNullable<PlannedAttempt['withdrawal']>,
): void {
  writeMove(diary, on, async (scene) => {
    await makeMove(scene, jst, { kind: 'withdraw', on, reason })
    if (replacement !== null) await makeMove(scene, replacement, { kind: 'invite', on }, jst)
    scene.tx.because(reason)
  })
}
