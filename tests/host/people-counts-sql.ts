import Database from 'better-sqlite3'

/**
 * The figures of the counts by plain SQL on the file, written from the definitions and not from
 * the program: complete by the columns of the form, taking part from the first attendance,
 * trained by 80 % of the minutes of one training of the panel.
 */
export function countedBySql(path: string, day: string) {
  const sqlite = new Database(path, { readonly: true })
  try {
    const people = sqlite.prepare(peopleSql).get({ day })
    const attendances = sqlite.prepare(attendanceSql).get({ day })
    const managers = sqlite.prepare(countedSql('manager')).pluck().get({ day })
    const staff = sqlite.prepare(countedSql('staff')).pluck().get({ day })
    const teams = sqlite.prepare(teamSql).pluck().get({ day })
    return { people, attendances, managers, staff, teams }
  } finally {
    sqlite.close()
  }
}

const complete = `
  (p.pesel IS NOT NULL OR (p.no_pesel = 1 AND p.sex IS NOT NULL AND p.age_at_entry IS NOT NULL))
  AND p.first_name <> '' AND p.last_name <> '' AND p.education IS NOT NULL
  AND p.house <> '' AND p.post_code <> '' AND p.town <> '' AND (p.phone <> '' OR p.email <> '')
  AND p.labour_status IS NOT NULL
  AND (p.labour_status <> 'employed' OR (p.occupation <> '' AND p.employer <> ''))
  AND p.minority IS NOT NULL AND p.homelessness IS NOT NULL
  AND p.disability IS NOT NULL AND p.disadvantage IS NOT NULL`

const attended = `
  EXISTS (SELECT 1 FROM attendance a JOIN training_day d ON d.id = a.training_day_id
          WHERE a.person_id = p.id AND d."on" <= :day)`

const trained = `
  EXISTS (SELECT 1 FROM training t WHERE t.panel = p.panel AND 10 *
            (SELECT coalesce(sum(d.minutes), 0) FROM training_day d
             JOIN attendance a ON a.training_day_id = d.id
             WHERE d.training_id = t.id AND a.person_id = p.id AND d."on" <= :day)
          >= 8 * (SELECT sum(minutes) FROM training_day WHERE training_id = t.id))`

const standing = `p.merged_into_id IS NULL AND (p.named_on <= :day OR ${attended})`

const peopleSql = `
  SELECT count(*) AS named, coalesce(sum(${complete}), 0) AS complete,
    coalesce(sum(NOT (${complete})), 0) AS incomplete,
    coalesce(sum(${complete} AND ${attended}), 0) AS counted,
    coalesce(sum(${trained}), 0) AS trained,
    coalesce(sum(p.left_on IS NOT NULL AND p.left_on <= :day), 0) AS left
  FROM person p WHERE ${standing}`

const countedSql = (panel: string) => `
  SELECT count(*) FROM person p
  WHERE p.panel = '${panel}' AND ${standing} AND ${complete} AND ${attended}`

const attendanceSql = `
  SELECT count(*) AS attendances, coalesce(sum(t.form = 'onSite'), 0) AS onSite,
    coalesce(sum(t.form = 'online'), 0) AS online, coalesce(sum(d.minutes), 0) AS minutes
  FROM attendance a JOIN training_day d ON d.id = a.training_day_id
  JOIN training t ON t.id = d.training_id WHERE d."on" <= :day`

const there = (panel: string) => `
  EXISTS (SELECT 1 FROM person p WHERE p.jst_id = j.id AND p.panel = '${panel}' AND ${standing}
          AND ${complete} AND ${attended} AND (p.left_on IS NULL OR p.left_on > :day))`

const teamSql = `
  SELECT count(*) FROM jst j WHERE ${there('manager')} AND ${there('staff')}
  AND EXISTS (SELECT 1 FROM recruitment r WHERE r.jst_id = j.id AND r.agreement_on <= :day
              AND (r.withdrawn_on IS NULL OR r.withdrawn_on > :day))`
