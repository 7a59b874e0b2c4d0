import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guarded } from '../../../app/office.ts'
import { ConfirmWithReason } from '../../../ui/ConfirmWithReason.tsx'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'

interface Props {
  readonly procedure: Guarded
  /** The step that would be taken back, in words. */
  readonly step: string
  /** What else would be taken back with it, in whole sentences. */
  readonly along?: readonly string[]
  readonly undo: {
    mutate(reason: string, options: { onSuccess: () => void }): void
    reset(): void
    readonly isPending: boolean
    readonly error: Error | null
  }
}

/** Takes the last step back; the reason stays in the history. */
export function UndoButton({ procedure, step, along = [], undo }: Props) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const close = () => {
    setAsking(false)
    undo.reset()
  }
  return (
    <>
      <GuardedButton
        procedure={procedure}
        variant="default"
        size="compact-md"
        onClick={() => setAsking(true)}
      >
        {t('jst.undo.button', { step })}
      </GuardedButton>
      {asking && (
        <ConfirmWithReason
          opened
          title={t('jst.undo.title', { step })}
          text={[...along, t('jst.undo.text')].join(' ')}
          confirm={t('jst.undo.confirm')}
          busy={undo.isPending}
          error={undo.error}
          onConfirm={(reason) => undo.mutate(reason, { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  )
}
