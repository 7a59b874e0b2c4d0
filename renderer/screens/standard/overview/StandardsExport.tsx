import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { implementationStates } from '#db/values/implementation.ts'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import type { OverviewRow } from '../standard.ts'

const columns = [
  'teryt',
  'name',
  'state',
  'agreementOn',
  'metBefore',
  'partlyBefore',
  'openBefore',
  'metAfter',
  'partlyAfter',
  'openAfter',
  'requiredMissing',
  'openingMadeOn',
  'openingAcceptedOn',
  'finalMadeOn',
  'finalAcceptedOn',
  'certificate',
] as const

/** Saves the JSTs that are shown, in their order, as an XLSX file. */
export function StandardsExport({ rows }: { readonly rows: readonly OverviewRow[] }) {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const download = useMutation({
    mutationFn: () =>
      client.standard.exportXlsx({
        programmeId: id,
        teryts: rows.map(({ teryt }) => teryt),
        columns: columns.map((key) => ({ key, heading: t(`standard.export.${key}`) })),
        sheetName: t('screen.standards'),
        words: Object.fromEntries(
          implementationStates.map((state) => [
            `state.${state}`,
            t(`state.implementation.${state}`),
          ]),
        ),
      }),
    onSuccess: saveFile,
    onError: (error) =>
      notifications.show({
        message: <RefusalAlert error={error} />,
        autoClose: false,
        closeButtonProps: { 'aria-label': t('action.close') },
      }),
  })
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<IconFileSpreadsheet size={16} stroke={1.75} aria-hidden />}
      loading={download.isPending}
      disabled={rows.length === 0}
      onClick={() => download.mutate()}
    >
      {t('standard.export.button')}
    </Button>
  )
}
