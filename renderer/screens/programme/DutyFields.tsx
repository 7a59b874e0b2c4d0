import { Group, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { DayField } from '../../ui/DayField.tsx'
import type { RecordFields } from '../../ui/RecordDialog.tsx'
import type { ProgrammeContact } from './programme.ts'

/** When a contact answers, and who does while they are away, as typed. */
export interface DutyData {
  readonly duty: string
  readonly substituteId: string | null
  readonly awayFrom: Day | null
  readonly awayTo: Day | null
}

/** The duty of a saved contact, or none for a new one. */
export const dutyData = (saved: DutyData | null): DutyData => ({
  duty: saved?.duty ?? '',
  substituteId: saved?.substituteId ?? null,
  awayFrom: saved?.awayFrom ?? null,
  awayTo: saved?.awayTo ?? null,
})

interface Props {
  readonly value: DutyData
  readonly change: RecordFields<DutyData>['change']
  /** The other contacts, who may stand in. */
  readonly others: readonly Pick<ProgrammeContact, 'id' | 'name'>[]
}

/** The fields of a contact's hours, absence and substitute. */
export function DutyFields({ value, change, others }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t('duty.hours')}
        description={t('duty.hoursHint')}
        value={value.duty}
        maxLength={200}
        onChange={({ currentTarget }) => change({ duty: currentTarget.value })}
      />
      <NativeSelect
        label={t('duty.substitute')}
        value={value.substituteId ?? ''}
        data={[
          { value: '', label: t('duty.noSubstitute') },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => change({ substituteId: currentTarget.value || null })}
      />
      <Group grow align="flex-start">
        <DayField
          label={t('duty.awayFrom')}
          description={t('duty.awayFromHint')}
          value={value.awayFrom}
          onChange={(awayFrom) => change({ awayFrom })}
        />
        <DayField
          label={t('duty.awayTo')}
          description={t('duty.awayToHint')}
          value={value.awayTo}
          onChange={(awayTo) => change({ awayTo })}
        />
      </Group>
    </>
  )
}
