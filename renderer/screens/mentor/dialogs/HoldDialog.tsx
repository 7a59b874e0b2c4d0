import { Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { DocumentField } from '../../study-visit/DocumentField.tsx'
import type { MentorVisit } from '../mentor.ts'
import { PresentField } from './PresentField.tsx'
import { type FormStep, StepsFieldset } from './StepsFieldset.tsx'

interface Props {
  readonly visit: MentorVisit
  readonly onClose: () => void
}

interface Form {
  readonly heldOn: Day | null
  readonly personIds: readonly string[]
  readonly others: string
  readonly findings: string
  readonly documentId: string | null
  readonly steps: readonly FormStep[]
}

const formOf = (visit: MentorVisit, today: Day): Form => ({
  heldOn: visit.heldOn ?? (visit.plannedOn <= today ? visit.plannedOn : null),
  personIds: visit.people.map(({ id }) => id),
  others: visit.others,
  findings: visit.findings,
  documentId: visit.document?.id ?? null,
  steps: visit.steps.map(({ id, version, text, owner, dueOn }) => ({
    ...{ key: id, id, version, text, owner, dueOn },
  })),
})

/** A visit as it was held: when, with whom, what was found, what was agreed, what it cost. */
export function HoldDialog({ visit, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const { programme, status } = useOffice()
  const begun = useMemo(() => formOf(visit, status.today), [visit, status.today])
  const draft = useDraft(`mentorVisitHeld/${visit.id}`, begun, visit.version)
  const { value: form, change } = draft
  const [tried, setTried] = useState(false)
  const needed = (missing: boolean) => tried && missing && t('refusal.form.required')
  const { heldOn, findings, steps } = form
  const wholeSteps = steps.every(
    ({ text, owner, dueOn }) => text.trim() !== '' && owner.trim() !== '' && dueOn !== null,
  )
  const whole = heldOn !== null && findings.trim() !== '' && wholeSteps
  const save = useDraftSave({
    draft,
    feature: 'mentor',
    async save({ heldOn: on, personIds, steps: typed, ...fields }, version) {
      if (on === null) return
      await client.mentor.holdVisit({
        ...{ id: visit.id, version, heldOn: on, personIds: [...personIds], ...fields },
        steps: typed.map(({ key: _, ...step }) => step),
      })
    },
    onSaved() {
      onClose()
      notice()
    },
  })
  const title = t('mentor.visit.holdTitle', { name: visit.jstName })
  return (
    <Dialog opened onClose={onClose} title={title} size="xl">
      <DraftForm
        label={title}
        draft={draft}
        save={save}
        onSubmit={() => {
          setTried(true)
          if (whole) save.submit()
        }}
        onLeave={onClose}
      >
        <DayField
          data-autofocus
          required
          w="14rem"
          label={t('mentor.field.heldOn')}
          value={heldOn}
          max={status.today}
          openAt={visit.plannedOn}
          error={needed(heldOn === null)}
          onChange={(value) => change({ heldOn: value })}
        />
        <PresentField
          visit={visit}
          on={heldOn}
          picked={form.personIds}
          onPick={(personIds) => change({ personIds })}
        />
        <Textarea
          autosize
          maxLength={1_000}
          label={t('mentor.field.others')}
          description={t('mentor.field.othersHint')}
          value={form.others}
          onChange={({ currentTarget }) => change({ others: currentTarget.value })}
        />
        <Textarea
          required
          autosize
          minRows={3}
          maxLength={20_000}
          label={t('mentor.field.findings')}
          value={findings}
          error={needed(findings.trim() === '')}
          onChange={({ currentTarget }) => change({ findings: currentTarget.value })}
        />
        <StepsFieldset
          steps={steps}
          tried={tried}
          openAt={heldOn ?? visit.plannedOn}
          onChange={(value) => change({ steps: value })}
        />
        <DocumentField
          programmeId={programme.id}
          saved={visit.document}
          value={form.documentId}
          onChange={(documentId) => change({ documentId })}
        />
      </DraftForm>
    </Dialog>
  )
}
