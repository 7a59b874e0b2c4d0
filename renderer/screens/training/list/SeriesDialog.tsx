import { NativeSelect, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Panel, panels } from '#db/values/person.ts'
import { client } from '../../../api.ts'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import type { Series } from '../training.ts'

interface Props {
  readonly programmeId: string
  /** Null adds a new one. */
  readonly series: Series | null
  readonly onClose: () => void
}

/** A series of trainings: its name and the panel that it is for. */
export function SeriesDialog({ programmeId, series, onClose }: Props) {
  const { t } = useTranslation()
  const saved = useMemo(
    (): { readonly name: string; readonly panel: Panel } => ({
      name: series?.name ?? '',
      panel: series?.panel ?? 'manager',
    }),
    [series],
  )
  const id = series?.id ?? null
  return (
    <RecordDialog
      title={t(series === null ? 'training.series.add' : 'training.series.edit')}
      draftKey={`trainingSeries/${id ?? programmeId}`}
      feature="training"
      saved={saved}
      version={series?.version ?? 0}
      required="name"
      save={({ name, panel }, version) =>
        client.training.saveSeries({ programmeId, id, version, name, panel })
      }
      remove={
        series !== null && series.trainings === 0
          ? {
              label: t('training.series.remove'),
              run: () => client.training.removeSeries({ id: series.id, version: series.version }),
            }
          : null
      }
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <TextInput
            required
            data-autofocus
            label={t('training.series.name')}
            maxLength={300}
            value={value.name}
            error={missing}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
          <NativeSelect
            label={t('training.series.panel')}
            data={panels.map((panel) => ({ value: panel, label: t(`person.panel.${panel}`) }))}
            value={value.panel}
            onChange={({ currentTarget }) => {
              const panel = panels.find((one) => one === currentTarget.value)
              if (panel) change({ panel })
            }}
          />
        </>
      )}
    </RecordDialog>
  )
}
