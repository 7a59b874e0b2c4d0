import type { Day } from '#db/values/day.ts'
import { addressLine } from '#db/values/institution-address.ts'
import type { TemplateField, TemplateValues } from '#db/values/template-field.ts'
import type { ReadDb } from '../columns.ts'
import { printedJstOf } from '../rules/certificate.ts'
import {
  letterDay,
  letterDayInWords,
  letterFunctions,
  letterJstKinds,
  letterPanels,
} from '../rules/template-words.ts'
import { implementationOfJst } from '../stores/implementation.ts'
import { contactsOfJst, jstByTeryt, listPowiats } from '../stores/jst.ts'
import { type PersonRow, peopleOfJst } from '../stores/people.ts'
import { contactsOf, type ProgrammeRow } from '../stores/programme.ts'
import { attemptsOfJst } from '../stores/recruitment.ts'
import { trainingById } from '../stores/training.ts'
import { mentorsByJst } from './mentor-facts.ts'
import { personTrainings } from './person-trainings.ts'

/** What a paper says of itself. */
export interface PaperItself {
  readonly number: string
  readonly issuedOn: Day
  readonly author: string
}

/** The people of a JST whom its papers may name on a day. */
export const peopleNamed = async (
  db: ReadDb,
  programme: Pick<ProgrammeRow, 'id'>,
  teryt: string,
  day: Day,
): Promise<readonly PersonRow[]> =>
  (await peopleOfJst(db, programme.id, teryt)).filter(
    ({ mergedIntoId, pseudonymisedOn, namedOn, leftOn }) =>
      mergedIntoId === null &&
      pseudonymisedOn === null &&
      namedOn <= day &&
      (leftOn === null || leftOn > day),
  )

/**
 * What the templates' fields hold for one JST; those without a value are left out. Of its people
 * those whom it sends on `day` are named, never one who was pseudonymised; the mentor is that of
 * the same day, and an agreement is one concluded by then. Addresses, contacts and what the people
 * applied for are as they stand now.
 */
export async function templateValues(
  db: ReadDb,
  programme: ProgrammeRow,
  teryt: string,
  day: Day,
): Promise<(paper: PaperItself) => TemplateValues> {
  const jst = await jstByTeryt(db, teryt)
  const powiat = (await listPowiats(db)).find(({ id }) => id === jst.powiatId)
  const by = <T extends { readonly agreementOn: Day | null }>(one: T | null | undefined) =>
    one?.agreementOn != null && one.agreementOn <= day ? one : null
  const support = by((await attemptsOfJst(db, programme.id, teryt)).at(-1))
  const implementation = by(await implementationOfJst(db, programme.id, teryt))
  const mentor = (await mentorsByJst(db, programme.id, day)).get(teryt)
  const [contact] = await contactsOfJst(db, teryt)
  const offices = await contactsOf(db, programme.id)
  const people = await peopleNamed(db, programme, teryt, day)
  const manager = people.find(({ panel }) => panel === 'manager')
  const [office] = offices
  const told = (on: Day | null | undefined) => (on == null ? '' : letterDay(on))
  const own = {
    jst_nazwa: printedJstOf(jst),
    jst_rodzaj: letterJstKinds[jst.kind],
    jst_teryt: jst.id,
    powiat: powiat?.name ?? '',
    siedziba: jst.seat,
    jst_adres: addressLine(jst) || jst.address,
    ulica: jst.street,
    nr_domu: jst.flat === '' ? jst.house : `${jst.house}/${jst.flat}`,
    kod_pocztowy: jst.postCode,
    miejscowosc: jst.town,
    nip: jst.nip,
    jst_telefon: jst.phone,
    jst_email: jst.email,
    kierownik: manager === undefined ? '' : `${manager.firstName} ${manager.lastName}`,
    kierownik_funkcja: manager === undefined ? '' : letterFunctions[manager.function],
    kontakt_jst: contact?.name ?? '',
    kontakt_jst_stanowisko: contact?.position ?? '',
    umowa_wsparcia_numer: support?.agreementNumber ?? '',
    umowa_wsparcia_data: told(support?.agreementOn),
    umowa_wsparcia_podpisujacy: support?.agreementSignatory ?? '',
    umowa_wdrozeniowa_numer: implementation?.agreementNumber ?? '',
    umowa_wdrozeniowa_data: told(implementation?.agreementOn),
    opiekun: mentor?.name ?? '',
    opiekun_telefon: mentor?.phone ?? '',
    opiekun_email: mentor?.email ?? '',
    // What the sample office prints must never pass for a real letter.
    program_tytul: programme.isSample ? `${programme.title} (biuro przykładowe)` : programme.title,
    program_numer_naboru: programme.callNumber,
    program_numer_umowy: programme.agreementNumber,
    program_od: letterDay(programme.from),
    program_do: letterDay(programme.to),
    instytucja: programme.institution,
    departament: programme.department,
    kontakt_programu: office?.name ?? '',
    kontakt_programu_telefon: office?.phone ?? '',
    kontakt_programu_email: office?.email ?? '',
  }
  const lists = {
    osoby: people.map((person) => ({
      imie: person.firstName,
      nazwisko: person.lastName,
      funkcja: letterFunctions[person.function],
      grupa: letterPanels[person.panel],
    })),
    szkolenia: await trainingsOfPeople(db, people),
    kontakty_programu: offices.map(({ name, position, phone, email }) =>
      withValue({ osoba: name, stanowisko: position, telefon: phone, email }),
    ),
  }
  return ({ number, issuedOn, author }) => {
    const itself = {
      numer_pisma: number,
      data_pisma: letterDay(issuedOn),
      data_pisma_slownie: letterDayInWords(issuedOn),
      sporzadzil: author,
    } satisfies Partial<Record<TemplateField, string>>
    return { ...withValue({ ...itself, ...own }), ...lists }
  }
}

const withValue = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))

/** Trainings not cancelled that these people applied for or were at, in the order of days. */
async function trainingsOfPeople(db: ReadDb, people: readonly PersonRow[]) {
  const found = new Map<string, Awaited<ReturnType<typeof personTrainings>>[number]>()
  for (const { id } of people) {
    for (const one of await personTrainings(db, id)) {
      const there = one.applied || one.days.some(({ present }) => present)
      if (one.cancelledOn === null && there) found.set(one.id, one)
    }
  }
  const first = ({ days }: { readonly days: readonly { readonly on: Day }[] }) => days[0]?.on ?? ''
  const inOrder = [...found.values()].toSorted((a, b) => first(a).localeCompare(first(b)))
  return Promise.all(
    inOrder.map(async ({ id, subject, panel, form, days }) =>
      withValue({
        temat: subject,
        termin: days.map(({ on }) => letterDay(on)).join(', '),
        miejsce: form === 'onSite' ? (await trainingById(db, id)).place : 'on-line',
        grupa: letterPanels[panel],
      }),
    ),
  )
}
