import * as z from 'zod'
import { enquiryOutcomes } from '#db/values/desk.ts'
import { dealtReasons, foundKinds, matchLevels, phoneOwners } from '#db/values/desk-search.ts'
import { documentStates } from '#db/values/expense.ts'
import { issuedKinds } from '#db/values/issued-document.ts'
import { jstKinds } from '#db/values/jst.ts'
import { panels, personFunctions } from '#db/values/person.ts'
import { moneySchema } from './expense-schemas.ts'
import { daySchema } from './procedure.ts'

/** Why a hit stands where it stands. */
const whySchema = z.object({
  match: z.enum(matchLevels),
  dealt: z.enum(dealtReasons).nullable(),
  on: daySchema.nullable(),
})

const found = { id: z.string(), why: whySchema }

const hitSchema = z.discriminatedUnion('kind', [
  z.object({
    ...found,
    kind: z.literal('phone'),
    number: z.string(),
    owner: z.enum(phoneOwners),
    name: z.string(),
    teryt: z.string().nullable(),
    jstName: z.string().nullable(),
  }),
  z.object({
    ...found,
    kind: z.literal('jst'),
    name: z.string(),
    jstKind: z.enum(jstKinds),
    powiatName: z.string(),
  }),
  z.object({
    ...found,
    kind: z.literal('person'),
    firstName: z.string(),
    lastName: z.string(),
    function: z.enum(personFunctions),
    teryt: z.string(),
    jstName: z.string(),
    leftOn: daySchema.nullable(),
  }),
  z.object({
    ...found,
    kind: z.literal('training'),
    subject: z.string(),
    panel: z.enum(panels),
    days: z.array(daySchema).readonly(),
    cancelled: z.boolean(),
  }),
  z.object({ ...found, kind: z.literal('contractor'), name: z.string(), number: z.string() }),
  z.object({
    ...found,
    kind: z.literal('contract'),
    number: z.string(),
    contractor: z.string(),
    subject: z.string(),
  }),
  z.object({
    ...found,
    kind: z.literal('document'),
    number: z.string(),
    contractor: z.string().nullable(),
    issuedOn: daySchema,
    gross: moneySchema,
    state: z.enum(documentStates),
  }),
  z.object({
    ...found,
    kind: z.literal('paper'),
    number: z.string(),
    paperKind: z.enum(issuedKinds),
    title: z.string(),
    forWhom: z.string(),
    issuedOn: daySchema,
    withdrawn: z.boolean(),
  }),
  z.object({
    ...found,
    kind: z.literal('answer'),
    question: z.string(),
    questionEn: z.string(),
    valid: z.boolean(),
  }),
  z.object({ ...found, kind: z.literal('topic'), name: z.string(), nameEn: z.string() }),
  z.object({
    ...found,
    kind: z.literal('enquiry'),
    question: z.string(),
    caller: z.string(),
    on: daySchema,
    outcome: z.enum(enquiryOutcomes),
  }),
])

/** What the one box of the desk found: groups of one kind, the best first. */
export const deskFoundSchema = z.object({
  groups: z
    .array(z.object({ kind: z.enum(foundKinds), hits: z.array(hitSchema).readonly() }))
    .readonly(),
})
