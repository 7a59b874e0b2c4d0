import { trainingPage } from '#db/read-models/training-page.ts'
import { nextTrainingOfJst, trainingSchedule } from '#db/read-models/training-schedule.ts'
import { heldMinutes } from '#db/rules/attendance.ts'
import { decideSeries, decideSeriesRemoval } from '#db/rules/training.ts'
import { decideTrainingRules } from '#db/rules/training-rules.ts'
import { programmeById } from '#db/stores/programme.ts'
import { trainingById } from '#db/stores/training.ts'
import { saveTrainingRules, trainingRulesOf } from '#db/stores/training-rules.ts'
import * as series from '#db/stores/training-series.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { training as contract } from '../contract/training.ts'
import type { HandlersOf } from '../define.ts'
import { registerWorkbook } from '../documents/register-workbook.ts'
import { people } from './training-people.ts'
import { plan } from './training-plan.ts'

const saved = ({ id, version }: { id: string; version: number }) => allow({ id, version })

/** Trainings: rules, the schedule and series; plans and people have files of their own. */
export const training: HandlersOf<typeof contract> = {
  rules: ({ read, input }) =>
    read(async (db) => {
      const rules = await trainingRulesOf(db, input.programmeId)
      return { ...rules, proposed: [...rules.proposed] }
    }),

  saveRules: async ({ tx, db, input }) => {
    const { programmeId, version, confirmed, ...fields } = input
    const before = await trainingRulesOf(db, programmeId)
    const decision = decideTrainingRules(before, fields, confirmed)
    if (!decision.ok) return decision
    const patch = { ...fields, ...decision.value }
    return saved(await saveTrainingRules(tx, before.id, version, patch))
  },

  list: ({ read, input, today }) =>
    read(async (db) => trainingSchedule(db, await programmeById(db, input.programmeId), today)),

  exportXlsx: async ({ read, input, today }) => {
    const schedule = await read(async (db) =>
      trainingSchedule(db, await programmeById(db, input.programmeId), today),
    )
    const rows = schedule.trainings.map(({ id, days, seriesName, ...row }) => ({
      ...{ teryt: id, subject: row.subject, series: seriesName, panel: row.panel },
      ...{ firstDay: days[0]?.on ?? null, lastDay: days.at(-1)?.on ?? null },
      hours: heldMinutes(days) / 60,
      ...{ form: row.form, place: row.place, trainer: row.trainer, capacity: row.capacity },
      ...{ invited: row.invited, seated: row.seated, waiting: row.waiting, present: row.present },
      state: row.state,
    }))
    return registerWorkbook(rows, { ...input, day: schedule.today, teryts: input.order })
  },

  get: ({ read, input, today }) =>
    read(async (db) => {
      const row = await trainingById(db, input.id)
      return trainingPage(db, await programmeById(db, row.programmeId), row, today)
    }),

  nextOfJst: ({ read, input, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      return nextTrainingOfJst(db, programme, input.teryt, today)
    }),

  saveSeries: async ({ tx, db, input: { programmeId, id, version, panel, name } }) => {
    await programmeById(db, programmeId)
    const before = id === null ? null : await series.seriesById(db, id)
    const current = before && {
      panel: before.panel,
      trainings: await series.trainingsOfSeries(db, before.id),
    }
    const decision = decideSeries({ name, panel }, current)
    if (!decision.ok) return decision
    if (before === null) {
      const others = await series.seriesOf(db, programmeId)
      const ordinal = Math.max(0, ...others.map((one) => one.ordinal)) + 1
      return saved(await series.addSeries(tx, { programmeId, ordinal, panel, name }))
    }
    if (before.programmeId !== programmeId) return refuse('training.otherProgramme')
    return saved(await series.saveSeries(tx, before.id, version, { panel, name }))
  },

  moveSeries: async ({ tx, db, input: { id, version, by } }) => {
    const row = await series.seriesById(db, id)
    const all = await series.seriesOf(db, row.programmeId)
    const neighbour = all[all.findIndex((one) => one.id === id) + by]
    if (neighbour === undefined) return refuse('training.seriesAtEnd')
    await series.saveSeries(tx, neighbour.id, neighbour.version, { ordinal: row.ordinal })
    return saved(await series.saveSeries(tx, id, version, { ordinal: neighbour.ordinal }))
  },

  removeSeries: async ({ tx, db, input: { id, version } }) => {
    const decision = decideSeriesRemoval(await series.trainingsOfSeries(db, id))
    if (!decision.ok) return decision
    await series.removeSeries(tx, id, version)
    return allow({})
  },

  ...plan,
  ...people,
}
