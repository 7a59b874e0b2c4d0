import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { deliverableKey } from '#db/values/package.ts'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { useFormat } from '../../ui/format.ts'
import { Section } from '../../ui/Section.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { DeliverableBadge } from './DeliverableBadge.tsx'
import classes from './JstPackageSection.module.css'
import { useDeliverableWords } from './use-deliverable-words.ts'

/** The package of a JST: what was delivered and what is awaited; nothing without an agreement. */
export function JstPackageSection({ teryt }: { readonly teryt: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDeliverableWords()
  const { programme } = useOffice()
  const input = { programmeId: programme.id, teryt }
  const { data } = useQuery(api.package.ofJst.queryOptions({ input }))
  if (data === undefined || data === null) return null
  const done = data.cells.filter(({ state }) => state === 'delivered')
  const awaited = data.cells.filter(({ state }) => state !== 'delivered')
  return (
    <Section
      title={t('package.ofJst.title')}
      actions={
        <TextLink to="/wdrozenia/pakiet" search={{ q: teryt }}>
          {t('package.ofJst.open')}
        </TextLink>
      }
    >
      <Text>
        {t('package.ofJst.sentence', { done: done.length, all: data.cells.length })}
        {data.endedOn !== null && ` ${t('package.ofJst.ended')}`}
      </Text>
      {([...awaited, ...done] as const).length > 0 && (
        <ul className={classes.list}>
          {[...awaited, ...done].map((cell) => {
            const on = cell.state === 'delivered' ? cell.deliveredOn : cell.dueOn
            return (
              <li key={deliverableKey(cell)}>
                <span className={classes.name}>{words.name(cell)}</span>
                <Group gap={6}>
                  <DeliverableBadge cell={cell} />
                  {on !== null && (
                    <Text span size="sm" c="dimmed">
                      {t(cell.state === 'delivered' ? 'package.ofJst.on' : 'package.ofJst.due', {
                        day: format.day(on),
                      })}
                    </Text>
                  )}
                  {cell.contractor !== null && (
                    <Text span size="sm" c="dimmed">
                      {cell.contractor}
                    </Text>
                  )}
                </Group>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
