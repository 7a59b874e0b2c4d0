import { Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { ConfirmWithReason } from '../../../ui/ConfirmWithReason.tsx'
import { DayText } from '../../../ui/DayText.tsx'
import { FieldList, FieldRow } from '../../../ui/FieldRow.tsx'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { Section } from '../../../ui/Section.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { DocumentPage } from '../expense.ts'

type Forward = 'checkFormally' | 'check'
type Back = 'undoFormalCheck' | 'undoCheck'

/** The two checks: who made each and when, the next one, and undoing the last. */
export function StepsSection({ document }: { readonly document: DocumentPage }) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const [undoing, setUndoing] = useState<Back | null>(null)
  const { id, version } = document
  const step = useMutation({
    mutationFn: (kind: Forward) => client.expense[kind]({ documents: [{ id, version }] }),
    onSuccess: () => notice(),
  })
  const undo = useMutation({
    mutationFn: ({ kind, reason }: { kind: Back; reason: string }) =>
      client.expense[kind]({ id, version, reason }),
    onSuccess() {
      setUndoing(null)
      notice()
    },
  })
  const { formallyCheckedOn, checkedOn, payments, held } = document
  const next: Forward | null =
    formallyCheckedOn === null ? 'checkFormally' : checkedOn === null ? 'check' : null
  const last: Back | null =
    checkedOn !== null ? 'undoCheck' : formallyCheckedOn !== null ? 'undoFormalCheck' : null
  const free = held === null
  return (
    <Section title={t('expense.checks')}>
      <FieldList>
        <Check
          label={t('expense.formalCheck')}
          on={formallyCheckedOn}
          by={document.formallyCheckedBy}
        />
        <Check label={t('expense.substantiveCheck')} on={checkedOn} by={document.checkedBy} />
      </FieldList>
      <Group gap="xs">
        {free && next !== null && (
          <GuardedButton
            procedure={contract.expense[next]}
            loading={step.isPending}
            onClick={() => step.mutate(next)}
          >
            {t(`expense.step.${next}`)}
          </GuardedButton>
        )}
        {free && last !== null && payments.length === 0 && (
          <GuardedButton
            variant="subtle"
            procedure={contract.expense[last]}
            onClick={() => setUndoing(last)}
          >
            {t(`expense.step.${last}`)}
          </GuardedButton>
        )}
      </Group>
      <RefusalAlert error={step.error} />
      {undoing && (
        <ConfirmWithReason
          opened
          title={t(`expense.undoTitle.${undoing}`, { number: document.number })}
          text={t('expense.undoText')}
          confirm={t('expense.undo')}
          busy={undo.isPending}
          error={undo.error}
          onConfirm={(reason) => undo.mutate({ kind: undoing, reason })}
          onClose={() => setUndoing(null)}
        />
      )}
    </Section>
  )
}

interface CheckProps {
  readonly label: string
  readonly on: Day | null
  readonly by: string | null
}

function Check({ label, on, by }: CheckProps) {
  const { t } = useTranslation()
  return (
    <FieldRow label={label}>
      {on === null ? (
        <Text component="span" c="dimmed">
          {t('expense.notYet')}
        </Text>
      ) : (
        <Stack gap={0}>
          <span>
            <DayText day={on} />, {by}
          </span>
        </Stack>
      )}
    </FieldRow>
  )
}
