import { day } from '#db/values/day.ts'
import { decideRules } from '../../rules/budget-rules.ts'
import { rulesOf, saveRules } from '../../stores/budget.ts'
import { programmeById } from '../../stores/programme.ts'
import { approveDraft, enterLine, enterTask, transferMoney } from './budget-deeds.ts'
import { tasks, transfer } from './budget-script.ts'
import { allowed, type Scene } from './diary.ts'
import type { Chapter } from './office.ts'

const rulesOn = day('2019-09-10')
const approvedOn = day('2019-09-20')

/** The budget of the agreement, and the one transfer of money. */
export const budgetChapter: Chapter = {
  name: 'budget',
  plan(diary) {
    diary.write(rulesOn, 'coordinator', 'budget.saveRules', confirmRules)
    for (const { name, stage, on, lines } of tasks) {
      diary.write(on, 'finance', 'budget.saveTask', (scene) => enterTask(scene, name, stage))
      for (const key of lines) {
        diary.write(on, 'finance', 'budget.saveLine', (scene) => enterLine(scene, name, key))
      }
    }
    diary.write(approvedOn, 'coordinator', 'budget.approve', (scene) =>
      approveDraft(scene, 'Budżet z umowy o dofinansowanie.'),
    )
    diary.write(transfer.on, 'finance', 'budget.transfer', transferMoney)
  },
}

/** The figures that were only proposed are those of the agreement. */
async function confirmRules({ tx, office }: Scene): Promise<void> {
  const { id, version, programmeId, proposed, ...figures } = await rulesOf(
    tx.db,
    office.programmeId,
  )
  const { ownContributionRate } = await programmeById(tx.db, programmeId)
  const before = { ...figures, proposed }
  const decided = allowed(decideRules(before, figures, proposed, ownContributionRate))
  await saveRules(tx, id, version, decided)
}
