import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { ProposedMark } from '../../ui/ProposedMark.tsx'
import { Section } from '../../ui/Section.tsx'
import type { AwaitedClaim, ClaimList } from './claim.ts'
import { TimingMark } from './TimingMark.tsx'

/** So many missing periods are named; the rest are counted. */
const named = 4

/** The claims that are missing or come next, the most urgent first, and by what rule. */
export function AwaitedClaims({ list }: { readonly list: ClaimList }) {
  const { t } = useTranslation()
  const { awaited } = list
  const more = awaited.length - named
  return (
    <Section title={t('claim.awaited.title')}>
      {awaited.length === 0 && <Text>{t('claim.awaited.none')}</Text>}
      <Stack gap={4}>
        {awaited.slice(0, named).map((claim) => (
          <Awaited key={claim.from} claim={claim} />
        ))}
        {more > 0 && <Text>{t('claim.awaited.more', { count: more })}</Text>}
      </Stack>
      <Text size="sm" c="dimmed" maw="75ch">
        {t('claim.awaited.rule')} {list.proposed && <ProposedMark />}
      </Text>
    </Section>
  )
}

function Awaited({ claim }: { readonly claim: AwaitedClaim }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { from, to, due, final, verdict } = claim
  const figures = { from: format.day(from), to: format.day(to), due: format.day(due) }
  const key = verdict === 'overdue' ? 'missing' : final ? 'final' : 'next'
  return (
    <Group gap="xs">
      <Text>{t(`claim.awaited.${key}`, figures)}</Text>
      <TimingMark timing={claim} />
    </Group>
  )
}
