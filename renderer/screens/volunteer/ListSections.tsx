import { List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { ProposedMark } from '../../ui/ProposedMark.tsx'
import { Section } from '../../ui/Section.tsx'
import { fullName } from '../jst/full-name.ts'
import { useTraceWords } from './trace-words.ts'
import type { VolunteerList } from './volunteer.ts'

interface RulesProps {
  readonly rules: VolunteerList['rules']
  readonly approved: boolean
  readonly onChange: () => void
}

/** The rules of the ranking in sentences, those that are proposed marked. */
export function RankingRulesSection({ rules, approved, onChange }: RulesProps) {
  const { t } = useTranslation()
  const words = useTraceWords()
  return (
    <Section
      title={t('volunteer.rules')}
      actions={
        !approved && (
          <GuardedButton
            procedure={contract.volunteer.saveRules}
            variant="default"
            size="compact-md"
            onClick={onChange}
          >
            {t('volunteer.changeRules')}
          </GuardedButton>
        )
      }
    >
      <List size="sm">
        {words.rules(rules).map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
      {rules.proposed.length > 0 && (
        <Text size="sm">
          <ProposedMark why={t('volunteer.proposedWhy')} /> {t('volunteer.proposedWhat')}
        </Text>
      )}
    </Section>
  )
}

/** The annexes of an approved list: who withdrew, why, and who moved up. */
export function AnnexesSection({ annexes, rows }: Pick<VolunteerList, 'annexes' | 'rows'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useTraceWords(rows)
  if (annexes.length === 0) return null
  return (
    <Section title={t('volunteer.annexes')}>
      <List size="sm" spacing="xs">
        {annexes.map(({ id, number, on, name, kind, reason, movedUp }) => (
          <List.Item key={id}>
            <strong>{t('volunteer.annex', { number, day: format.day(on) })}</strong>{' '}
            {t('volunteer.annexWithdrawn', { name: fullName(t, { name, kind }), reason })}
            <div>
              {movedUp.length === 0
                ? t('volunteer.annexNobody')
                : movedUp
                    .map((one) => `${fullName(t, one)}: ${words.sentence(one.trace)}`)
                    .join(' ')}
            </div>
          </List.Item>
        ))}
      </List>
    </Section>
  )
}

/** Applications that were taken back before the approval. */
export function TakenBackSection({ takenBack }: Pick<VolunteerList, 'takenBack'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useTraceWords()
  if (takenBack.length === 0) return null
  return (
    <Section title={t('volunteer.takenBack')}>
      <List size="sm">
        {takenBack.map(({ teryt, name, kind, appliedAt, withdrawnOn, reason }) => (
          <List.Item key={`${teryt}${appliedAt}`}>
            {t('volunteer.takenBackLine', {
              name: fullName(t, { name, kind }),
              appliedAt: words.moment(appliedAt),
              day: format.day(withdrawnOn),
              reason,
            })}
          </List.Item>
        ))}
      </List>
    </Section>
  )
}
