import { Text } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { PackageMoveKind } from '#db/values/package.ts'
import { client } from '../../api.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { useFormat } from '../../ui/format.ts'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useDraftSave } from '../../ui/use-draft-save.ts'
import type { FocusInstead } from '../../ui/use-focus-back.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { usualDay } from '../recruitment/usual-day.ts'
import { MoveFieldset } from './MoveFieldset.tsx'
import { type MoveForm, missingOf, moveOf } from './move-form.ts'
import type { PackageList, PlacedCell } from './package.ts'
import { SkippedCells } from './SkippedCells.tsx'
import { useDeliverableWords } from './use-deliverable-words.ts'
import { itemOf, useMoveCheck } from './use-move-check.ts'

interface Props {
  readonly kind: PackageMoveKind
  /** The same array while the dialogue is open. */
  readonly cells: readonly PlacedCell[]
  readonly programmeId: string
  readonly list: Pick<PackageList, 'day' | 'contractors'>
  readonly today: Day
  readonly focusInstead: FocusInstead
  readonly onClose: () => void
  readonly onDone: () => void
}

/** One move of all the cells given: first what it would meet, then all that it may move. */
export function MoveDialog(props: Props) {
  const { kind, cells, programmeId, list, today, focusInstead, onClose, onDone } = props
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDeliverableWords()
  const notice = useSavedNotice()
  const begun = useMemo((): MoveForm => {
    const on = usualDay(list.day, today)
    return { on, contractorId: null, dueOn: null, acceptance: '', reason: '' }
  }, [list.day, today])
  const draft = useDraft(`package/${programmeId}/move/${kind}`, begun, 0)
  const form = draft.value
  const [tried, setTried] = useState(false)
  const { on, contractorId, dueOn, acceptance, reason } = form
  const move = useMemo(
    () => moveOf(kind, { on, contractorId, dueOn, acceptance, reason }),
    [kind, on, contractorId, dueOn, acceptance, reason],
  )
  const check = useMoveCheck(programmeId, cells, move)
  // Once it is saved the host would say of each cell that it stands there already.
  const sent = useRef(check)
  const save = useDraftSave({
    draft,
    feature: 'package',
    async save() {
      if (move === null) return
      sent.current = check
      const { allowed } = check
      await client.package.move({ programmeId, items: allowed.map(itemOf), move })
    },
    onSaved() {
      onDone()
      notice(t(`package.done.${kind}`, { count: sent.current.allowed.length }))
    },
  })
  const { known, allowed, skipped, error } = save.busy ? sent.current : check
  // Enter came before the verdicts: it counts once they are there and nothing is left out.
  const [wanted, setWanted] = useState<typeof move>(null)
  const atOnce = wanted !== null && wanted === move && known && skipped.length === 0
  const { submit } = save
  useEffect(() => {
    if (!atOnce) return
    setWanted(null)
    submit()
  }, [atOnce, submit])
  const title = t(`package.title.${kind}`, { count: cells.length })
  const [only] = cells
  return (
    <Dialog opened onClose={onClose} title={title} size="lg" focusInstead={focusInstead}>
      <DraftForm
        label={title}
        draft={draft}
        save={save}
        submitLabel={t(`package.submit.${kind}`, {
          number: format.number(known ? allowed.length : cells.length),
        })}
        onSubmit={() => {
          setTried(true)
          if (known && allowed.length > 0) save.submit()
          else if (!known) setWanted(move)
        }}
        onLeave={onClose}
        aside={
          <Text role="status" size="sm">
            {move === null && t('package.bulk.fill')}
            {move !== null && !known && t('package.bulk.checking')}
            {known &&
              (skipped.length === 0
                ? t('package.bulk.allAllowed')
                : t('package.bulk.counts', { allowed: allowed.length, refused: skipped.length }))}
          </Text>
        }
      >
        {cells.length === 1 && only !== undefined && (
          <Text size="sm">{`${words.jst(only.row)}: ${words.name(only.deliverable)}`}</Text>
        )}
        <MoveFieldset
          kind={kind}
          form={form}
          onChange={draft.change}
          missing={tried ? missingOf(kind, form) : new Set()}
          contractors={list.contractors}
          today={today}
          openAt={list.day}
        />
        <RefusalAlert error={error} />
        <SkippedCells skipped={skipped} />
      </DraftForm>
    </Dialog>
  )
}
