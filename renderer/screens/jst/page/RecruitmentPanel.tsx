import { Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { recruitmentMoveKinds } from '#db/values/recruitment.ts'
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
import { mayMove } from '../../recruitment/moves.ts'
import { AttemptSteps } from './AttemptSteps.tsx'
import { EarlierAttempts } from './EarlierAttempts.tsx'
import type { JstPage, OpenMove } from './jst-page.ts'
import { UndoButton } from './UndoButton.tsx'

interface Props {
  readonly jst: JstPage
  readonly onMove: (move: OpenMove) => void
}

/** Recruitment of one JST: its steps with their days, withdrawing, taking the last step back. */
export function RecruitmentPanel({ jst, onMove }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const { programme } = useOffice()
  const { recruitment } = jst
  const undo = useMutation({
    mutationFn: (reason: string) =>
      client.recruitment.undo({
        programmeId: programme.id,
        teryt: jst.teryt,
        version: recruitment?.version ?? 0,
        reason,
      }),
    async onSuccess() {
      await refreshFeatures(queries, ['recruitment'])
      notice(t('jst.undo.done'))
    },
  })
  const undone = recruitmentMoveKinds.find((kind) => kind === jst.undo.move)
  const { refusal, withdrawsInvitation, waitsAgain, resumesImplementation } = jst.undo
  const along = [
    withdrawsInvitation !== null && t('jst.undo.withInvitation', { name: withdrawsInvitation }),
    waitsAgain !== null && t('jst.undo.withPlace', { name: waitsAgain }),
    resumesImplementation && t('jst.undo.withImplementation'),
  ].filter((sentence) => sentence !== false)
  return (
    <Section title={t('jst.recruitment')}>
      <AttemptSteps attempt={recruitment} />
      <Group gap="xs">
        {mayMove('withdraw', jst.state) && (
          <GuardedButton
            procedure={contract.recruitment.move}
            variant="default"
            size="compact-md"
            onClick={() => onMove({ of: 'recruitment', kind: 'withdraw' })}
          >
            {t('recruitment.button.withdraw')}
          </GuardedButton>
        )}
        {jst.state === 'withdrawn' && (
          <GuardedButton
            procedure={contract.recruitment.move}
            variant="default"
            size="compact-md"
            onClick={() => onMove({ of: 'recruitment', kind: 'invite' })}
          >
            {t('jst.inviteAgain')}
          </GuardedButton>
        )}
        {undone !== undefined && (
          <UndoButton
            procedure={contract.recruitment.undo}
            step={t(`jst.undo.step.${undone}`)}
            along={along}
            undo={undo}
          />
        )}
      </Group>
      {refusal !== null && recruitment !== null && (
        <Text size="sm" c="dimmed">
          {refusalSentence(t, format, refusal, 'standing')}
        </Text>
      )}
      <ReadOnlyNote procedure={contract.recruitment.move} />
      <EarlierAttempts attempts={jst.earlier} />
    </Section>
  )
}
