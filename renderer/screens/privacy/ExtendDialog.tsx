import { Text, Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../api.ts'
import { DayField } from '../../ui/DayField.tsx'
import { useFormat } from '../../ui/format.ts'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import type { PrivacyRequest } from './privacy.ts'

interface Props {
  readonly request: PrivacyRequest
  readonly onClose: () => void
}

interface Typed {
  readonly to: Day | null
  readonly reason: string
}

/** Puts the answer off by up to two months, with the reason that the person is told. */
export function ExtendDialog({ request, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const saved = useMemo(
    (): Typed => ({ to: request.extensionLimit, reason: '' }),
    [request.extensionLimit],
  )
  return (
    <RecordDialog
      title={t('privacy.request.extendTitle', { name: request.subject })}
      draftKey={`privacyExtension/${request.id}`}
      feature="privacy"
      saved={saved}
      version={request.version}
      required={['to', 'reason']}
      save={({ to, reason }, version) =>
        client.privacy.extendRequest({
          id: request.id,
          version,
          to: to ?? request.extensionLimit,
          reason,
        })
      }
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <Text size="sm">
            {t('privacy.request.extendText', {
              by: format.day(request.extensionBy),
              limit: format.day(request.extensionLimit),
            })}
          </Text>
          <DayField
            required
            label={t('privacy.request.extendTo')}
            value={value.to}
            max={request.extensionLimit}
            onChange={(to) => change({ to })}
            error={value.to === null && missing}
          />
          <Textarea
            required
            autosize
            minRows={2}
            maxLength={1_000}
            label={t('privacy.request.extendReason')}
            value={value.reason}
            onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
            error={value.reason.trim() === '' && missing}
          />
        </>
      )}
    </RecordDialog>
  )
}
