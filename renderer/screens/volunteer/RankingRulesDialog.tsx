import { NativeSelect, Switch, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type RecommendationWeight, recommendationWeights } from '#db/values/volunteer.ts'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import { typedCount } from '../../ui/typed-number.ts'
import type { VolunteerList } from './volunteer.ts'

interface Props {
  readonly rules: VolunteerList['rules']
  readonly onClose: () => void
}

interface Form {
  readonly places: string
  readonly mediumPlaces: string
  readonly weight: RecommendationWeight
  readonly keepReserved: boolean
}

/** The settings of the ranking; saving confirms what was proposed. */
export function RankingRulesDialog({ rules, onClose }: Props) {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const { places, mediumPlaces, weight, keepReserved } = rules
  const saved = useMemo<Form>(
    () => ({
      places: String(places),
      mediumPlaces: String(mediumPlaces),
      weight,
      keepReserved,
    }),
    [places, mediumPlaces, weight, keepReserved],
  )
  return (
    <RecordDialog<Form>
      title={t('volunteer.changeRules')}
      draftKey={`rankingRules/${id}`}
      feature="volunteer"
      saved={saved}
      version={rules.version}
      required={['places', 'mediumPlaces']}
      save={async (value, version) => {
        const read = { places: typedCount(value.places), medium: typedCount(value.mediumPlaces) }
        if (read.places === null || read.medium === null) {
          return Promise.reject({ code: 'form.count', figures: {} })
        }
        return client.volunteer.saveRules({
          programmeId: id,
          version,
          places: read.places,
          mediumPlaces: read.medium,
          weight: value.weight,
          keepReserved: value.keepReserved,
          confirmed: [...rules.proposed],
        })
      }}
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          {(['places', 'mediumPlaces'] as const).map((field, at) => (
            <TextInput
              key={field}
              required
              data-autofocus={at === 0}
              inputMode="numeric"
              label={t(`volunteer.field.${field}`)}
              value={value[field]}
              error={
                missing !== false && typedCount(value[field]) === null && t('refusal.form.count')
              }
              onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
            />
          ))}
          <NativeSelect
            label={t('volunteer.field.weight')}
            value={value.weight}
            data={recommendationWeights.map((one) => ({
              value: one,
              label: t(`volunteer.rule.weight.${one}`),
            }))}
            onChange={({ currentTarget }) =>
              change({ weight: currentTarget.value as RecommendationWeight })
            }
          />
          <Switch
            label={t('volunteer.field.keepReserved')}
            description={t('volunteer.field.keepReservedHint')}
            checked={value.keepReserved}
            onChange={({ currentTarget }) => change({ keepReserved: currentTarget.checked })}
          />
        </>
      )}
    </RecordDialog>
  )
}
