import type { ButtonProps } from '@mantine/core'
import { IconFileCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { IssueManyDialog, type ManyPapers } from './IssueManyDialog.tsx'

interface Props extends ManyPapers {
  readonly size?: ButtonProps['size']
}

/** Gives out several papers, or one of them, each under a place of its own in the register. */
export function IssueManyButton({ size = 'compact-sm', ...papers }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <GuardedButton
        procedure={papers.procedure}
        variant="default"
        size={size}
        leftSection={<IconFileCheck size={16} stroke={1.75} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('paper.issue.do')}
      </GuardedButton>
      {open && <IssueManyDialog {...papers} onClose={() => setOpen(false)} />}
    </>
  )
}
