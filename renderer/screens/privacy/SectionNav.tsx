import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import classes from '../../ui/import/VerdictFilter.module.css'
import { currentClause, lacksClause } from './clauses.ts'
import type { Breach, PrivacyOverview, PrivacyPerson, PrivacyRequest } from './privacy.ts'
import { type PrivacySection, privacySections } from './search.ts'

interface Props {
  readonly section: PrivacySection
  readonly overview: PrivacyOverview | undefined
  readonly people: readonly PrivacyPerson[] | undefined
  readonly requests: readonly PrivacyRequest[] | undefined
  readonly breaches: readonly Breach[] | undefined
  readonly onChoose: (section: PrivacySection) => void
}

/** The parts of the screen, each with what waits in it; the number opens it. */
export function SectionNav({ section, onChoose, ...known }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const waiting = waitingIn(known)
  return (
    <fieldset className={classes.filter}>
      <legend className={classes.legend}>{t('privacy.nav.label')}</legend>
      {privacySections.map((one) => {
        const count = waiting[one] ?? 0
        return (
          <button
            key={one}
            type="button"
            className={classes.choice}
            aria-pressed={section === one}
            onClick={() => onChoose(one)}
          >
            {t(`privacy.nav.${one}`)}
            {count > 0 && (
              <>
                {' '}
                <b>{t(`privacy.waiting.${one}`, { count, number: format.number(count) })}</b>
              </>
            )}
          </button>
        )
      })}
    </fieldset>
  )
}

/** What waits for somebody in each part: open requests, running clocks, records due, no clause. */
function waitingIn({
  overview,
  people = [],
  requests = [],
  breaches = [],
}: Omit<Props, 'section' | 'onChoose'>): Readonly<Record<PrivacySection, number>> {
  const clause = overview === undefined ? null : currentClause(overview.clauses, overview.today)
  return {
    requests: requests.filter(({ answeredOn }) => answeredOn === null).length,
    breaches: breaches.filter(({ state }) => state === 'running' || state === 'overdue').length,
    people: people.filter(({ standing }) => standing === 'due').length,
    clauses: people.filter((person) => lacksClause(person, clause)).length,
    views: 0,
  }
}
