import Database from 'better-sqlite3'

/**
 * The indicators of the sheet by plain SQL on the file, written from their definitions and not
 * from the program. `:day` is the day whose end is asked for.
 */
const signed = (jst: string) => `EXISTS (SELECT 1 FROM recruitment r WHERE r.jst_id = ${jst}
  AND r.agreement_on <= :day AND coalesce(r.withdrawn_on, '9999-12-31') > :day)`

const implementing = (jst: string) => `${signed(jst)} AND EXISTS (SELECT 1 FROM implementation i
  WHERE i.jst_id = ${jst} AND i.agreement_on <= :day
    AND coalesce(i.ended_on, '9999-12-31') > :day)`

/** Nothing that the monitoring form asks at entry is missing. */
const complete = `(p.pesel IS NOT NULL
    OR (p.no_pesel = 1 AND p.sex IS NOT NULL AND p.age_at_entry IS NOT NULL))
  AND p.first_name <> '' AND p.last_name <> '' AND p.education IS NOT NULL
  AND p.house <> '' AND p.post_code <> '' AND p.town <> '' AND (p.phone <> '' OR p.email <> '')
  AND p.labour_status IS NOT NULL
  AND (p.labour_status <> 'employed' OR (p.occupation <> '' AND p.employer <> ''))
  AND p.minority IS NOT NULL AND p.homelessness IS NOT NULL
  AND p.disability IS NOT NULL AND p.disadvantage IS NOT NULL`

const came = `EXISTS (SELECT 1 FROM attendance a JOIN training_day d ON d.id = a.training_day_id
  WHERE a.person_id = p.id AND d."on" <= :day)`

/** At least 80 % of the minutes of one training of the own panel. */
const trained = `EXISTS (SELECT 1 FROM training t WHERE t.panel = p.panel AND 10 *
    (SELECT coalesce(sum(d.minutes), 0) FROM training_day d
     JOIN attendance a ON a.training_day_id = d.id
     WHERE d.training_id = t.id AND a.person_id = p.id AND d."on" <= :day)
  >= 8 * (SELECT sum(minutes) FROM training_day WHERE training_id = t.id))`

const trainedPeople = (panel: string) => `SELECT count(*) FROM person p
  WHERE p.panel = '${panel}' AND p.merged_into_id IS NULL AND ${complete} AND ${trained}`

const jstsWhere = (condition: string) => `SELECT count(*) FROM jst j WHERE ${condition}`
const trainedJst = `${signed('j.id')} AND EXISTS (SELECT 1 FROM person p
  WHERE p.jst_id = j.id AND p.merged_into_id IS NULL AND ${complete} AND ${came})`

/**
 * Paid in full by the day, and issued by then; what a decision ruled out later was still eligible.
 * Indirect costs are a flat 20 %, rounded down.
 */
const paid = `SELECT (coalesce(sum(l.amount - l.ineligible), 0) + coalesce(sum(
      (SELECT sum(e.ineligible) FROM claim_entry e JOIN claim c ON c.id = e.claim_id
       WHERE e.expense_line_id = l.id AND c.decided_on > :day)), 0)) * 120 / 100
  FROM expense_line l WHERE l.paid_on <= :day AND l.booked_on <= :day`

/** What a JST came to in a round: each criterion's mean share of its most points, weighed. */
const score = (phase: string) => `(SELECT round(sum(c.weight_rate * part) + 1e-9) FROM
    (SELECT criterion_id, avg(points * 1.0) / k.most AS part FROM survey_score
      JOIN survey_criterion k ON k.id = criterion_id
      WHERE jst_id = j.id AND phase = '${phase}' AND assessed_on <= :day
      GROUP BY criterion_id) s
  JOIN survey_criterion c ON c.id = s.criterion_id
  HAVING count(*) = (SELECT count(*) FROM survey_criterion WHERE weight_rate > 0))`

const byCode: Readonly<Record<string, string>> = {
  P1: jstsWhere(signed('j.id')),
  P2: jstsWhere(trainedJst),
  P3: jstsWhere(`j.medium_town = 1 AND ${trainedJst}`),
  P4: trainedPeople('manager'),
  P5: trainedPeople('staff'),
  P6: `SELECT count(*) FROM opening_report o
    WHERE o.jst_id IS NOT NULL AND o.accepted_on <= :day AND ${signed('o.jst_id')}`,
  P7: `SELECT count(*) FROM implementation_plan l
    WHERE l.accepted_on <= :day AND ${signed('l.jst_id')}`,
  P8: jstsWhere(implementing('j.id')),
  P9: jstsWhere(`j.medium_town = 1 AND ${implementing('j.id')}`),
  P10: `SELECT count(*) FROM deliverable e
    WHERE e.delivered_on <= :day AND ${implementing('e.jst_id')}`,
  P11: paid,
  P12: `SELECT round((${paid}) / 10.0)`,
  R1: `SELECT count(*) FROM implementation m
    WHERE m.completed_on <= :day AND ${implementing('m.jst_id')}`,
  R2: `SELECT count(*) FROM implementation_certificate q WHERE q.issued_on <= :day
    AND coalesce(q.annulled_on, '9999-12-31') > :day AND ${implementing('q.jst_id')}`,
  R3: `SELECT round(avg(${score('after')} - ${score('before')})) FROM jst j
    WHERE ${signed('j.id')}`,
  P13: `SELECT v.entered FROM indicator_value v WHERE v."on" <= :day ORDER BY v."on" DESC LIMIT 1`,
  R4: `SELECT round(10000.0 * sum(${implementing('j.id')}) / count(*)) FROM jst j
    WHERE ${signed('j.id')}`,
}

/** The value of each indicator of the sheet on a day, by its code. */
export function indicatorsBySql(
  path: string,
  day: string,
): Readonly<Record<string, number | null>> {
  const sqlite = new Database(path, { readonly: true })
  try {
    return Object.fromEntries(
      Object.entries(byCode).map(([code, sql]) => [
        code,
        (sqlite.prepare(sql).pluck().get({ day }) as number | null | undefined) ?? null,
      ]),
    )
  } finally {
    sqlite.close()
  }
}
