import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { ClauseDialog } from './ClauseDialog.tsx'
import { currentClause } from './clauses.ts'
import type { Clause } from './privacy.ts'

interface Props {
  readonly clauses: readonly Clause[]
  readonly today: Day
}

/** The information clause in its versions, the newest first. */
export function ClausesSection({ clauses, today }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<{ readonly id: string | null } | null>(null)
  const current = currentClause(clauses, today)
  const add = (
    <GuardedButton
      procedure={contract.privacy.saveClause}
      size="compact-sm"
      onClick={() => setOpen({ id: null })}
    >
      {t('privacy.clause.add')}
    </GuardedButton>
  )
  return (
    <Section title={t('privacy.nav.clauses')} actions={clauses.length > 0 && add}>
      {clauses.length === 0 ? (
        <EmptyState
          title={t('privacy.clause.none')}
          text={t('privacy.clause.noneText')}
          action={add}
        />
      ) : (
        <Stack gap="sm">
          <Text size="sm">
            <TextLink to="/osoby/rodo" search={{ section: 'people', standing: 'noClause' }}>
              {t('privacy.clause.without')}
            </TextLink>
          </Text>
          {clauses.map((clause) => (
            <ClauseCard
              key={clause.id}
              clause={clause}
              current={clause.id === current?.id}
              onEdit={() => setOpen({ id: clause.id })}
            />
          ))}
        </Stack>
      )}
      {open !== null && (
        <ClauseDialog
          clause={clauses.find(({ id }) => id === open.id) ?? null}
          newest={clauses[0] ?? null}
          today={today}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}

interface CardProps {
  readonly clause: Clause
  readonly current: boolean
  readonly onEdit: () => void
}

function ClauseCard({ clause, current, onEdit }: CardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [whole, setWhole] = useState(false)
  const { ordinal, validFrom, given, text } = clause
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="xs">
        <Text fw={600}>
          {t('privacy.clause.version', { number: ordinal, day: format.day(validFrom) })}
          {current && ` · ${t('privacy.clause.current')}`}
        </Text>
        <Group gap="xs">
          <Text size="sm">{t('privacy.clause.given', { count: given })}</Text>
          {given === 0 && (
            <GuardedButton
              procedure={contract.privacy.saveClause}
              variant="subtle"
              size="compact-sm"
              aria-label={t('privacy.clause.editOne', { number: ordinal })}
              onClick={onEdit}
            >
              {t('action.edit')}
            </GuardedButton>
          )}
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={whole}
            aria-label={t(whole ? 'privacy.clause.fold' : 'privacy.clause.unfold', {
              number: ordinal,
            })}
            onClick={() => setWhole(!whole)}
          >
            {t(whole ? 'import.columns.hide' : 'privacy.clause.read')}
          </Button>
        </Group>
      </Group>
      <Text
        size="sm"
        mt={4}
        style={{ whiteSpace: 'pre-line' }}
        {...(whole ? {} : { lineClamp: 3 })}
      >
        {text}
      </Text>
    </Paper>
  )
}
