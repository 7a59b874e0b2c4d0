import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import { countsOf, type PackageList } from './package.ts'

const route = '/wdrozenia/pakiet'

/** How many parts were delivered of all that are due, and what is in the way; each opens its list. */
export function PackageSentence({ list }: { readonly list: PackageList }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { delivered, all, late, toAccept, notOrdered } = countsOf(list.rows)
  const each = list.deliverables.length
  const base = { view: 'list', standing: true } as const
  const number = format.number
  return (
    <Group gap="md">
      <TextLink to={route} search={{ ...base }} fw={650}>
        {t('package.sentence', { delivered: number(delivered), all: number(all) })}
      </TextLink>
      {late > 0 && (
        <TextLink to={route} search={{ ...base, late: true }} fw={600}>
          {t('package.sentenceLate', { late: number(late) })}
        </TextLink>
      )}
      {toAccept > 0 && (
        <TextLink to={route} search={{ ...base, state: 'toAccept' }}>
          {t('package.sentenceToAccept', { toAccept: number(toAccept) })}
        </TextLink>
      )}
      {notOrdered > 0 && (
        <TextLink to={route} search={{ ...base, state: 'notOrdered' }}>
          {t('package.sentenceNotOrdered', { notOrdered: number(notOrdered) })}
        </TextLink>
      )}
      <Text
        size="sm"
        c="dimmed"
        title={t('package.promisedWhat', { packages: number(list.target), each: number(each) })}
      >
        {t('package.promised', { count: list.target * each })}
        {' · '}
        {t('package.onDay', { day: format.day(list.day) })}
      </Text>
    </Group>
  )
}
