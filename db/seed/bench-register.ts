import { addDays, day } from '#db/values/day.ts'
import { fold } from '#db/values/fold.ts'
import { type JstKind, jstKinds } from '#db/values/jst.ts'
import { noRecruitmentDates, type RecruitmentDates } from '#db/values/recruitment.ts'
import type { Tx } from '../audit.ts'
import type { WriteDb } from '../columns.ts'
import { jst, powiat } from '../schema/jst.ts'
import { addAccount } from '../stores/account.ts'
import { addImplementation } from '../stores/implementation.ts'
import { addAttempt } from '../stores/recruitment.ts'
import { Randomness } from './demo/random.ts'
import { type Person, seedingTx, seedProgramme } from './lubuskie.ts'

/** Sixteen voivodeships of at most sixty powiats of a hundred JSTs. */
const mostJsts = 96_000
const smallestPowiat = 20

const begun = new Date('2019-09-02T07:30:00Z')
const firstInvitation = day('2019-11-12')
const benchPerson: Person = { name: 'Pomiar Przykładowy', login: 'przyklad.pomiar' }

/**
 * Fills a new store with `count` invented JSTs (at most 96,000) spread over powiats and
 * states, as a register for measurements. Codes have the form of TERYT, names are made of
 * syllables with Polish letters and repeat now and then, as real ones do. The same for
 * the same count; `person` coordinates the store. Marked as sample.
 */
export async function scaledRegister(
  db: WriteDb,
  count: number,
  person: Person = benchPerson,
): Promise<void> {
  if (count > mostJsts) throw new Error(`At most ${mostJsts} JSTs have codes`)
  const random = new Randomness(`register of ${count}`)
  const tx = seedingTx(db, person, begun, random.id)
  await addAccount(tx, { ...person, role: 'coordinator' })
  const programmeId = await seedProgramme(tx, { isSample: true, sampleDay: day('2020-11-30') })
  const perPowiat = Math.max(smallestPowiat, Math.ceil(count / 960))
  for (let ordinal = 0; ordinal < count; ordinal += 1) {
    const place = placeOf(ordinal, perPowiat)
    const name = inventName(random)
    if (place.kind === 'powiat') await addPowiat(tx, place, name)
    await addJst(tx, place, name, ordinal, random)
    await addLife(tx, { programmeId, jstId: place.teryt }, ordinal, random)
  }
  await tx.finish()
}

interface Place {
  readonly teryt: string
  readonly powiatId: string
  readonly kind: JstKind
  readonly powiatNumber: number
}

/** The first JST of each powiat is the powiat itself, the others are its gminas in turn. */
function placeOf(ordinal: number, perPowiat: number): Place {
  const powiatNumber = Math.floor(ordinal / perPowiat)
  const gmina = ordinal % perPowiat
  const voivodeship = (powiatNumber % 16) * 2 + 2
  const powiatId = twoDigits(voivodeship) + twoDigits(Math.floor(powiatNumber / 16) + 1)
  if (gmina === 0) return { teryt: powiatId, powiatId, kind: 'powiat', powiatNumber }
  const kindDigit = (gmina % 3) + 1
  const kind = jstKinds[kindDigit === 1 ? 2 : kindDigit === 2 ? 4 : 3] ?? 'ruralGmina'
  return { teryt: powiatId + twoDigits(gmina) + kindDigit, powiatId, kind, powiatNumber }
}

const twoDigits = (number: number) => String(number).padStart(2, '0')

const beginnings = 'Żar Łag Świeb Mię Słub Go Kro Ząb Prze Ćwi Dą Krze Sta Wą Brzó Ośn Lub Trze'
const middles = 'o e dzi szcz rzy lę go no wi ń ć bi'
const endings = 'ów ec ica no ynia iec aw ary sko owo ąż iń ów Wielki ów Mały na nad Odrą'

/** Two or three syllables; a few thousand different names. */
function inventName(random: Randomness): string {
  const middle = random.chance(60) ? random.pick(middles.split(' ')) : ''
  const syllables = [random.pick(beginnings.split(' ')), middle, random.pick(endings.split(' '))]
  return syllables.join('')
}

const addPowiat = (tx: Tx, { powiatId, powiatNumber }: Place, name: string) =>
  tx.insert(powiat, {
    id: powiatId,
    name: fold(name),
    kind: 'powiat',
    column: powiatNumber % 32,
    row: Math.floor(powiatNumber / 32),
  })

function addJst(tx: Tx, place: Place, name: string, ordinal: number, random: Randomness) {
  const { teryt, powiatId, kind } = place
  const number = String(ordinal).padStart(6, '0')
  return tx.insert(jst, {
    id: teryt,
    name: kind === 'powiat' ? `powiat ${fold(name)}` : name,
    kind,
    powiatId,
    seat: name,
    population: random.int(2_000, 60_000),
    mediumTown: kind === 'urbanGmina' && random.chance(15),
    address: `ul. Przykładowa ${(ordinal % 90) + 1}, ${name}`,
    phone: `68 0${number.slice(0, 2)} ${number.slice(2, 4)} ${number.slice(4)}`,
    email: `urzad.${number}@przyklad.example`,
    website: `https://jst-${number}.przyklad.example`,
  })
}

type Owner = { readonly programmeId: string; readonly jstId: string }

/** A fifth each: not invited, invited, declared, signed or withdrawn, taking part. */
async function addLife(tx: Tx, owner: Owner, ordinal: number, random: Randomness) {
  const stage = random.int(0, 4)
  if (stage === 0) return
  const invitedOn = addDays(firstInvitation, random.int(0, 100))
  const later = (days: number) => addDays(invitedOn, days + random.int(0, 60))
  const dates: RecruitmentDates = {
    ...noRecruitmentDates,
    invitedOn,
    declaredOn: stage > 1 ? later(20) : null,
    ...(stage > 2 && {
      agreementOn: later(90),
      agreementNumber: `UW/${ordinal}/2020`,
      agreementSignatory: 'Jan Przykładowy, Burmistrz',
    }),
    joinedOn: stage > 3 ? later(160) : null,
    ...(stage === 3 &&
      random.chance(30) && { withdrawnOn: later(230), withdrawalReason: 'Rezygnacja.' }),
  }
  await addAttempt(tx, { ...owner, attempt: 1, replacesJstId: null, ...dates })
  if (stage === 4 && random.chance(50)) {
    const agreementOn = addDays(invitedOn, 400)
    const agreementNumber = `UWD/${ordinal}/2021`
    const ends = { completedOn: null, endedOn: null, endReason: null }
    await addImplementation(tx, { ...owner, agreementOn, agreementNumber, ...ends })
  }
}
