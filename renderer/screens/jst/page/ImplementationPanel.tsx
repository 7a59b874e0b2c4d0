import { Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { implementationMoveKinds } from '#db/values/implementation.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useOffice } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { refusalSentence } from '../../../ui/refusal-words.ts'
import { Section } from '../../../ui/Section.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { offeredMoves } from './implementation-moves.ts'
import type { JstPage, OpenMove } from './jst-page.ts'
import { type StepLine, Steps } from './Steps.tsx'
import { UndoButton } from './UndoButton.tsx'

interface Props {
  readonly jst: JstPage
  readonly onMove: (move: OpenMove) => void
}

/** The implementation agreement of a JST and where it led. */
export function ImplementationPanel({ jst, onMove }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const { programme } = useOffice()
  const record = jst.implementationRecord
  const undo = useMutation({
    mutationFn: (reason: string) =>
      client.implementation.undo({
        programmeId: programme.id,
        teryt: jst.teryt,
        version: record?.version ?? 0,
        reason,
      }),
    async onSuccess() {
      await refreshFeatures(queries, ['implementation'])
      notice(t('jst.undo.done'))
    },
  })
  const steps: StepLine[] = [
    {
      key: 'signed',
      label: t('implementation.step.sign'),
      on: record?.agreementOn ?? null,
      details: record?.agreementNumber,
    },
    record?.endedOn
      ? {
          key: 'ended',
          label: t('implementation.step.end'),
          on: record.endedOn,
          details: record.endReason,
          out: true,
        }
      : {
          key: 'completed',
          label: t('implementation.step.complete'),
          on: record?.completedOn ?? null,
        },
  ]
  const { move: undoable, refusal } = jst.implementationUndo
  const last = implementationMoveKinds.find((kind) => kind === undoable)
  const moves = offeredMoves(jst.state, jst.implementation)
  return (
    <Section title={t('jst.implementation')}>
      {moves.length === 0 && record === null ? (
        <Text c="dimmed">
          {t(jst.state === 'signed' ? 'implementation.notYetJoined' : 'implementation.notYet')}
        </Text>
      ) : (
        <Steps steps={steps} />
      )}
      <Group gap="xs">
        {moves.map((kind) => (
          <GuardedButton
            key={kind}
            procedure={contract.implementation.move}
            variant="default"
            size="compact-md"
            onClick={() => onMove({ of: 'implementation', kind })}
          >
            {t(`implementation.button.${kind}`)}
          </GuardedButton>
        ))}
        {last !== undefined && (
          <UndoButton
            procedure={contract.implementation.undo}
            step={t(`implementation.undoStep.${last}`)}
            undo={undo}
          />
        )}
      </Group>
      {refusal !== null && record !== null && (
        <Text size="sm" c="dimmed">
          {refusalSentence(t, format, refusal, 'standing')}
        </Text>
      )}
      <ReadOnlyNote procedure={contract.implementation.move} />
    </Section>
  )
}
