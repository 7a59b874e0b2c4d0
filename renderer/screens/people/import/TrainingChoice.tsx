import { NativeSelect, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'

interface Props {
  readonly trainingId: string | null
  /** How many columns of marks the list has. */
  readonly columns: number
  readonly onChoose: (trainingId: string | null) => void
}

/** The training that the marks of a list are for; without it they are left out. */
export function TrainingChoice({ trainingId, columns, onChoose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { programme } = useOffice()
  const list = useQuery(api.training.list.queryOptions({ input: { programmeId: programme.id } }))
  if (columns === 0) return null
  const options = (list.data?.trainings ?? [])
    .filter(({ cancelledOn }) => cancelledOn === null)
    .map(({ id, subject, days }) => {
      const [first] = days
      return { value: id, label: first ? `${format.day(first.on)} · ${subject}` : subject }
    })
  return (
    <div>
      <NativeSelect
        label={t('peopleImport.training.label')}
        description={t('peopleImport.training.columns', { count: columns })}
        value={trainingId ?? ''}
        maw="40rem"
        data={[{ value: '', label: t('peopleImport.training.none') }, ...options]}
        onChange={({ currentTarget: { value } }) => onChoose(value === '' ? null : value)}
      />
      {trainingId === null && (
        <Text size="sm" mt={4}>
          {t('peopleImport.training.leftOut')}
        </Text>
      )}
    </div>
  )
}
