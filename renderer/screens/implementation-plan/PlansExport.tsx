import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { planStates } from '#db/values/implementation-plan.ts'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { saveFile } from '../jst/register/save-file.ts'
import type { ListedPlan } from './plan.ts'

const columns = [
  'teryt',
  'name',
  'standing',
  'state',
  'acceptedOn',
  'tasks',
  'done',
  'late',
  'nextDue',
] as const
const standings = ['accepted', 'reserve', 'withdrawn', 'none'] as const

/** Saves the plans that are shown, in their order, as an XLSX file. */
export function PlansExport({ rows }: { readonly rows: readonly ListedPlan[] }) {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const download = useMutation({
    mutationFn: () =>
      client.implementationPlan.exportXlsx({
        programmeId: id,
        teryts: rows.map(({ teryt }) => teryt),
        columns: columns.map((key) => ({ key, heading: t(`plan.list.column.${key}`) })),
        sheetName: t('plan.list.sheet'),
        words: Object.fromEntries([
          ...planStates.map((state) => [`state.${state}`, t(`plan.state.${state}`)]),
          ...standings.map((one) => [`standing.${one}`, t(`plan.list.standing.${one}`)]),
        ]),
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
      {t('plan.list.export')}
    </Button>
  )
}
