import { Text } from '@mantine/core'
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
  'nextVisit' | 'implementation'
>

/** Those whose visit comes next, then those that implement, then the others. */
const byVisit = (one: Cared, other: Cared): number => rankOf(one).localeCompare(rankOf(other))
const rankOf = ({ nextVisit, implementation }: Cared): string =>
  nextVisit ?? (implementation === 'agreed' ? 'after' : 'later')

/** The JSTs in the care of the mentor who works here, those whose visit comes next first. */
export default function CareWidget({ title, actions, programmeId }: WidgetProps) {
  const { t } = useTranslation()
  const format = useFormat()
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
                      <Text size="sm" c="dimmed">
                        {jst.nextVisit === null
                          ? t('dashboard.noVisit', { count: jst.held })
                          : t('dashboard.nextVisit', { day: format.day(jst.nextVisit) })}
                      </Text>
                    </li>
                  ))}
                </ol>
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
