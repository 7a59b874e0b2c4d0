import type { Day } from '#db/values/day.ts'
import {
  type TrainingForm as Form,
  isTimeOfDay,
  minutesOf,
  type TimeOfDay,
} from '#db/values/training.ts'
import type { Schedule, TrainingPage } from '../training.ts'

/** A day of the form, each field as it was typed. */
export interface FormDay {
  /** Tells the days of one form apart, however they are changed. */
  readonly key: number
  /** The day on record that it is; null of a new one. */
  readonly id: string | null
  readonly on: Day | null
  readonly from: string
  readonly to: string
  /** Empty means the whole time between the hours. */
  readonly minutes: string
}

/** A training as it is typed. */
export interface TrainingFields {
  readonly seriesId: string
  readonly subject: string
  readonly form: Form
  readonly place: string
  readonly trainer: string
  readonly materials: string
  readonly capacity: string
  readonly days: readonly FormDay[]
}

const usual = { from: '09:00', to: '15:00', minutes: '' } as const

/** One more day: the day after the last, at the same hours. */
export function nextDay(days: readonly FormDay[], on: Day | null): FormDay {
  const last = days.at(-1)
  const { from, to, minutes } = last ?? usual
  return { key: 1 + Math.max(-1, ...days.map(({ key }) => key)), id: null, on, from, to, minutes }
}

/** The form of a training on record, or of a new one. */
export function formOfTraining(
  training: TrainingPage | null,
  series: Schedule['series'],
  on: Day | null,
): TrainingFields {
  if (training === null) {
    const [only, ...others] = series
    return {
      seriesId: only !== undefined && others.length === 0 ? only.id : '',
      ...{ subject: '', form: 'onSite', place: '', trainer: '', materials: '', capacity: '' },
      days: [nextDay([], on)],
    }
  }
  const { seriesId, subject, form, place, trainer, materials, capacity } = training
  return {
    ...{ seriesId, subject, form, place, trainer, materials, capacity: String(capacity) },
    days: training.days.map(({ id, on: date, from, to, minutes }, key) => ({
      ...{ key, id, on: date, from, to },
      minutes: minutes === minutesOf(to) - minutesOf(from) ? '' : String(minutes),
    })),
  }
}

/** A time of day as typed (`9`, `9:00`, `9.30`, `0930`); null when it is none. */
export function typedTime(text: string): TimeOfDay | null {
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text.trim())
  if (match === null) return null
  const time = `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}`
  return isTimeOfDay(time) ? time : null
}

/** The seats as typed: a whole number, which the host then judges; null when it is none. */
export function typedCapacity(text: string): number | null {
  const digits = text.replace(/\s/g, '')
  return /^-?\d{1,6}$/.test(digits) ? Number(digits) : null
}

/** Teaching minutes of a day as typed; the whole time where nothing is; null when it is none. */
export function typedMinutes({ from, to, minutes }: FormDay): number | null {
  const text = minutes.replace(/\s/g, '')
  if (text !== '') return /^\d{1,4}$/.test(text) ? Number(text) : null
  const [begins, ends] = [typedTime(from), typedTime(to)]
  return begins === null || ends === null ? 0 : minutesOf(ends) - minutesOf(begins)
}

/** What is wrong with a form before it can be sent; the host checks the rest. */
export interface FormErrors {
  readonly seriesId: boolean
  readonly subject: boolean
  readonly capacity: boolean
  readonly days: readonly {
    readonly on: boolean
    readonly from: boolean
    readonly to: boolean
    readonly minutes: boolean
  }[]
}

export const errorsOf = (form: TrainingFields): FormErrors => ({
  seriesId: form.seriesId === '',
  subject: form.subject.trim() === '',
  capacity: typedCapacity(form.capacity) === null,
  days: form.days.map((day) => ({
    on: day.on === null,
    from: typedTime(day.from) === null,
    to: typedTime(day.to) === null,
    minutes: typedMinutes(day) === null,
  })),
})

/** The training to send; null while the form has something that cannot be read. */
export function entryOf(form: TrainingFields) {
  const capacity = typedCapacity(form.capacity)
  const { seriesId, subject, place, trainer, materials } = form
  const days = form.days.flatMap((day) => {
    const [from, to, minutes] = [typedTime(day.from), typedTime(day.to), typedMinutes(day)]
    if (day.on === null || from === null || to === null || minutes === null) return []
    return [{ id: day.id, on: day.on, from, to, minutes }]
  })
  if (seriesId === '' || capacity === null || days.length < form.days.length) return null
  return { seriesId, subject, form: form.form, place, trainer, materials, capacity, days }
}
