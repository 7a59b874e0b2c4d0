import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import type { ClaimPage } from '../claim.ts'
import { RemoveDialog } from './RemoveDialog.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'

interface Props {
  readonly claim: ClaimPage
  readonly deciding: boolean
  readonly onDecide: () => void
}

/** What can become of the claim now: by its state, never more than two things. */
export function ClaimActions({ claim, deciding, onDecide }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'submit' | 'withdraw' | 'remove' | null>(null)
  const close = () => setOpen(null)
  const { state } = claim
  const errors = claim.wrong
    .filter(({ level }) => level === 'error')
    .reduce((sum, { count }) => sum + count, 0)
  const notReady = errors === 0 ? null : t('claim.submit.notReady', { count: errors })
  return (
    <>
      {state === 'draft' && (
        <>
          <GuardedButton
            procedure={contract.claim.remove}
            variant="default"
            onClick={() => setOpen('remove')}
          >
            {t('claim.remove.button')}
          </GuardedButton>
          <GuardedButton
            procedure={contract.claim.submit}
            idle={notReady}
            onClick={() => setOpen('submit')}
          >
            {t('claim.submit.button')}
          </GuardedButton>
          {notReady !== null && (
            <Text size="sm" w="100%">
              {notReady}
            </Text>
          )}
        </>
      )}
      {state === 'submitted' && (
        <>
          <GuardedButton
            procedure={contract.claim.withdraw}
            variant="default"
            onClick={() => setOpen('withdraw')}
          >
            {t('claim.withdraw.button')}
          </GuardedButton>
          {!deciding && (
            <GuardedButton procedure={contract.claim.decide} onClick={onDecide}>
              {t('claim.decide.button')}
            </GuardedButton>
          )}
        </>
      )}
      {open === 'submit' && <SubmitDialog claim={claim} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog claim={claim} onClose={close} />}
      {open === 'remove' && <RemoveDialog claim={claim} onClose={close} />}
    </>
  )
}
