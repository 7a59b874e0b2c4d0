import type { BudgetOverview, PlanLine, PlanVersion } from './budget.ts'
import { LineDialog } from './LineDialog.tsx'

interface Props {
  readonly overview: BudgetOverview
  readonly version: PlanVersion
  readonly taskId: string
  /** Null adds a new line to the task. */
  readonly lineId: string | null
  readonly onClose: () => void
}

/** The line in its dialogue as it is saved now, so that "read again" shows it. */
export function OpenLine({ version, overview, taskId, lineId, onClose }: Props) {
  const task = version.tasks.find(({ id }) => id === taskId)
  const lines: readonly PlanLine[] = version.tasks.flatMap((one) => one.lines)
  const line = lines.find(({ id }) => id === lineId) ?? null
  if (task === undefined || (lineId !== null && line === null)) return null
  return (
    <LineDialog
      versionId={version.id}
      task={task}
      tasks={version.tasks}
      line={line}
      months={overview.months}
      onClose={onClose}
    />
  )
}
