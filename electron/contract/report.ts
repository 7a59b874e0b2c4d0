import * as z from 'zod'
import type { DashboardAlert, DashboardHeadline } from '#db/values/dashboard.ts'
import { issuersOf } from '#db/values/issued-document.ts'
import type { Month } from '#db/values/period.ts'
import { languages } from './look.ts'
import {
  daySchema,
  idSchema,
  lineSchema,
  paragraphSchema,
  query,
  terytSchema,
  work,
} from './procedure.ts'

const monthSchema = z.custom<Month>(
  (value) => typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value),
)
const inProgramme = z.object({ programmeId: idSchema })

/** Headings and coded values of a report in the person's language. */
export const wordsSchema = z.record(z.string().max(80), lineSchema(600))
export type MonthlyWords = Readonly<z.output<typeof wordsSchema>>

/** What the dashboard's sentence and its alerts say in words, in their order. */
const sentencesSchema = z.object({
  headline: paragraphSchema(1_000),
  alerts: z
    .array(z.object({ what: lineSchema(400), whose: lineSchema(100), costs: lineSchema(400) }))
    .max(100),
})
export type ReportSentences = z.output<typeof sentencesSchema>

const inWords = { language: z.enum(languages), words: wordsSchema }
/** Whom it is for, as the register says. */
const forWhom = { forWhom: lineSchema(200) }
const issued = z.object({ id: z.string(), number: z.string() })
const monthlySchema = inProgramme.extend({
  month: monthSchema,
  ...inWords,
  sentences: sentencesSchema,
  /** The stamp of what the sentences were written from (`report.month`). */
  stamp: z.string().max(64),
})

/** Reports that the office gives out, each with a number and kept in the register of papers. */
export const report = {
  /** The months that can be reported on, oldest first. */
  months: query('document', inProgramme, z.array(monthSchema)),
  /** What the window has to put into words before a month's report is made. */
  month: query(
    'document',
    inProgramme.extend({ month: monthSchema }),
    z.object({
      day: daySchema,
      isPast: z.boolean(),
      headline: z.custom<DashboardHeadline>(
        (value) => z.object({ kind: z.string() }).safeParse(value).success,
      ),
      alerts: z.array(
        z.custom<DashboardAlert>(
          (value) => z.object({ kind: z.string(), whose: z.string() }).safeParse(value).success,
        ),
      ),
      stamp: z.string(),
    }),
  ),
  /** Gives out the board's report of a month as PDF. */
  issueMonthly: work('document', issuersOf.monthlyReport, monthlySchema.extend(forWhom), issued),
  /** The same figures as a workbook; it is no paper and gets no number. */
  monthlyXlsx: query('document', monthlySchema, z.instanceof(File)),
  /** Gives out the realisation of the budget as it stood at the end of a day, as PDF. */
  issueBudget: work(
    'document',
    issuersOf.budgetReport,
    inProgramme.extend({ day: daySchema.optional(), ...inWords, ...forWhom }),
    issued,
  ),
  /** Gives out everything about one JST on a page or two, as PDF. */
  issueJstCard: work(
    'document',
    issuersOf.jstCard,
    inProgramme.extend({ teryt: terytSchema, ...inWords }),
    issued,
  ),
}
