import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { JstPage } from './jst-page.ts'

/** The next training of a JST that takes part, and how many of its people are signed up for it. */
export function NextTraining({ jst }: { readonly jst: JstPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { programme } = useOffice()
  const takesPart = jst.state === 'signed' || jst.state === 'takingPart'
  const input = { programmeId: programme.id, teryt: jst.teryt }
  const next = useQuery({ ...api.training.nextOfJst.queryOptions({ input }), enabled: takesPart })
  if (!takesPart || !next.data) return null
  const { id, subject, on, people } = next.data
  return (
    <Text size="sm">
      {t('training.ofJst.title')}:{' '}
      <TextLink to="/szkolenia/$id" params={{ id }}>
        {subject}
      </TextLink>
      , {format.day(on)},{' '}
      {people === 0
        ? t('training.ofJst.nobody')
        : t('training.ofJst.people', { count: people, number: format.number(people) })}
    </Text>
  )
}
