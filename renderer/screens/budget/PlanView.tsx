import { Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { type ProgrammeSummary, useMay } from '../../app/office.ts'
import { Columns } from '../../ui/Columns.tsx'
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { ApproveDialog } from './ApproveDialog.tsx'
import type { BudgetOverview, PlanTask, PlanVersion, VersionSummary } from './budget.ts'
import { CompareSection } from './CompareSection.tsx'
import { DirectTotalDialog } from './DirectTotalDialog.tsx'
import { type DraftDialog, DraftSection } from './DraftSection.tsx'
import { LimitsSection } from './LimitsSection.tsx'
import { MarkedNote } from './MarkedNote.tsx'
import { MonthsSection } from './MonthsSection.tsx'
import { OpenLine } from './OpenLine.tsx'
import { type PlanActions, PlanTable } from './PlanTable.tsx'
import { PlanTitle } from './PlanTitle.tsx'
import type { PlanMark } from './plan-mark.ts'
import { RulesSection } from './RulesSection.tsx'
import { TaskDialog } from './TaskDialog.tsx'
import { TotalsSection } from './TotalsSection.tsx'
import { VersionBar } from './VersionBar.tsx'

interface Props {
  readonly programme: ProgrammeSummary
  readonly overview: BudgetOverview
  readonly shown: VersionSummary
  readonly version: PlanVersion
  readonly against: VersionSummary | null
  readonly onShow: (ordinal: number) => void
  readonly onAgainst: (ordinal: number | undefined) => void
  /** What the address marks among the lines. */
  readonly marked: PlanMark
  readonly onUnmark: () => void
}

type Opened =
  | { readonly kind: 'task'; readonly task: PlanTask | null }
  | { readonly kind: 'line'; readonly taskId: string; readonly lineId: string | null }
  | { readonly kind: DraftDialog }

/** The budget on one screen: totals, the chosen version with its tasks, limits, months, rules. */
export function PlanView(props: Props) {
  const { programme, overview, version, against } = props
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  const may = useMay(contract.budget.saveLine)
  const changed = () => refreshFeatures(queries, ['budget'])
  // One at a time: each change answers with the versions that the next one needs.
  const change = useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
    onSettled: changed,
  })
  const discard = useMutation({
    mutationFn: (reason: string) =>
      client.budget.discardDraft({ id: version.id, version: version.version, reason }),
    async onSuccess() {
      close()
      await changed()
      notice(t('budget.draft.discarded'))
    },
  })
  const isDraft = version.state === 'draft'
  const inForce = overview.versions.find((one) => one.inForce)
  const run = (work: () => Promise<unknown>) => {
    if (!change.isPending) change.mutate(work)
  }
  const actions: PlanActions = {
    onTask: (task) => setOpened({ kind: 'task', task }),
    onMoveTask: ({ id, version: seen }, by) =>
      run(() => client.budget.moveTask({ id, version: seen, by })),
    onLine: (task, line) => setOpened({ kind: 'line', taskId: task.id, lineId: line?.id ?? null }),
    onMoveLine: ({ id, version: seen }, by) =>
      run(() => client.budget.moveLine({ id, version: seen, by })),
    onRemoveLine: ({ rowId, rowVersion }) =>
      run(async () => {
        await client.budget.removeLine({ rowId, rowVersion })
        notice(t('saved.removed'))
      }),
  }
  return (
    <>
      <PlanTitle programmeId={programme.id} versions={overview.versions} onBegun={props.onShow} />
      <ReadOnlyNote procedure={contract.budget.saveLine} />
      <Columns
        left={<TotalsSection overview={overview} />}
        right={<LimitsSection version={version} rules={overview.rules} />}
      />
      <Section
        title={t('budget.tasks')}
        actions={
          isDraft && (
            <GuardedButton
              procedure={contract.budget.saveTask}
              variant="default"
              size="compact-md"
              onClick={() => setOpened({ kind: 'task', task: null })}
            >
              {t('budget.task.add')}
            </GuardedButton>
          )
        }
      >
        <Stack gap="sm">
          <VersionBar
            versions={overview.versions}
            shown={props.shown}
            against={against}
            onShow={props.onShow}
            onAgainst={props.onAgainst}
          />
          {isDraft && (
            <DraftSection
              version={version}
              canDiscard={inForce !== undefined}
              onOpen={(kind) => setOpened({ kind })}
            />
          )}
          <RefusalAlert error={change.error} />
          <MarkedNote version={version} marked={props.marked} onClear={props.onUnmark} />
          {version.tasks.length === 0 ? (
            <EmptyState title={t('budget.empty.title')} text={t('budget.empty.text')} />
          ) : (
            <PlanTable
              version={version}
              stages={overview.stages}
              actions={isDraft && may ? actions : null}
              marked={props.marked}
            />
          )}
        </Stack>
      </Section>
      {against !== null && (
        <CompareSection
          before={against.ordinal < props.shown.ordinal ? against : props.shown}
          after={against.ordinal < props.shown.ordinal ? props.shown : against}
        />
      )}
      {version.tasks.length > 0 && <MonthsSection version={version} />}
      <RulesSection programmeId={programme.id} rules={overview.rules} />
      {opened?.kind === 'task' && (
        <TaskDialog
          programmeId={programme.id}
          task={opened.task}
          stages={overview.stages}
          onClose={close}
        />
      )}
      {opened?.kind === 'line' && <OpenLine {...opened} {...props} onClose={close} />}
      {opened?.kind === 'approve' && (
        <ApproveDialog
          version={version}
          rules={overview.rules}
          openAt={programme.referenceDay}
          onClose={close}
        />
      )}
      {opened?.kind === 'total' && <DirectTotalDialog version={version} onClose={close} />}
      <ConfirmWithReason
        opened={opened?.kind === 'discard'}
        title={t('budget.draft.discardTitle', { number: version.ordinal })}
        text={t('budget.draft.discardText')}
        confirm={t('budget.draft.discard')}
        busy={discard.isPending}
        error={discard.error}
        onConfirm={discard.mutate}
        onClose={close}
      />
    </>
  )
}
