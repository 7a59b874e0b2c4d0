import { Switch, Text, Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { standardLimits } from '#db/values/standard.ts'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import type { Element } from '../standard.ts'

interface Props {
  /** Null for a new one. */
  readonly element: Element | null
  readonly onClose: () => void
}

/** A proposed element of the check-list: its words, and whether the certificate waits for it. */
export function ElementDialog({ element, onClose }: Props) {
  const { t } = useTranslation()
  const { id: programmeId } = useOffice().programme
  const { id = null, version = 0, text = '', required = false } = element ?? {}
  const { answers = 0, audited = 0 } = element ?? {}
  const saved = useMemo(() => ({ text, required }), [text, required])
  return (
    <RecordDialog
      title={t(id === null ? 'standard.elements.new' : 'standard.elements.one')}
      draftKey={`standardElement/${programmeId}/${id ?? 'new'}`}
      feature="standard"
      saved={saved}
      version={version}
      required="text"
      save={(value, seen) =>
        client.standard.saveElement({ programmeId, id, version: seen, ...value })
      }
      remove={
        id !== null && answers === 0
          ? {
              label: t('standard.elements.remove'),
              run: () => client.standard.removeElement({ id, version }),
            }
          : null
      }
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <Textarea
            data-autofocus
            required
            autosize
            minRows={2}
            maxLength={standardLimits.element}
            readOnly={audited > 0}
            description={audited > 0 && t('standard.elements.audited', { count: audited })}
            label={t('standard.elements.element')}
            value={value.text}
            error={value.text.trim() === '' && missing}
            onChange={({ currentTarget }) => change({ text: currentTarget.value })}
          />
          <Switch
            label={t('standard.elements.isRequired')}
            description={t('standard.elements.requiredHint')}
            checked={value.required}
            onChange={({ currentTarget }) => change({ required: currentTarget.checked })}
          />
          {answers > 0 && (
            <Text size="sm" c="dimmed">
              {t('standard.elements.answered', { count: answers })}
            </Text>
          )}
        </>
      )}
    </RecordDialog>
  )
}
