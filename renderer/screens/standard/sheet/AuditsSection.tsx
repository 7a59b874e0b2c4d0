import { Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Phase, phases } from '#db/values/implementing.ts'
import { contract } from '#electron/contract/contract.ts'
import { useOffice } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { refusalSentence } from '../../../ui/refusal-words.ts'
import { Section } from '../../../ui/Section.tsx'
import { AuditMark } from '../AuditMark.tsx'
import classes from '../Standards.module.css'
import type { Sheet } from '../standard.ts'
import { AcceptAuditDialog } from './AcceptAuditDialog.tsx'
import { AuditDialog } from './AuditDialog.tsx'
import { keptBy } from './kept-by.ts'
import { ReopenAuditDialog } from './ReopenAuditDialog.tsx'

interface Props {
  readonly teryt: string
  readonly sheet: Sheet
}

interface Asked {
  readonly phase: Phase
  readonly kind: 'write' | 'accept' | 'reopen'
}

/** The opening and the final audit beside each other: who made them, when, and the acceptance. */
export function AuditsSection({ teryt, sheet }: Props) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const audit = asked === null ? null : sheet.audits[asked.phase]
  const dialog = asked === null ? null : { teryt, sheet, phase: asked.phase, onClose: close }
  return (
    <Section title={t('standard.audit.title')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        {phases.map((phase) => (
          <AuditPanel
            key={phase}
            phase={phase}
            sheet={sheet}
            onAsk={(kind) => setAsked({ phase, kind })}
          />
        ))}
      </SimpleGrid>
      {dialog && asked?.kind === 'write' && <AuditDialog {...dialog} />}
      {dialog && audit && asked?.kind === 'accept' && (
        <AcceptAuditDialog {...dialog} audit={audit} />
      )}
      {dialog && audit && asked?.kind === 'reopen' && (
        <ReopenAuditDialog {...dialog} audit={audit} />
      )}
    </Section>
  )
}

interface PanelProps {
  readonly phase: Phase
  readonly sheet: Sheet
  readonly onAsk: (kind: Asked['kind']) => void
}

function AuditPanel({ phase, sheet, onAsk }: PanelProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { account } = useOffice()
  const audit = sheet.audits[phase]
  const keeps = keptBy(phase, sheet)
  const name = t(`standard.audit.${phase}`)
  const button = (kind: Asked['kind'], label: string, idle: string | null = null) => (
    <GuardedButton
      procedure={contract.standard.saveAudit}
      variant="default"
      size="compact-md"
      idle={idle}
      aria-label={t('standard.audit.action', { label, name })}
      onClick={() => onAsk(kind)}
    >
      {label}
    </GuardedButton>
  )
  return (
    <Stack gap="xs" className={classes.panel} component="section" aria-label={name}>
      <Group justify="space-between" gap="xs">
        <Title order={3}>{name}</Title>
        <AuditMark audit={audit} />
      </Group>
      {audit === null ? (
        <Text c="dimmed">{t(`standard.audit.empty.${phase}`)}</Text>
      ) : (
        <>
          <Text>
            {t('standard.audit.madeBy', { day: format.day(audit.madeOn), who: audit.madeBy })}
            {audit.acceptedOn !== null &&
              ` ${t('standard.audit.acceptedOn', { day: format.day(audit.acceptedOn) })}`}
          </Text>
          <Text className={classes.summary ?? ''}>{audit.summary}</Text>
          {audit.acceptedOn === null && audit.own && (
            <Text size="sm">{t('standard.audit.otherAccepts', { name: account.name })}</Text>
          )}
        </>
      )}
      {sheet.closed === null && (
        <Group gap="xs">
          {audit?.acceptedOn == null &&
            button('write', t(audit === null ? 'standard.audit.write' : 'standard.audit.change'))}
          {audit !== null &&
            (audit.acceptedOn === null
              ? button(
                  'accept',
                  t('standard.audit.accept'),
                  audit.own ? t('standard.audit.own') : null,
                )
              : button(
                  'reopen',
                  t('standard.audit.reopen'),
                  keeps && refusalSentence(t, format, keeps, 'standing'),
                ))}
        </Group>
      )}
    </Stack>
  )
}
