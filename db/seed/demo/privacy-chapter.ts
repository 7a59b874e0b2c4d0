import { and, asc, eq, lte } from 'drizzle-orm'
import { day } from '#db/values/day.ts'
import type { PrivacyOutcome, PrivacyRequestKind } from '#db/values/privacy.ts'
import {
  informationClause,
  privacyBreach,
  privacyRequest,
  privacyRules,
} from '../../schema/privacy.ts'
import { privacyRulesOf } from '../../stores/privacy-rules.ts'
import { officeHour, officeMoment } from './clock.ts'
import type { Diary, Scene } from './diary.ts'
import type { Chapter, DemoOffice } from './office.ts'
import { clauses } from './person-script.ts'

interface ScriptedRequest {
  readonly kind: PrivacyRequestKind
  readonly receivedOn: string
  /** The place among those who stay, or the name of somebody who never took part. */
  readonly of: number | string
  readonly answeredOn: string
  readonly outcome: PrivacyOutcome
  readonly answer: string
}

const requests: readonly ScriptedRequest[] = [
  {
    ...{ kind: 'access', receivedOn: '2020-11-12', of: 6, answeredOn: '2020-11-25' },
    ...{ outcome: 'granted', answer: 'Wydano wydruk danych i rejestr wglądów.' },
  },
  {
    ...{ kind: 'rectification', receivedOn: '2021-02-16', of: 14, answeredOn: '2021-02-18' },
    ...{ outcome: 'granted', answer: 'Poprawiono numer domu w adresie.' },
  },
  {
    ...{ kind: 'erasure', receivedOn: '2021-06-08', of: 21, answeredOn: '2021-06-29' },
    outcome: 'refused',
    answer: 'Dane są potrzebne do rozliczenia projektu do końca okresu przechowywania.',
  },
  {
    ...{ kind: 'access', receivedOn: '2021-10-05', of: 'Jan Fikcyjny' },
    ...{ answeredOn: '2021-10-12', outcome: 'partly' },
    answer: 'W zbiorze nie ma danych tej osoby; wydano treść klauzuli informacyjnej.',
  },
]

const breach = {
  on: day('2021-03-02'),
  happened: 'Lista uczestników szkolenia wysłana do jednego urzędu spoza projektu.',
  measures: 'Adresat potwierdził usunięcie wiadomości; wysyłka tylko przez kopię ukrytą.',
  people: 12,
  toldOn: day('2021-03-05'),
  closedOn: day('2021-03-18'),
} as const

/** When the institution announced until when the records are kept. */
const retention = {
  on: day('2021-11-15'),
  until: day('2024-12-31'),
  basis: 'Pismo instytucji pośredniczącej (przykład): dwa lata od 31 grudnia po zestawieniu.',
} as const

/** Clauses, requests, a breach, and until when the records stay. */
export const privacyChapter: Chapter = {
  name: 'privacy',
  plan(diary, office) {
    for (const [at, { enteredOn, validFrom, text }] of clauses.entries()) {
      diary.write(
        enteredOn,
        'coordinator',
        'privacy.saveClause',
        ({ tx, office: { programmeId } }) =>
          tx.insert(informationClause, { programmeId, ordinal: at + 1, validFrom, text }),
      )
    }
    for (const one of requests) planRequest(diary, office, one)
    planBreach(diary)
    diary.write(retention.on, 'coordinator', 'privacy.saveRetention', async ({ tx, office }) => {
      const { id, version } = await privacyRulesOf(tx.db, office.programmeId)
      const { until, basis } = retention
      await tx.update(privacyRules, id, version, { retainUntil: until, retentionBasis: basis })
    })
  },
}

/** The clauses that are valid by now, the oldest first. */
export async function clauseIds({ tx, office, today }: Scene): Promise<readonly string[]> {
  const rows = await tx.db
    .select({ id: informationClause.id })
    .from(informationClause)
    .where(
      and(
        eq(informationClause.programmeId, office.programmeId),
        lte(informationClause.validFrom, today),
      ),
    )
    .orderBy(asc(informationClause.ordinal))
  return rows.map(({ id }) => id)
}

function planRequest(diary: Diary, { participants }: DemoOffice, one: ScriptedRequest): void {
  const stay = participants.filter(({ leaving, gap }) => leaving === null && gap === null)
  const asked = typeof one.of === 'number' ? stay[one.of] : undefined
  const subject = asked?.name ?? String(one.of)
  const kept = { id: '', version: 0 }
  const receivedOn = day(one.receivedOn)
  diary.write(receivedOn, 'coordinator', 'privacy.saveRequest', async ({ tx, office }) => {
    const row = await tx.insert(privacyRequest, {
      ...{ programmeId: office.programmeId, personId: asked?.record.id ?? null, subject },
      ...{ kind: one.kind, receivedOn, extendedTo: null, extensionReason: '' },
      ...{ answeredOn: null, outcome: null, answer: '' },
    })
    Object.assign(kept, row)
  })
  const { outcome, answer } = one
  diary.write(day(one.answeredOn), 'coordinator', 'privacy.answerRequest', ({ tx, today }) =>
    tx.update(privacyRequest, kept.id, kept.version, { answeredOn: today, outcome, answer }),
  )
}

/** Noticed in the morning, reported next day, closed when everybody was told. */
function planBreach(diary: Diary): void {
  const { on, happened, people, measures, toldOn, closedOn } = breach
  const noticedAt = officeMoment(on, officeHour(8))
  const kept = { id: '' }
  const change = async ({ tx }: Scene, patch: Partial<typeof privacyBreach.$inferSelect>) => {
    const [row] = await tx.db.select().from(privacyBreach).where(eq(privacyBreach.id, kept.id))
    await tx.update(privacyBreach, kept.id, row?.version ?? 0, patch)
  }
  diary.writeAt(on, officeHour(9), 'coordinator', 'privacy.saveBreach', async ({ tx, office }) => {
    const row = await tx.insert(privacyBreach, {
      ...{ programmeId: office.programmeId, noticedAt, happened, people, measures },
      ...{ reportedAt: null, notReportedReason: '', peopleToldOn: null, closedOn: null },
    })
    kept.id = row.id
  })
  const nextDay = day('2021-03-03')
  diary.writeAt(nextDay, officeHour(10), 'coordinator', 'privacy.saveBreach', (scene) =>
    change(scene, { reportedAt: scene.at }),
  )
  diary.write(toldOn, 'coordinator', 'privacy.saveBreach', (scene) =>
    change(scene, { peopleToldOn: toldOn }),
  )
  diary.write(closedOn, 'coordinator', 'privacy.saveBreach', (scene) => change(scene, { closedOn }))
}
