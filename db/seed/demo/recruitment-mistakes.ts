import { type Day, day } from '#db/values/day.ts'
import { decideTakeBack } from '../../rules/history.ts'
import { takeBack } from '../../take-back.ts'
import { workingDaysAfter } from './clock.ts'
import { allowed, type Diary } from './diary.ts'
import { type DemoOffice, peopleOf } from './office.ts'
import { importDays, makeMove, undoMove } from './recruitment-moves.ts'
import { characters } from './recruitment-script.ts'

/** Mistakes that happen in every office, each noticed and taken back within the hour. */
export function planMistakes(diary: Diary, office: DemoOffice, importedOn: Day): void {
  planOldList(diary, office, importedOn)
  planWrongZary(diary)
  planWrongGubin(diary, office)
}

/** An old version of the list is imported and taken back before the right one. */
function planOldList(diary: Diary, { recruitment }: DemoOffice, on: Day): void {
  const answered = ({ declaredOn, withdrawal }: DemoOffice['recruitment'][number]) =>
    declaredOn !== null || withdrawal !== null
  const silent = recruitment.filter((one) => one.invitedOn < day('2020-01-01') && !answered(one))
  const reason = 'Wczytano nieaktualną wersję listy.'
  let imported = ''
  diary.write(on, 'coordinator', 'recruitment.runImport', async (scene) => {
    imported = scene.tx.changeSetId
    for (const { jst, invitedOn } of silent.slice(0, 4)) {
      await importDays(scene, jst, { declaredOn: workingDaysAfter(invitedOn, 15) })
    }
  })
  diary.write(on, 'coordinator', 'history.takeBack', async ({ tx }) => {
    allowed(decideTakeBack({ procedure: 'recruitment.runImport', takenBackBy: null, reason }))
    await takeBack(tx, imported)
    tx.because(reason)
  })
}

/** The town's declaration is first written down at the rural gmina of the same name. */
function planWrongZary(diary: Diary): void {
  const on = day('2020-09-08')
  const wrong = characters.zaryRural
  diary.write(on, 'coordinator', 'recruitment.move', (scene) =>
    makeMove(scene, wrong, { kind: 'declare', on }),
  )
  diary.write(on, 'coordinator', 'recruitment.undo', (scene) =>
    undoMove(scene, wrong, 'Deklaracja dotyczyła miasta Żary, nie gminy wiejskiej.'),
  )
}

/** The same with the town's agreement in Gubin; its number is free again at once. */
function planWrongGubin(diary: Diary, office: DemoOffice): void {
  const { gubin, gubinRural: wrong } = characters
  const signed = office.recruitment.find(({ jst }) => jst === gubin)
  if (!signed?.signedOn || signed.number === null) throw new Error('Gubin signs nothing')
  const { signedOn: on, number } = signed
  const { name, position } = peopleOf(office, gubin).head
  const signatory = `${name}, ${position}`
  diary.write(on, 'coordinator', 'recruitment.move', (scene) =>
    makeMove(scene, wrong, { kind: 'sign', on, number, signatory }),
  )
  diary.write(on, 'coordinator', 'recruitment.undo', (scene) =>
    undoMove(scene, wrong, 'Umowę zapisano przy gminie wiejskiej Gubin zamiast przy mieście.'),
  )
}
