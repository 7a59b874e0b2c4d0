import { panels } from '#db/values/person.ts'
import { attendanceSources, type TimeOfDay, trainingForms } from '#db/values/training.ts'
import {
  count,
  day,
  flag,
  index,
  instant,
  json,
  oneOf,
  rate,
  record,
  ref,
  table,
  text,
  uniqueIndex,
} from '../columns.ts'
import { jst } from './jst.ts'
import { person } from './people.ts'
import { programme } from './programme.ts'

/** What the office decided about trainings, one for each programme. */
export const trainingRules = table(
  'training_rules',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    /** The share of hours from which attendance counts and a certificate is due. */
    attendanceRate: rate().notNull(),
    /** How certificates are numbered: `{n}` is the next number, `{year}` the year of issue. */
    certificatePattern: text().notNull(),
    /** Who signs certificates: name and position. */
    signatory: text().notNull(),
    proposed: json<readonly string[]>().notNull(),
  },
  (t) => [uniqueIndex('training_rules_by_programme').on(t.programmeId)],
)

/** A series of trainings for one panel. */
export const trainingSeries = table(
  'training_series',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    ordinal: count().notNull(),
    panel: oneOf(panels).notNull(),
    name: text().notNull(),
  },
  (t) => [index('training_series_by_programme').on(t.programmeId, t.ordinal)],
)

/** A training: one subject, one group, one day or several. */
export const training = table(
  'training',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    seriesId: ref(() => trainingSeries.id).notNull(),
    ordinal: count().notNull(),
    panel: oneOf(panels).notNull(),
    subject: text().notNull(),
    form: oneOf(trainingForms).notNull(),
    /** Where it is held; the address of the meeting when it is on-line. */
    place: text().notNull(),
    trainer: text().notNull(),
    materials: text().notNull(),
    /** How many people it takes; those who apply later wait. */
    capacity: count().notNull(),
    /** At the last training for managers the list of those willing to implement is opened. */
    lastForManagers: flag().notNull(),
    cancelledOn: day(),
    cancelReason: text().notNull(),
  },
  (t) => [index('training_by_programme').on(t.programmeId, t.seriesId, t.ordinal)],
)

/** A day of a training, with its hours. */
export const trainingDay = table(
  'training_day',
  {
    ...record,
    trainingId: ref(() => training.id).notNull(),
    on: day().notNull(),
    from: text().$type<TimeOfDay>().notNull(),
    to: text().$type<TimeOfDay>().notNull(),
    /** Teaching time in minutes, without breaks. */
    minutes: count().notNull(),
  },
  (t) => [uniqueIndex('training_day_once').on(t.trainingId, t.on)],
)

/** A JST invited to a training. */
export const trainingInvitation = table(
  'training_invitation',
  {
    ...record,
    trainingId: ref(() => training.id).notNull(),
    jstId: ref(() => jst.id).notNull(),
    invitedOn: day().notNull(),
  },
  (t) => [uniqueIndex('training_invitation_once').on(t.trainingId, t.jstId)],
)

/**
 * A person's application for a training. Who has a seat and who waits is derived from the order
 * of the applications that stand (`rules/training-seats.ts`), never stored.
 */
export const trainingSignup = table(
  'training_signup',
  {
    ...record,
    trainingId: ref(() => training.id).notNull(),
    personId: ref(() => person.id).notNull(),
    /** When the application came; equal times keep the order of entry. */
    appliedAt: instant().notNull(),
    ordinal: count().notNull(),
    withdrawnAt: instant(),
    withdrawReason: text().notNull(),
  },
  (t) => [
    index('training_signup_by_training').on(t.trainingId, t.appliedAt, t.ordinal),
    index('training_signup_by_person').on(t.personId),
  ],
)

/** A person present on a day of a training. */
export const attendance = table(
  'attendance',
  {
    ...record,
    trainingDayId: ref(() => trainingDay.id).notNull(),
    personId: ref(() => person.id).notNull(),
    at: instant().notNull(),
    source: oneOf(attendanceSources).notNull(),
  },
  (t) => [
    uniqueIndex('attendance_once').on(t.trainingDayId, t.personId),
    index('attendance_by_person').on(t.personId),
  ],
)

/** A certificate of a training; numbers are never used again, not even after it was annulled. */
export const certificate = table(
  'certificate',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    ordinal: count().notNull(),
    number: text().notNull(),
    trainingId: ref(() => training.id).notNull(),
    personId: ref(() => person.id).notNull(),
    /** The name as it is printed. */
    printedName: text().notNull(),
    printedJst: text().notNull(),
    issuedOn: day().notNull(),
    /** Minutes attended and minutes held, as they were on the day of issue. */
    attended: count().notNull(),
    held: count().notNull(),
    /** The certificate that this one replaces. */
    reissueOfId: text(),
    annulledOn: day(),
    annulReason: text().notNull(),
  },
  (t) => [
    uniqueIndex('certificate_ordinal').on(t.programmeId, t.ordinal),
    uniqueIndex('certificate_number').on(t.programmeId, t.number),
    index('certificate_by_training').on(t.trainingId),
    index('certificate_by_person').on(t.personId),
  ],
)
