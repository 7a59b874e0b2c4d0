import { Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayField } from '../../ui/DayField.tsx'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import type { Clause } from './privacy.ts'

interface Props {
  /** The version to correct; null for a new one. */
  readonly clause: Clause | null
  /** What a new version begins with. */
  readonly newest: Clause | null
  readonly today: Day
  readonly onClose: () => void
}

interface Typed {
  readonly validFrom: Day | null
  readonly text: string
}

/** A version of the information clause: its text and since when people are given it. */
export function ClauseDialog({ clause, newest, today, onClose }: Props) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const saved = useMemo(
    (): Typed => ({
      validFrom: clause?.validFrom ?? today,
      text: clause?.text ?? newest?.text ?? '',
    }),
    [clause, newest, today],
  )
  return (
    <RecordDialog
      title={t(clause === null ? 'privacy.clause.add' : 'privacy.clause.edit')}
      draftKey={`privacyClause/${clause?.id ?? `new ${programme.id}`}`}
      feature="privacy"
      saved={saved}
      version={clause?.version ?? 0}
      required={['validFrom', 'text']}
      save={({ validFrom, text }, version) =>
        client.privacy.saveClause({
          programmeId: programme.id,
          id: clause?.id ?? null,
          version,
          validFrom: validFrom ?? today,
          text,
        })
      }
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <DayField
            required
            label={t('privacy.clause.validFrom')}
            value={value.validFrom}
            onChange={(validFrom) => change({ validFrom })}
            error={value.validFrom === null && missing}
          />
          <Textarea
            required
            autosize
            minRows={8}
            maxRows={16}
            maxLength={20_000}
            label={t('privacy.clause.text')}
            value={value.text}
            onChange={({ currentTarget }) => change({ text: currentTarget.value })}
            error={value.text.trim() === '' && missing}
          />
        </>
      )}
    </RecordDialog>
  )
}
