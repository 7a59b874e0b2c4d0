import { eq } from 'drizzle-orm'
import { addDays, day, instantOf } from '#db/values/day.ts'
import { enquiryOutcomes } from '#db/values/desk.ts'
import { reversedDigits } from '#db/values/phone-digits.ts'
import { searchableOf } from '#db/values/polish-words.ts'
import type { WriteDb } from '../columns.ts'
import { account } from '../schema/account.ts'
import { approvedAnswer, enquiry, enquiryTopic, followUp } from '../schema/desk.ts'
import { person } from '../schema/people.ts'
import { adding } from './bench-adding.ts'
import { scaledPeople } from './bench-people.ts'
import { Randomness } from './demo/random.ts'
import type { Person } from './lubuskie.ts'

/** How many conversations, people and answers there are. */
export interface DeskScale {
  readonly enquiries: number
  readonly people: number
  readonly answers: number
}

const trainings = 20
/** As in the voivodeship of the office: its 82 gminas and 12 powiats. */
const jsts = 94
/** One conversation in so many has a promise that is still open. */
const perOpenPromise = 250
const firstDay = day('2019-11-04')
const days = 390

const asked = [
  'Kiedy jest najbliższe szkolenie i w jakiej sali',
  'Czy można zgłosić drugą osobę na zajęcia',
  'Jak odebrać zaświadczenie po szkoleniu',
  'Do kiedy trzeba podpisać umowę wsparcia',
  'Kto podpisuje aneks do umowy wdrożeniowej',
  'Na którym miejscu listy chętnych stoi gmina',
  'Jak przełożyć wizytę opiekuna merytorycznego',
  'Kiedy będą zdjęcia z drona i e-book',
  'Kiedy zapłacą za fakturę za wynajem',
  'Szuka działki pod halę z dojazdem do autostrady',
  'Pyta o kolejność audytu końcowego i certyfikat',
  'Prosi o sprostowanie danych osobowych',
  'Pyta o parking przy budynku i dojazd pociągiem',
  'Chce zmienić uczestnika z powodu choroby',
] as const
const answered = [
  'Podano termin, miejsce i godzinę rozpoczęcia',
  'Obiecano oddzwonić po rozmowie z koordynatorem',
  'Przekazano opiekunowi tej gminy',
  'Wysłano wzór dokumentu pocztą elektroniczną',
  'Wyjaśniono kolejność zgłoszeń i limit miejsc',
  'Podano stronę z ofertą terenów inwestycyjnych',
  'Płatność jest w toku, termin upływa w przyszłym tygodniu',
  'Potwierdzono obecność dwóch osób',
] as const
const details = [
  'sekretariat',
  'burmistrz',
  'skarbnik',
  'wydział rozwoju',
  'drugi telefon w tej sprawie',
  'pilne',
  'po urlopie',
  'dotyczy części drugiej',
  'bez pośpiechu',
] as const

/**
 * Fills a new store with the people of `scaledPeople`, conversations over thirteen months and
 * approved answers, for measurements; written past the history, which a measurement of reading
 * does not need. Marked as sample. Answers the programme's id.
 */
export async function scaledDesk(db: WriteDb, scale: DeskScale, by?: Person): Promise<string> {
  const { programmeId } = await scaledPeople(db, { people: scale.people, trainings, jsts }, by)
  const random = new Randomness(`desk ${scale.enquiries}, ${scale.answers}`)
  const [owner] = await db.select({ id: account.id }).from(account)
  const place: Place = { programmeId, accountId: owner?.id ?? '', topics: [], people: [] }
  const topics = await db
    .select({ id: enquiryTopic.id, name: enquiryTopic.name })
    .from(enquiryTopic)
    .where(eq(enquiryTopic.programmeId, programmeId))
  const people = await db
    .select({ id: person.id, jstId: person.jstId, first: person.firstName, last: person.lastName })
    .from(person)
  addAnswers(db, { ...place, topics }, scale.answers, random)
  addEnquiries(db, { ...place, topics, people }, scale.enquiries, random)
  return programmeId
}

interface Place {
  readonly programmeId: string
  readonly accountId: string
  readonly topics: readonly { readonly id: string; readonly name: string }[]
  readonly people: readonly {
    readonly id: string
    readonly jstId: string
    readonly first: string
    readonly last: string
  }[]
}

function addAnswers(db: WriteDb, place: Place, count: number, random: Randomness): void {
  const add = adding(db, approvedAnswer)
  for (let ordinal = 1; ordinal <= count; ordinal += 1) {
    const topic = random.pick(place.topics)
    const question = `${random.pick(asked)} (${random.pick(details)}, ${ordinal})?`
    const answer = [1, 2, 3].map(() => random.pick(answered)).join('. ')
    add({
      ...{ id: random.id(), version: 1, programmeId: place.programmeId, ordinal, question, answer },
      ...{ topicId: topic.id, ownerId: place.accountId, questionEn: '', answerEn: '' },
      ...{ validFrom: firstDay, validTo: random.chance(10) ? addDays(firstDay, 200) : null },
      searchable: searchableOf(question, answer, topic.name),
    })
  }
}

function addEnquiries(db: WriteDb, place: Place, count: number, random: Randomness): void {
  const [add, addPromise] = [adding(db, enquiry), adding(db, followUp)]
  const folded = new Map<string, string>()
  const words = (text: string): string => {
    const known = folded.get(text) ?? searchableOf(text)
    folded.set(text, known)
    return known
  }
  for (let ordinal = 1; ordinal <= count; ordinal += 1) {
    const [question, answer, detail] = [
      random.pick(asked),
      random.pick(answered),
      random.pick(details),
    ]
    const caller = place.people[random.int(0, place.people.length - 1)]
    const callerPhone = `68 ${random.int(300, 499)} ${random.int(10, 99)} ${random.int(10, 99)}`
    const at = Date.parse(firstDay) + Math.floor((ordinal / count) * days) * 86_400_000
    const moment = instantOf(new Date(at + random.int(7 * 60, 15 * 60) * 60_000))
    const id = random.id()
    add({
      ...{ id, version: 1, programmeId: place.programmeId, ordinal, openedAt: moment },
      ...{ closedAt: moment, takenById: place.accountId, channel: 'phone', callerKind: 'person' },
      ...{ personId: caller?.id ?? null, jstId: caller?.jstId ?? null, contractorId: null },
      ...{ callerName: `${caller?.first} ${caller?.last}`, callerPhone },
      ...{ phoneReversed: reversedDigits(callerPhone), topicId: random.pick(place.topics).id },
      ...{ question: `${question}, ${detail}`, answer, answerId: null, answerVersion: null },
      outcome: random.pick(enquiryOutcomes),
      searchable: [
        words(question),
        words(answer),
        words(detail),
        words(caller?.first ?? ''),
        words(caller?.last ?? ''),
      ].join(' '),
    })
    if (ordinal % perOpenPromise !== 0) continue
    addPromise({
      ...{ id: random.id(), version: 1, programmeId: place.programmeId, enquiryId: id },
      ...{ step: 'Oddzwonić', ownerId: place.accountId, handover: '', result: '' },
      ...{ dueOn: addDays(firstDay, days), snoozedUntil: null, doneAt: null },
    })
  }
}
