import {
  lastOpinionOn,
  leftProgrammeBy,
  listOpensOn,
  recruitmentStateOfJstOn,
  volunteerFacts,
} from '#db/read-models/volunteer-list.ts'
import { RefusedError } from '#db/refused-error.ts'
import {
  decideApplication,
  decideApproval,
  decideOpinion,
  decideRankingRules,
  decideTakingBack,
} from '#db/rules/volunteer.ts'
import { jstByTeryt } from '#db/stores/jst.ts'
import { programmeById } from '#db/stores/programme.ts'
import { rankingRulesOf } from '#db/stores/ranking-rules.ts'
import * as store from '#db/stores/volunteer.ts'
import { dayOf, instantOf } from '#db/values/day.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { volunteer as contract } from '../contract/volunteer.ts'
import type { HandlersOf } from '../define.ts'
import { protocolPdf } from '../documents/ranking-protocol.ts'
import { decideLeaving } from './volunteer-leaving.ts'
import { volunteerPage } from './volunteer-page.ts'

const saved = ({ id, version }: { readonly id: string; readonly version: number }) =>
  allow({ id, version })

/** The list of JSTs willing to implement, from the first application to the last annex. */
export const volunteer: HandlersOf<typeof contract> = {
  list: ({ read, input }) => read((db) => volunteerPage(db, input.programmeId)),

  apply: async ({ tx, db, input, actor, now }) => {
    const { programmeId, teryt, appliedAt, channel, lateReason } = input
    await jstByTeryt(db, teryt)
    const standing = (await store.applicationsIn(db, programmeId)).filter(
      ({ withdrawnOn }) => withdrawnOn === null,
    )
    const on = dayOf(new Date(appliedAt))
    const decision = decideApplication(
      { appliedAt, lateReason },
      {
        now: instantOf(now),
        opensOn: await listOpensOn(db, programmeId),
        state: await recruitmentStateOfJstOn(db, programmeId, teryt, on),
        applied: standing.some(({ jstId }) => jstId === teryt),
        approved: (await store.approvedListOf(db, programmeId)) !== null,
      },
    )
    if (!decision.ok) return decision
    return saved(
      await store.addApplication(tx, {
        programmeId,
        jstId: teryt,
        appliedAt,
        channel,
        enteredBy: actor.name,
        enteredAt: instantOf(now),
        lateReason,
        withdrawnOn: null,
        withdrawReason: '',
      }),
    )
  },

  takeBackApplication: async ({ tx, db, input, today }) => {
    const { id, version, on, reason } = input
    const row = await store.applicationById(db, id)
    if ((await store.approvedListOf(db, row.programmeId)) !== null) {
      return refuse('volunteer.listApproved')
    }
    if (row.withdrawnOn !== null) return refuse('volunteer.withdrawnAlready')
    if (reason === '') return refuse('volunteer.reasonMissing')
    const decision = decideTakingBack(row.appliedAt, { on, today })
    if (!decision.ok) return decision
    tx.because(reason)
    const patch = { withdrawnOn: on, withdrawReason: reason }
    return saved(await store.saveApplication(tx, id, version, patch))
  },

  saveOpinion: async ({ tx, db, input, actor, today }) => {
    const { programmeId, teryt, version, ...opinion } = input
    await programmeById(db, programmeId)
    await jstByTeryt(db, teryt)
    const row = await store.opinionOf(db, programmeId, teryt)
    const application = (await store.applicationsIn(db, programmeId)).find(
      ({ jstId, withdrawnOn }) => jstId === teryt && withdrawnOn === null,
    )
    const decision = decideOpinion(opinion, {
      today,
      appliedAt: application?.appliedAt ?? null,
      standing: row?.givenOn ?? null,
      approved: (await store.approvedListOf(db, programmeId)) !== null,
    })
    if (!decision.ok) return decision
    // The day is that of the recommendation; a summary alone is not given on any.
    const givenOn = opinion.recommendation === null ? null : opinion.givenOn
    const fields = { ...opinion, givenOn, givenBy: actor.name }
    if (row !== null) return saved(await store.saveOpinion(tx, row.id, version, fields))
    return saved(await store.addOpinion(tx, { programmeId, jstId: teryt, ...fields }))
  },

  saveRules: async ({ tx, db, input }) => {
    const { programmeId, version, confirmed, ...rules } = input
    const approved = (await store.approvedListOf(db, programmeId)) !== null
    const decision = decideRankingRules(rules, approved)
    if (!decision.ok) return decision
    const row = await rankingRulesOf(db, programmeId)
    const settled = (name: string) =>
      confirmed.includes(name) ||
      (name === 'weight' && rules.weight !== row.weight) ||
      (name === 'keepReserved' && rules.keepReserved !== row.keepReserved)
    const proposed = row.proposed.filter((name) => !settled(name))
    return saved(await store.saveRankingRules(tx, row.id, version, { ...rules, proposed }))
  },

  approve: async ({ tx, db, input, today }) => {
    const { programmeId, number, on, remarks, seen } = input
    const committee = input.committee.filter((name) => name !== '')
    if (number === '') return refuse('volunteer.numberMissing')
    const { rows, approved, opensOn, opinions, rules } = await volunteerFacts(db, programmeId)
    const left = (await leftProgrammeBy(db, programmeId, rows, [on])).map(({ name }) => name)
    const day = { on, today, opensOn, lastOpinionOn: lastOpinionOn(rows, opinions), left }
    const decision = decideApproval(rows, committee, day, approved !== null)
    if (!decision.ok) return decision
    const told = rows.map(({ jstId, placement }) => `${jstId} ${placement.kind}`)
    if (told.join() !== seen.map(({ teryt, standing }) => `${teryt} ${standing}`).join()) {
      return refuse('volunteer.changedMeanwhile')
    }
    const { places, mediumPlaces, weight, keepReserved } = rules
    const list = await store.addList(tx, {
      programmeId,
      number,
      approvedOn: on,
      committee,
      rules: { places, mediumPlaces, weight, keepReserved },
      rows,
      remarks,
    })
    return saved(list)
  },

  whoMovesUp: ({ read, input, today }) =>
    read(async (db) => {
      const decision = await decideLeaving(db, { ...input, today })
      if (!decision.ok) throw new RefusedError(decision.refusal)
      return Promise.all(
        decision.value.movedUp.map(async ({ jstId, trace }) => {
          const { name, kind } = await jstByTeryt(db, jstId)
          return { teryt: jstId, name, kind, trace }
        }),
      )
    }),

  withdraw: async ({ tx, db, input, today }) => {
    const { programmeId, teryt, number, on, reason } = input
    if (reason === '') return refuse('volunteer.reasonMissing')
    if (number === '') return refuse('volunteer.numberMissing')
    const decision = await decideLeaving(db, { programmeId, teryt, on, today })
    if (!decision.ok) return decision
    tx.because(reason)
    const annex = await store.addAnnex(tx, {
      ...decision.value,
      number,
      on,
      withdrawnJstId: teryt,
      reason,
    })
    return allow({ id: annex.id, movedUp: decision.value.movedUp.map(({ jstId }) => jstId) })
  },

  protocol: async ({ read, input }) => {
    const { page, programme } = await read(async (db) => ({
      page: await volunteerPage(db, input.programmeId),
      programme: await programmeById(db, input.programmeId),
    }))
    return protocolPdf(page, programme, input)
  },
}
