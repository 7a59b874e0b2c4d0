import { openParts } from '#db/programme-parts.ts'
import { decideDuty, type TypedDuty } from '#db/rules/duty.ts'
import { programmeAmounts } from '#db/rules/own-contribution.ts'
import { decideDeliverable, decideProgramme, decideStage } from '#db/rules/programme.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import * as store from '#db/stores/programme.ts'
import type { Day } from '#db/values/day.ts'
import { allow } from '#db/values/refusal.ts'
import { stageKinds, usualStageNames } from '#db/values/stage.ts'
import type { programme as contract } from '../contract/programme.ts'
import type { HandlersOf } from '../define.ts'

const stageNames = stageKinds.map((kind) => usualStageNames[kind])

const summary = (row: store.ProgrammeRow, today: Day) => ({
  id: row.id,
  title: row.title,
  from: row.from,
  to: row.to,
  isSample: row.isSample,
  referenceDay: referenceDay(row, today),
})

const saved = ({ id, version }: { id: string; version: number }) => allow({ id, version })

/** The programme's facts, stages and contacts. */
export const programme: HandlersOf<typeof contract> = {
  list: ({ read, today }) =>
    read(async (db) => (await store.listProgrammes(db)).map((row) => summary(row, today))),

  get: ({ read, input, today }) =>
    read(async (db) => {
      const row = await store.programmeById(db, input.id)
      const { sampleDay: _, ...facts } = row
      return {
        ...facts,
        ...summary(row, today),
        ...programmeAmounts(row.value, row.ownContributionRate),
        proposed: [...row.proposed],
        stages: (await store.stagesOf(db, row.id)).map((stage) => ({
          ...stage,
          proposed: [...stage.proposed],
        })),
        contacts: await store.contactsOf(db, row.id),
      }
    }),

  create: async ({ tx, input, actor }) => {
    const decision = decideProgramme(input)
    if (!decision.ok) return decision
    const fields = { ...decision.value, proposed: [], isSample: false, sampleDay: null }
    const created = await store.createProgramme(tx, fields, stageNames)
    await openParts(tx, created, actor.name)
    return saved(created)
  },

  save: async ({ tx, db, input }) => {
    const { id, version, confirmed, ...fields } = input
    const decision = decideProgramme(fields)
    if (!decision.ok) return decision
    const before = await store.programmeById(db, id)
    const proposed = stillProposed(before, decision.value, confirmed)
    return saved(await store.saveProgramme(tx, id, version, { ...decision.value, proposed }))
  },

  saveStage: async ({ tx, db, input }) => {
    const { id, version, ...fields } = input
    const decision = decideStage(fields)
    if (!decision.ok) return decision
    const before = await store.stageById(db, id)
    // Saving a stage's days is what confirms them.
    const confirmed = ['plannedFrom', 'plannedTo']
    const proposed = stillProposed(before, fields, confirmed)
    return saved(await store.saveStage(tx, id, version, { ...fields, proposed }))
  },

  addDeliverable: async ({ tx, db, input }) => {
    await store.stageById(db, input.stageId)
    const decision = decideDeliverable(input)
    if (!decision.ok) return decision
    return saved(await store.addDeliverable(tx, input.stageId, input.text))
  },

  saveDeliverable: async ({ tx, input: { id, version, ...fields } }) => {
    const decision = decideDeliverable(fields)
    return decision.ok ? saved(await store.saveDeliverable(tx, id, version, fields)) : decision
  },

  removeDeliverable: async ({ tx, input }) => {
    await store.removeDeliverable(tx, input.id, input.version)
    return allow({})
  },

  saveContact: async ({ tx, db, input: { id, version, programmeId, ...typed } }) => {
    await store.programmeById(db, programmeId)
    const contacts = await store.contactsOf(db, programmeId)
    const before = contacts.find((contact) => contact.id === id) ?? noDutyYet
    const decision = decideDuty(
      {
        duty: typed.duty ?? before.duty,
        substituteId: typed.substituteId === undefined ? before.substituteId : typed.substituteId,
        awayFrom: typed.awayFrom === undefined ? before.awayFrom : typed.awayFrom,
        awayTo: typed.awayTo === undefined ? before.awayTo : typed.awayTo,
      },
      { id, name: typed.name, others: contacts },
    )
    if (!decision.ok) return decision
    const fields = { ...typed, ...decision.value }
    return saved(
      id === null
        ? await store.addContact(tx, { programmeId, ...fields })
        : await store.saveContact(tx, programmeId, id, version, fields),
    )
  },

  removeContact: async ({ tx, input }) => {
    await store.removeContact(tx, input.id, input.version)
    return allow({})
  },

  benchmarks: ({ read }) => read(store.listBenchmarks),
}

const noDutyYet: TypedDuty = { duty: '', substituteId: null, awayFrom: null, awayTo: null }

/** A proposed value is settled when the coordinator confirms it or writes another. */
function stillProposed(
  before: { readonly proposed: readonly string[] } & object,
  fields: object,
  confirmed: readonly string[],
): string[] {
  const was = before as Readonly<Record<string, unknown>>
  const is = fields as Readonly<Record<string, unknown>>
  return before.proposed.filter((name) => !confirmed.includes(name) && was[name] === is[name])
}
