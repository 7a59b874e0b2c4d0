import { day } from '#db/values/day.ts'
import { addAccount } from '../../stores/account.ts'
import type { Chapter } from './office.ts'
import { type Colleague, colleagues } from './people.ts'

const hirings = [
  { on: day('2019-09-03'), who: 'finance' },
  { on: day('2019-09-03'), who: 'contactDesk' },
  { on: day('2019-10-01'), who: 'viewer' },
  { on: day('2020-02-03'), who: 'mentorNorth' },
  { on: day('2020-02-03'), who: 'mentorSouth' },
] as const satisfies readonly { on: string; who: Colleague }[]

/** The colleagues get their accounts; the sample coordinator has hers from the first day. */
export const staffChapter: Chapter = {
  name: 'staff',
  plan(diary) {
    for (const { on, who } of hirings) {
      diary.write(on, 'coordinator', 'account.add', async ({ tx, office }) => {
        office.hired.set(who, await addAccount(tx, colleagues[who]))
      })
    }
  },
}
