import { deskCard } from '#db/read-models/desk-card.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { desk as contract } from '../contract/desk.ts'
import type { HandlersOf } from '../define.ts'

/** What the one who asks may say of a JST on the telephone. */
export const card: HandlersOf<typeof contract>['card'] = ({ read, input, actor, today }) =>
  read(async (db) => {
    const programme = await programmeById(db, input.programmeId)
    return deskCard(db, programme, input.teryt, { today, role: actor?.role ?? 'viewer' })
  })
