import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cellStates, deliverableKey } from '#db/values/package.ts'
import { client } from '../../api.ts'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { byUrgency, cellsShown, type PackageList, placeOf, rowsShown } from './package.ts'
import type { PackageSearch } from './search.ts'
import { useDeliverableWords } from './use-deliverable-words.ts'

const headings = [
  ...(['teryt', 'name', 'deliverable', 'state', 'daysLate', 'contractor', 'orderedOn'] as const),
  ...(['dueOn', 'startedOn', 'receivedOn', 'deliveredOn', 'acceptance', 'file'] as const),
  ...(['sha256', 'delivered', 'of'] as const),
]

interface Props {
  readonly programmeId: string
  readonly list: PackageList
  readonly search: PackageSearch
}

/** Saves the matrix and the list, as they are shown, as an XLSX file. */
export function PackageExport({ programmeId, list, search }: Props) {
  const { t } = useTranslation()
  const words = useDeliverableWords()
  const download = useMutation({
    mutationFn: () =>
      client.package.exportXlsx({
        programmeId,
        teryts: rowsShown(list, search).map(({ teryt }) => teryt),
        listed: cellsShown(list, search)
          .toSorted(byUrgency)
          .map(({ row, deliverable }) => placeOf(row.teryt, deliverable)),
        headings: Object.fromEntries(headings.map((key) => [key, t(`package.column.${key}`)])),
        words: Object.fromEntries([
          ['day', t('package.exportDay')],
          ['total', t('package.total')],
          ['ended', t('package.endedShort')],
          ['lateBy', t('package.exportLate')],
          ...cellStates.map((state) => [`state.${state}`, t(`package.state.${state}`)]),
          ...list.deliverables.map((one) => [
            `deliverable.${deliverableKey(one)}`,
            words.name(one),
          ]),
        ]),
        matrixName: t('package.matrixSheet'),
        listName: t('package.listSheet'),
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
      leftSection={<IconFileSpreadsheet size={16} stroke={1.75} aria-hidden />}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {t('package.export')}
    </Button>
  )
}
