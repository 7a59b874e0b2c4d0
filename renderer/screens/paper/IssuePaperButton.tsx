import type { ButtonProps } from '@mantine/core'
import { Stack, Text } from '@mantine/core'
import { IconFileCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guarded } from '../../app/office.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormActions } from '../../ui/FormActions.tsx'
import { FormRefusal } from '../../ui/FormRefusal.tsx'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { useIssueReport } from '../report/use-issue-report.ts'
import { ForWhomField } from './ForWhomField.tsx'
import { GivenBefore } from './GivenBefore.tsx'
import { GivenOut } from './GivenOut.tsx'
import { useAskedAgain } from './use-asked-again.ts'
import { type AddressedKind, useForWhom } from './use-for-whom.ts'
import { useGivenOf } from './use-given-of.ts'

interface Props {
  readonly kind: AddressedKind
  readonly procedure: Guarded
  /** What is issued, in words. */
  readonly what: string
  /** How its title ends in the register in any language: its own number, where it has one. */
  readonly own?: string
  readonly issue: (forWhom: string) => Promise<{ readonly id: string; readonly number: string }>
  readonly size?: ButtonProps['size']
}

/** Gives out one paper under a place in the register, and leads to it there. */
export function IssuePaperButton({ kind, procedure, what, own = what, issue, size }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <GuardedButton
        procedure={procedure}
        variant="default"
        size={size ?? 'compact-sm'}
        leftSection={<IconFileCheck size={16} stroke={1.75} aria-hidden />}
        aria-label={t('paper.issue.one', { what })}
        onClick={() => setOpen(true)}
      >
        {t('paper.issue.do')}
      </GuardedButton>
      <GivenOut kind={kind} own={own} />
      <Dialog opened={open} onClose={() => setOpen(false)} title={t('paper.issue.one', { what })}>
        <IssueForm kind={kind} own={own} issue={issue} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

interface FormProps extends Pick<Props, 'kind' | 'issue'> {
  readonly own: string
  readonly onDone: () => void
}

function IssueForm({ kind, own, issue, onDone }: FormProps) {
  const { t } = useTranslation()
  const forWhom = useForWhom(kind)
  const given = useGivenOf(kind, own)
  const again = useAskedAgain(given)
  const issuing = useIssueReport(() => issue(forWhom.value.trim()), { onIssued: onDone })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        again.press(() => issuing.mutate())
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('paper.issue.text')}</Text>
        <ForWhomField first value={forWhom.value} onChange={forWhom.change} />
        <GivenBefore given={given} isAsked={again.isAsked} />
        <FormRefusal error={issuing.error} typed={forWhom.value} />
        <FormActions
          submit={t(again.isAsked ? 'paper.again.one' : 'paper.issue.do')}
          busy={issuing.isPending}
          leave={{ label: t('action.cancel'), onLeave: onDone }}
        />
      </Stack>
    </form>
  )
}
