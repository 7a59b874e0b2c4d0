/** The words of trainings: where, how, and what a record of attendance came from. */

/** How a training is held. */
export const trainingForms = ['onSite', 'online'] as const
export type TrainingForm = (typeof trainingForms)[number]

/** How presence came to the record: one key at the door, a bulk entry, or a scanned list's results. */
export const attendanceSources = ['door', 'bulk', 'import'] as const
export type AttendanceSource = (typeof attendanceSources)[number]

/** A time of day, `HH:MM` of the office's own clock. Times compare as text. */
export type TimeOfDay = string & { readonly __brand: 'TimeOfDay' }

/** Whether the text is a time of day written as `HH:MM`, 00:00 to 23:59. */
export const isTimeOfDay = (text: string): text is TimeOfDay =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** Minutes from midnight. */
export const minutesOf = (time: TimeOfDay): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
