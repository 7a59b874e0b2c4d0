import { createHash } from 'node:crypto'
import type { ReadDb } from '#db/columns.ts'
import { dashboardOverview } from '#db/read-models/dashboard.ts'
import { monthlyReport } from '#db/read-models/monthly-report.ts'
import { RefusedError, refused } from '#db/refused-error.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { reportDays, reportMonths } from '#db/rules/report-month.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { DashboardAlert, DashboardHeadline } from '#db/values/dashboard.ts'
import type { Day } from '#db/values/day.ts'
import type { Month } from '#db/values/period.ts'
import type { report as contract } from '../contract/report.ts'
import type { HandlersOf } from '../define.ts'
import { monthlyReportPdf } from '../documents/monthly-report.ts'
import { monthlyReportWorkbook } from '../documents/monthly-report-workbook.ts'
import { reportWriting } from '../documents/report-writing.ts'
import { issueDocument } from './issuing.ts'
import { issueBudget } from './report-budget.ts'
import { issueJstCard } from './report-jst-card.ts'

interface AskedMonth {
  readonly programmeId: string
  readonly month: Month
}

/** Reports that the office gives out. */
export const report: HandlersOf<typeof contract> = {
  months: ({ read, input, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      return [...reportMonths(programme, referenceDay(programme, today))]
    }),

  month: ({ read, input, today }) =>
    read(async (db) => {
      const { programme, days } = await placeOfMonth(db, input, today)
      const { headline, alerts, isPast } = await dashboardOverview(db, programme, {
        ...{ asked: days.told, today },
      })
      const stamp = stampOf({ headline, alerts })
      return { day: days.day, isPast, headline, alerts: [...alerts], stamp }
    }),

  issueMonthly: async (call) => {
    const { input, today, actor } = call
    const found = await call.read((db) => reportOf(db, input, today))
    const { id, number } = await issueDocument(call, {
      programmeId: input.programmeId,
      kind: 'monthlyReport',
      title: `${input.words.monthlyTitle ?? ''}: ${reportWriting(input.language).month(input.month)}`,
      forWhom: input.forWhom,
      ...{ jstId: null, templateId: null, dataDay: found.day },
      namedPeople: [],
      make: (given) => monthlyReportPdf(found, { ...input, ...given, author: actor.name }),
    })
    return { id, number }
  },

  monthlyXlsx: async ({ read, input, today }) =>
    monthlyReportWorkbook(await read((db) => reportOf(db, input, today)), input),

  issueBudget,
  issueJstCard,
}

/** A programme and the days of one of its months; refuses a month that cannot be reported on. */
async function placeOfMonth(db: ReadDb, { programmeId, month }: AskedMonth, today: Day) {
  const programme = await programmeById(db, programmeId)
  const days = reportDays(month, programme, referenceDay(programme, today))
  if (!days.ok) throw new RefusedError(days.refusal)
  return { programme, days: days.value }
}

/**
 * The report of a month. The window's sentences must have been written from the same figures:
 * where somebody wrote in between it is refused with `report.dataMoved`, and nothing is given out.
 */
async function reportOf(db: ReadDb, asked: AskedMonth & { readonly stamp: string }, today: Day) {
  const { programme, days } = await placeOfMonth(db, asked, today)
  const found = await monthlyReport(db, programme, days, today)
  if (stampOf(found) !== asked.stamp) throw refused('report.dataMoved')
  return found
}

/** Tells whether sentences were written from these figures. */
const stampOf = ({
  headline,
  alerts,
}: {
  readonly headline: DashboardHeadline
  readonly alerts: readonly DashboardAlert[]
}): string =>
  createHash('sha256')
    .update(JSON.stringify([headline, alerts]))
    .digest('hex')
    .slice(0, 32)
