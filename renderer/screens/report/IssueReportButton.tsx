import { IconFileTypePdf } from '@tabler/icons-react'
import type { Guarded } from '../../app/office.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { useFocusAfterWork } from '../../ui/use-focus-after-work.ts'
import { useToldRefusal } from '../../ui/use-told-refusal.tsx'
import { useIssueReport } from './use-issue-report.ts'

interface Props {
  readonly procedure: Guarded
  readonly issue: () => Promise<{ readonly id: string; readonly number: string }>
  readonly children: string
  readonly size?: 'compact-sm' | 'sm'
}

/** Gives out one report at one press: it is numbered, kept in the register and saved. */
export function IssueReportButton({ procedure, issue, children, size = 'sm' }: Props) {
  const report = useIssueReport(issue, { onError: useToldRefusal() })
  const button = useFocusAfterWork(report.isPending)
  return (
    <GuardedButton
      ref={button}
      procedure={procedure}
      variant="default"
      size={size}
      leftSection={<IconFileTypePdf size={16} stroke={1.75} aria-hidden />}
      loading={report.isPending}
      onClick={() => report.mutate()}
    >
      {children}
    </GuardedButton>
  )
}
