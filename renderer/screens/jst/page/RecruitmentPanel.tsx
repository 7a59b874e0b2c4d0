import { Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { recruitmentMoveKinds } from '#db/values/recruitment.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { refusalSentence } from '../../../ui/refusal-words.ts'
import { Section } from '../../../ui/Section.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { mayWithdraw } from '../../recruitment/moves.ts'
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
    onSuccess: () => notice(t('jst.undo.done')),
  })
  const undone = recruitmentMoveKinds.find((kind) => kind === jst.undo.move)
  const { refusedBy } = jst.undo
  return (
    <Section title={t('jst.recruitment')}>
      <AttemptSteps attempt={recruitment} />
      <Group gap="xs">
        {mayWithdraw(jst.state) && (
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
            undo={undo}
          />
        )}
      </Group>
      {refusedBy !== null && recruitment !== null && (
        <Text size="sm" c="dimmed">
          {refusalSentence(t, format, { code: refusedBy, figures: {} })}
        </Text>
      )}
      <EarlierAttempts attempts={jst.earlier} />
    </Section>
  )
}
