import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isDay } from '#db/values/day.ts'
import type { NoteDraft } from '#db/values/desk.ts'
import type { NoteGap } from '#db/values/note-gaps.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FoundSelect } from '../../../ui/FoundSelect.tsx'
import type { EnquiryEntry } from '../enquiry.ts'
import classes from './Note.module.css'

interface Props {
  readonly entry: EnquiryEntry
  readonly value: NoteDraft
  readonly gaps: readonly NoteGap[]
  readonly onChange: (changes: Partial<NoteDraft>) => void
}

/** The next step that was promised: what, whose, by when. */
export function StepFields({ entry, value, gaps, onChange }: Props) {
  const { t } = useTranslation()
  const lacks = (gap: NoteGap) => (gaps.includes(gap) ? t(`note.lacks.${gap}`) : undefined)
  return (
    <>
      <TextInput
        label={t('note.step')}
        error={lacks('step')}
        maxLength={8000}
        value={value.step}
        data-note="step"
        onChange={({ currentTarget }) => onChange({ step: currentTarget.value })}
      />
      <div className={classes.two}>
        <FoundSelect
          label={t('note.stepOwner')}
          error={lacks('stepOwner')}
          value={value.stepOwnerId}
          options={entry.owners.map(({ id, name }) => ({ value: id, label: name }))}
          data-note="stepOwner"
          onChange={(stepOwnerId) => onChange({ stepOwnerId })}
        />
        <DayField
          label={t('note.stepDue')}
          error={lacks('stepDue')}
          required
          min={entry.today}
          value={isDay(value.stepDueOn) ? value.stepDueOn : null}
          onChange={(day) => onChange({ stepDueOn: day ?? '' })}
        />
      </div>
    </>
  )
}
