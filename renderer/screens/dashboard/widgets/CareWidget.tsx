import { Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { mentor as contract } from '#electron/contract/mentor.ts'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { fullName } from '../../jst/full-name.ts'
import classes from './Lines.module.css'
import type { WidgetProps } from './Widget.tsx'

const shown = 8

type Cared = Pick<
  z.output<typeof contract.list.outputSchema>['jsts'][number],
  'held' | 'overdueVisit' | 'lateSteps' | 'nextVisit' | 'implementation'
>

/** Those with something overdue, those whose visit comes next, those that implement, the others. */
const byVisit = (one: Cared, other: Cared): number => rankOf(one).localeCompare(rankOf(other))
const rankOf = ({ overdueVisit, lateSteps, nextVisit, implementation }: Cared): string => {
  if (overdueVisit !== null) return `0 ${overdueVisit}`
  if (lateSteps > 0) return '1'
  return `2 ${nextVisit ?? (implementation === 'agreed' ? 'after' : 'later')}`
}

/** The JSTs in the care of the mentor who works here, those with something overdue first. */
export default function CareWidget({ title, actions, programmeId }: WidgetProps) {
  const { t } = useTranslation()
  const { account } = useOffice()
  const list = useQuery(api.mentor.list.queryOptions({ input: { programmeId } }))
  return (
    <Section title={title} actions={actions}>
      <Loaded query={list} what={t('dashboard.loading')}>
        {({ mentors, jsts }) => {
          const me = mentors.find(({ accountId }) => accountId === account.id)
          const own = jsts
            .filter(({ mentor }) => me !== undefined && mentor?.id === me.id)
            .toSorted(byVisit)
          return (
            <>
              {own.length === 0 ? (
                <Text c="dimmed">
                  {t(me === undefined ? 'dashboard.noMentor' : 'dashboard.noCare')}
                </Text>
              ) : (
                <ol className={classes.lines}>
                  {own.slice(0, shown).map((jst) => (
                    <li key={jst.teryt}>
                      <TextLink to="/jst/$teryt" params={{ teryt: jst.teryt }}>
                        {fullName(t, jst)}
                      </TextLink>
                      <CareText jst={jst} />
                    </li>
                  ))}
                </ol>
              )}
              {own.length > shown && (
                <Text size="sm" c="dimmed">
                  {t('dashboard.moreCare', { count: own.length - shown })}
                </Text>
              )}
              <TextLink
                to="/wdrozenia/opiekunowie"
                search={{ view: 'visits', ...(me === undefined ? {} : { mentor: me.id }) }}
                size="sm"
              >
                {t('dashboard.toVisits')}
              </TextLink>
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}

/** What is overdue, and the visit that comes next. */
function CareText({ jst }: { readonly jst: Cared }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { overdueVisit, lateSteps, nextVisit, held } = jst
  const overdue = [
    overdueVisit === null ? [] : t('dashboard.overdueVisit', { day: format.day(overdueVisit) }),
    lateSteps === 0 ? [] : t('dashboard.lateSteps', { count: lateSteps }),
  ].flat()
  const next =
    nextVisit !== null
      ? t('dashboard.nextVisit', { day: format.day(nextVisit) })
      : overdueVisit === null && t('dashboard.noVisit', { count: held })
  return (
    <Text size="sm" c="dimmed">
      {overdue.length > 0 && (
        <span className={classes.overdue}>
          <IconAlertTriangle size={14} stroke={2} aria-hidden />
          {overdue.join(', ')}
        </span>
      )}
      {overdue.length > 0 && next !== false && ' · '}
      {next}
    </Text>
  )
}
