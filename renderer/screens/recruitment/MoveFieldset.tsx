import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { RecruitmentMoveKind } from '#db/values/recruitment.ts'
import { DayField } from '../../ui/DayField.tsx'
import type { MoveFields, NeededField } from './moves.ts'

interface Props {
  readonly kind: RecruitmentMoveKind
  readonly fields: MoveFields
  readonly onChange: (changes: Partial<MoveFields>) => void
  /** Needed fields that were left empty when the person tried to save. */
  readonly missing: ReadonlySet<NeededField>
  readonly today: Day
  /** The day its calendar opens at while the field is empty. */
  readonly openAt: Day
  /** Whether the number is one field here, or made by a pattern elsewhere. */
  readonly withNumber: boolean
}

/** The fields of one move: its day and what has to be written down with it. */
export function MoveFieldset(props: Props) {
  const { kind, fields, onChange, missing, today, openAt, withNumber } = props
  const { t } = useTranslation()
  // Where there is no usual day, the day is what has to be typed first.
  const [dayFirst] = useState(fields.on === null)
  return (
    <>
      <DayField
        label={t(`recruitment.day.${kind}`)}
        value={fields.on}
        onChange={(on) => onChange({ on })}
        max={today}
        openAt={openAt}
        {...(dayFirst ? { 'data-autofocus': true } : {})}
        required
        error={missing.has('on') && t('recruitment.missing.on')}
      />
      {kind === 'sign' && withNumber && (
        <TextInput
          required
          data-autofocus={!dayFirst || undefined}
          label={t('recruitment.field.number')}
          placeholder={t('recruitment.field.numberExample')}
          maxLength={80}
          value={fields.number}
          onChange={({ currentTarget }) => onChange({ number: currentTarget.value })}
          error={missing.has('number') && t('recruitment.missing.number')}
        />
      )}
      {kind === 'sign' && (
        <TextInput
          required
          data-autofocus={(!withNumber && !dayFirst) || undefined}
          label={t('recruitment.field.signatory')}
          description={t('recruitment.field.signatoryWho')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={120}
          value={fields.signatory}
          onChange={({ currentTarget }) => onChange({ signatory: currentTarget.value })}
          error={missing.has('signatory') && t('recruitment.missing.signatory')}
        />
      )}
      {kind === 'withdraw' && (
        <Textarea
          required
          data-autofocus={!dayFirst || undefined}
          autosize
          minRows={2}
          maxLength={1_000}
          label={t('recruitment.field.reason')}
          description={t('reason.why')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={fields.reason}
          onChange={({ currentTarget }) => onChange({ reason: currentTarget.value })}
          error={missing.has('reason') && t('recruitment.missing.reason')}
        />
      )}
    </>
  )
}
