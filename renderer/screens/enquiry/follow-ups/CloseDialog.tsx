import { Checkbox, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../../api.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FoundSelect } from '../../../ui/FoundSelect.tsx'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import type { FollowUpDialogProps } from './follow-up.ts'

interface Form {
  readonly result: string
  readonly again: boolean
  readonly step: string
  readonly ownerId: string | null
  readonly dueOn: Day | null
}

/** Closes a promise with what came of it; where it takes one more, the next one at once. */
export function CloseDialog({ followUp, page, onClose }: FollowUpDialogProps) {
  const { t } = useTranslation()
  const { id, owner } = followUp
  const saved = useMemo<Form>(
    () => ({ result: '', again: false, step: '', ownerId: owner.id, dueOn: null }),
    [owner.id],
  )
  return (
    <RecordDialog
      title={t('followUp.closeTitle')}
      draftKey={`followUpClose/${id}`}
      feature="enquiry"
      saved={saved}
      version={followUp.version}
      required={({ again }) => (again ? ['result', 'step', 'ownerId', 'dueOn'] : ['result'])}
      save={({ result, again, step, ownerId, dueOn }, version) => {
        const whole = again && ownerId !== null && dueOn !== null
        const further = whole ? { step, ownerId, dueOn } : null
        return client.followUp.close({ id, version, result, further })
      }}
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <Text>{followUp.step}</Text>
          <TextInput
            data-autofocus
            required
            maxLength={2_000}
            label={t('followUp.field.result')}
            description={t('followUp.field.resultHint')}
            value={value.result}
            error={value.result.trim() === '' && missing}
            onChange={({ currentTarget }) => change({ result: currentTarget.value })}
          />
          <Checkbox
            label={t('followUp.field.again')}
            checked={value.again}
            onChange={({ currentTarget }) => change({ again: currentTarget.checked })}
          />
          {value.again && (
            <>
              <TextInput
                required
                maxLength={500}
                label={t('followUp.field.step')}
                value={value.step}
                error={value.step.trim() === '' && missing}
                onChange={({ currentTarget }) => change({ step: currentTarget.value })}
              />
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
                <FoundSelect
                  required
                  label={t('followUp.field.owner')}
                  options={page.owners.map((one) => ({ value: one.id, label: one.name }))}
                  value={value.ownerId}
                  error={value.ownerId === null && missing}
                  onChange={(ownerId) => change({ ownerId })}
                />
                <DayField
                  required
                  label={t('followUp.field.dueOn')}
                  value={value.dueOn}
                  min={page.day}
                  openAt={page.day}
                  error={value.dueOn === null && missing}
                  onChange={(dueOn) => change({ dueOn })}
                />
              </SimpleGrid>
            </>
          )}
        </>
      )}
    </RecordDialog>
  )
}
