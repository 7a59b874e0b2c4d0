import { type Day, day } from '#db/values/day.ts'
import { decideContactData } from '../../rules/contact-data.ts'
import { decideInstitution } from '../../rules/institution-data.ts'
import {
  addJstContact,
  jstByTeryt,
  removeJstContact,
  saveJst,
  saveJstContact,
} from '../../stores/jst.ts'
import { workingDaysAfter } from './clock.ts'
import { emailOf, inventAddress, inventContactData } from './contact-data.ts'
import { allowed, type Diary } from './diary.ts'
import { mentorOf } from './implementation-chapter.ts'
import { type Chapter, type DemoOffice, peopleOf } from './office.ts'
import type { Colleague, JstPerson } from './people.ts'

const addressListOn = day('2019-10-15')
/** The offices whose contact data changed later, and the first and last day of it. */
const changes = { count: 18, from: day('2020-02-10'), span: 400 } as const

/** Contact data of the JSTs and the people one talks to there. */
export const registerChapter: Chapter = {
  name: 'register',
  plan(diary, office) {
    planAddressList(diary, office)
    planChanges(diary, office)
    const met = new Set<string>()
    for (const { jst, declaredOn, signedOn } of office.recruitment) {
      if (declaredOn === null || met.has(jst)) continue
      met.add(jst)
      planPeople(diary, office, { jst, declaredOn, signedOn })
    }
  },
}

/** The office's own list of addresses, imported whole: one entry of the history. */
function planAddressList(diary: Diary, { jsts }: DemoOffice): void {
  diary.write(addressListOn, 'coordinator', 'recruitment.runImport', async ({ tx }) => {
    for (const [at, jst] of jsts.entries()) {
      const data = allowed(decideInstitution({ postCode: '', ...inventContactData(jst, at + 1) }))
      await saveJst(tx, jst.id, jst.version, data)
    }
  })
}

/** A new switchboard, a new page, a move to another building. */
function planChanges(diary: Diary, { jsts }: DemoOffice): void {
  for (const jst of diary.random.shuffled(jsts).slice(0, changes.count)) {
    const on = workingDaysAfter(changes.from, diary.random.int(0, changes.span))
    const what = diary.random.pick(['address', 'phone', 'email', 'website'] as const)
    const moved = 100 + jsts.indexOf(jst)
    const value = inventContactData(jst, moved)[what]
    const changed = what === 'email' ? value.replace('urzad.', 'inwestor.') : value
    const kept = what === 'website' ? `${value}/inwestor` : changed
    diary.write(on, 'contactDesk', 'jst.save', async ({ tx }) => {
      const { version, ...row } = await jstByTeryt(tx.db, jst.id)
      const { phone, email } = allowed(decideContactData({ ...row, [what]: kept }))
      const building = what === 'address' ? inventAddress(jst, moved) : {}
      const patch = { website: row.website, [what]: kept, ...building, phone, email }
      await saveJst(tx, jst.id, version, patch)
    })
  }
}

interface Meeting {
  readonly jst: string
  readonly declaredOn: Day
  readonly signedOn: Day | null
}

/**
 * The first person is met with the declaration, the second often with the agreement. Now
 * and then one gets another position, or leaves and the second takes the place.
 */
function planPeople(diary: Diary, office: DemoOffice, { jst, declaredOn, signedOn }: Meeting) {
  const { random } = diary
  const [first, second] = peopleOf(office, jst).staff
  const met = workingDaysAfter(declaredOn, random.int(1, 4))
  const contact = planContact(diary, jst, met, 'contactDesk', first)
  const later = workingDaysAfter(signedOn ?? declaredOn, random.int(12, 90))
  const fate = random.int(1, 100)
  const who = later < day('2020-03-01') ? 'contactDesk' : mentorOf(jst)
  if (fate <= 45) planContact(diary, jst, later, who, second)
  else if (fate <= 60) {
    const position = 'Pełnomocnik ds. obsługi inwestora'
    diary.write(later, who, 'jst.saveContact', ({ tx }) =>
      saveJstContact(tx, jst, contact.id, contact.version, { position }),
    )
  } else if (fate <= 68) {
    diary.write(later, who, 'jst.removeContact', ({ tx }) =>
      removeJstContact(tx, contact.id, contact.version),
    )
    planContact(diary, jst, later, who, second)
  }
}

function planContact(diary: Diary, jst: string, on: Day, who: Colleague, person: JstPerson) {
  const extension = diary.random.int(11, 49)
  const contact = { id: '', version: 0 }
  diary.write(on, who, 'jst.saveContact', async ({ tx }) => {
    const { phone } = await jstByTeryt(tx.db, jst)
    const data = { phone: `${phone} wew. ${extension}`, email: emailOf(person.name) }
    const fields = { jstId: jst, ...person, ...allowed(decideContactData(data)) }
    Object.assign(contact, await addJstContact(tx, fields))
  })
  return contact
}
