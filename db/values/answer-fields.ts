/**
 * The live data that an approved answer may name in braces. The list is closed: each field has
 * one Polish and one English name, and the words said while its data is not known.
 */
import { fold } from './fold.ts'

/** The languages in which an answer is kept. */
export type AnswerLanguage = 'pl' | 'en'

export const answerFieldKeys = [
  'jst',
  'agreementNumber',
  'nextTraining',
  'trainingDay',
  'trainingPlace',
  'mentor',
  'mentorPhone',
  'mentorEmail',
  'visitDay',
  'visitPlace',
  'recruitmentEnd',
  'listOpening',
  'programmeEnd',
  'contact',
  'contactPhone',
] as const
export type AnswerFieldKey = (typeof answerFieldKeys)[number]

interface AnswerField {
  /** What stands between the braces in each language. */
  readonly name: Readonly<Record<AnswerLanguage, string>>
  /** What is said where the data is not there. */
  readonly unknown: Readonly<Record<AnswerLanguage, string>>
  /** The same where a label with a colon has said already what it is. */
  readonly unknownLabelled?: Readonly<Record<AnswerLanguage, string>>
  /** Whether it differs from one JST to another, so that it takes a JST to fill it. */
  readonly ofJst: boolean
}

export const answerFields: Readonly<Record<AnswerFieldKey, AnswerField>> = {
  jst: {
    name: { pl: 'nazwa JST', en: 'JST name' },
    unknown: { pl: 'nazwa JST nie jest znana', en: 'the name of the JST is not known' },
    ofJst: true,
  },
  agreementNumber: {
    name: { pl: 'numer umowy', en: 'agreement number' },
    unknown: { pl: 'umowa nie jest jeszcze podpisana', en: 'the agreement is not signed yet' },
    ofJst: true,
  },
  nextTraining: {
    name: { pl: 'następne szkolenie', en: 'next training' },
    unknown: {
      pl: 'następne szkolenie nie jest jeszcze zaplanowane',
      en: 'the next training is not planned yet',
    },
    unknownLabelled: { pl: 'jeszcze niezaplanowane', en: 'not planned yet' },
    ofJst: true,
  },
  trainingDay: {
    name: { pl: 'termin szkolenia', en: 'training date' },
    unknown: { pl: 'termin nie jest jeszcze znany', en: 'the date is not known yet' },
    ofJst: true,
  },
  trainingPlace: {
    name: { pl: 'miejsce szkolenia', en: 'training place' },
    unknown: { pl: 'miejsce nie jest jeszcze znane', en: 'the place is not known yet' },
    ofJst: true,
  },
  mentor: {
    name: { pl: 'opiekun', en: 'mentor' },
    unknown: {
      pl: 'opiekun nie jest jeszcze wyznaczony',
      en: 'the mentor is not appointed yet',
    },
    ofJst: true,
  },
  mentorPhone: {
    name: { pl: 'telefon opiekuna', en: 'mentor phone' },
    unknown: {
      pl: 'telefon opiekuna nie jest jeszcze znany',
      en: "the mentor's phone is not known yet",
    },
    ofJst: true,
  },
  mentorEmail: {
    name: { pl: 'e-mail opiekuna', en: 'mentor e-mail' },
    unknown: {
      pl: 'adres opiekuna nie jest jeszcze znany',
      en: "the mentor's address is not known yet",
    },
    ofJst: true,
  },
  visitDay: {
    name: { pl: 'termin wizyty', en: 'visit date' },
    unknown: {
      pl: 'termin wizyty nie jest jeszcze znany',
      en: 'the date of the visit is not known yet',
    },
    ofJst: true,
  },
  visitPlace: {
    name: { pl: 'miejsce wizyty', en: 'visit place' },
    unknown: {
      pl: 'miejsce wizyty nie jest jeszcze znane',
      en: 'the place of the visit is not known yet',
    },
    ofJst: true,
  },
  recruitmentEnd: {
    name: { pl: 'termin naboru', en: 'recruitment deadline' },
    unknown: {
      pl: 'termin naboru nie jest jeszcze znany',
      en: 'the recruitment deadline is not known yet',
    },
    ofJst: false,
  },
  listOpening: {
    name: { pl: 'otwarcie listy chętnych', en: 'list opening' },
    unknown: {
      pl: 'dzień otwarcia listy chętnych nie jest jeszcze znany',
      en: 'the day on which the list opens is not known yet',
    },
    ofJst: false,
  },
  programmeEnd: {
    name: { pl: 'koniec programu', en: 'programme end' },
    unknown: { pl: 'koniec programu nie jest znany', en: "the programme's end is not known" },
    ofJst: false,
  },
  contact: {
    name: { pl: 'osoba do kontaktu', en: 'contact person' },
    unknown: {
      pl: 'osoba do kontaktu nie jest jeszcze wyznaczona',
      en: 'the contact person is not appointed yet',
    },
    ofJst: false,
  },
  contactPhone: {
    name: { pl: 'telefon do kontaktu', en: 'contact phone' },
    unknown: {
      pl: 'telefon do kontaktu nie jest jeszcze znany',
      en: 'the contact phone is not known yet',
    },
    ofJst: false,
  },
}

const byName: ReadonlyMap<string, AnswerFieldKey> = new Map(
  answerFieldKeys.flatMap((key) =>
    Object.values(answerFields[key].name).map((name) => [fold(name), key] as const),
  ),
)

/** The field that a name in either language means, however it is written; null when none. */
export const answerFieldNamed = (name: string): AnswerFieldKey | null =>
  byName.get(fold(name)) ?? null
