import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { Section } from '../../../ui/Section.tsx'
import { useEditing } from '../../../ui/use-editing.ts'
import classes from '../Claim.module.css'
import type { ClaimPage } from '../claim.ts'
import { ProgressForm } from './ProgressForm.tsx'

/** What was done in the period, task by task under the stages. */
export function ProgressSection({ claim }: { readonly claim: ClaimPage }) {
  const { t } = useTranslation()
  const editing = useEditing()
  const hasTasks = claim.stages.length > 0
  return (
    <Section
      id="progress"
      title={t('claim.section.progress')}
      actions={
        claim.state === 'draft' &&
        hasTasks &&
        !editing.editing && (
          <GuardedButton
            ref={editing.button}
            procedure={contract.claim.describe}
            variant="default"
            size="compact-md"
            aria-label={t('claim.editProgress')}
            onClick={editing.start}
          >
            {t('action.edit')}
          </GuardedButton>
        )
      }
    >
      {!hasTasks && <Text>{t('claim.noTasks')}</Text>}
      {editing.editing ? (
        <ProgressForm claim={claim} onDone={editing.stop} />
      ) : (
        claim.stages.map((stage) => <StageProgress key={stage.id} stage={stage} />)
      )}
    </Section>
  )
}

function StageProgress({ stage }: { readonly stage: ClaimPage['stages'][number] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Stack gap={4}>
      <Title order={3}>{stage.name ?? t('claim.noStage')}</Title>
      {stage.tasks.map(({ id, name, text, claimed }) => (
        <div key={id}>
          <Text component="span" fw={500}>
            {name}
          </Text>
          {claimed !== 0 && (
            <Text component="span" c="dimmed" size="sm" ml="xs">
              {t('claim.taskClaimed', { amount: format.money(claimed) })}
            </Text>
          )}
          <Text className={classes.text} {...(text === '' ? { c: 'dimmed' } : {})}>
            {text === '' ? t('claim.noText') : text}
          </Text>
        </div>
      ))}
    </Stack>
  )
}
