import { deskDay } from '#db/rules/desk-day.ts'
import { answeringAt, dutyAt } from '#db/rules/duty.ts'
import { contactsOf, programmeById } from '#db/stores/programme.ts'
import { timeOfDayOf } from '#db/values/warsaw-time.ts'
import type { desk as contract } from '../contract/desk.ts'
import type { HandlersOf } from '../define.ts'

/** The public contacts and who answers at this moment by the office's clock, on the desk's day. */
export const duty: HandlersOf<typeof contract>['duty'] = ({ read, input, today, office }) =>
  read(async (db) => {
    const programme = await programmeById(db, input.programmeId)
    const contacts = await contactsOf(db, programme.id)
    const moment = { day: deskDay(programme, today), time: timeOfDayOf(office.now()) }
    return {
      ...moment,
      contacts: dutyAt(contacts, moment).map(({ contact, state, substitute }) => {
        const { id, version, name, phone, email, position } = contact
        const { duty: hours, substituteId, awayFrom, awayTo } = contact
        return {
          ...{ id, version, name, phone, email, position },
          ...{ duty: hours, substituteId, awayFrom, awayTo },
          ...{ state, standsIn: substitute?.name ?? null },
        }
      }),
      answering: answeringAt(contacts, moment).map(({ contact, insteadOf }) => ({
        ...{ id: contact.id, name: contact.name, phone: contact.phone },
        insteadOf: insteadOf?.name ?? null,
      })),
    }
  })
