import { NativeSelect, Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { type Recommendation, recommendations } from '#db/values/volunteer.ts'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayField } from '../../ui/DayField.tsx'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import { usualDay } from '../recruitment/usual-day.ts'
import type { ListedJst } from './volunteer.ts'

interface Props {
  readonly teryt: string
  readonly name: string
  readonly opinion: ListedJst['opinion']
  readonly onClose: () => void
}

interface Form {
  readonly summary: string
  readonly recommendation: Recommendation | ''
  readonly grounds: string
  readonly condition: string
  readonly givenOn: Day | null
}

/** What the mentor says of a JST: a summary, and whether it should implement, on what grounds. */
export function OpinionDialog({ teryt, name, opinion, onClose }: Props) {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const { id, referenceDay } = programme
  const saved = useMemo<Form>(
    () => ({
      summary: opinion?.summary ?? '',
      recommendation: opinion?.recommendation ?? '',
      grounds: opinion?.grounds ?? '',
      condition: opinion?.condition ?? '',
      givenOn: opinion?.givenOn ?? usualDay(referenceDay, status.today),
    }),
    [opinion, referenceDay, status.today],
  )
  return (
    <RecordDialog<Form>
      title={t('volunteer.opinionOf', { name })}
      draftKey={`mentorOpinion/${id}/${teryt}`}
      feature="volunteer"
      saved={saved}
      version={opinion?.version ?? 0}
      required={[]}
      save={({ recommendation, ...texts }, version) =>
        client.volunteer.saveOpinion({
          programmeId: id,
          teryt,
          version,
          ...texts,
          recommendation: recommendation === '' ? null : recommendation,
        })
      }
      onClose={onClose}
    >
      {({ value, change }) => (
        <>
          <Textarea
            data-autofocus
            autosize
            minRows={3}
            maxLength={4000}
            label={t('volunteer.field.summary')}
            value={value.summary}
            onChange={({ currentTarget }) => change({ summary: currentTarget.value })}
          />
          <NativeSelect
            label={t('volunteer.field.recommendation')}
            value={value.recommendation}
            data={[
              { value: '', label: t('volunteer.noOpinion') },
              ...recommendations.map((one) => ({
                value: one,
                label: t(`volunteer.recommendation.${one}`),
              })),
            ]}
            onChange={({ currentTarget }) =>
              change({ recommendation: currentTarget.value as Form['recommendation'] })
            }
          />
          <Textarea
            autosize
            minRows={2}
            maxLength={2000}
            label={t('volunteer.field.grounds')}
            required={value.recommendation !== ''}
            value={value.grounds}
            onChange={({ currentTarget }) => change({ grounds: currentTarget.value })}
          />
          {value.recommendation === 'conditional' && (
            <Textarea
              required
              autosize
              maxLength={2000}
              label={t('volunteer.field.condition')}
              value={value.condition}
              onChange={({ currentTarget }) => change({ condition: currentTarget.value })}
            />
          )}
          {value.recommendation !== '' && (
            <DayField
              required
              openAt={referenceDay}
              label={t('volunteer.field.givenOn')}
              value={value.givenOn}
              max={status.today}
              onChange={(givenOn) => change({ givenOn })}
            />
          )}
        </>
      )}
    </RecordDialog>
  )
}
