import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { useFormat } from '../../../ui/format.ts'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import { usualDay } from '../../recruitment/usual-day.ts'
import type { Audit } from '../standard.ts'
import type { AuditDialogProps } from './AuditDialog.tsx'

/** Accepts an audit on a day; its answers then stay as they are. */
export function AcceptAuditDialog(props: AuditDialogProps & { readonly audit: Audit }) {
  const { teryt, sheet, phase, audit, onClose } = props
  const { t } = useTranslation()
  const format = useFormat()
  const { programme, status } = useOffice()
  const saved = useMemo<{ readonly on: Day | null }>(
    () => ({ on: usualDay(programme.referenceDay, status.today) }),
    [programme.referenceDay, status.today],
  )
  const lacks = phase === 'after' ? sheet.requiredMissing : []
  return (
    <RecordDialog
      title={t('standard.audit.acceptOf', {
        audit: t(`standard.audit.${phase}`),
        name: sheet.name,
      })}
      draftKey={`standardAuditAcceptance/${programme.id}/${teryt}/${phase}`}
      feature="standard"
      saved={saved}
      version={audit.version}
      required="on"
      save={async ({ on }, version) => {
        if (on === null) return
        return client.standard.acceptAudit({
          ...{ programmeId: programme.id, teryt, phase },
          ...{ version, on },
        })
      }}
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <Text size="sm">{t('standard.audit.acceptText')}</Text>
          {lacks.length > 0 && (
            <Text size="sm" fw={600}>
              {t('standard.audit.lacks', { count: lacks.length, elements: format.list(lacks) })}
            </Text>
          )}
          <DayField
            data-autofocus
            required
            label={t('standard.audit.acceptDay')}
            value={value.on}
            max={status.today}
            openAt={sheet.day}
            error={value.on === null && missing}
            onChange={(on) => change({ on })}
          />
        </>
      )}
    </RecordDialog>
  )
}
