import { Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../api.ts'
import { useMay } from '../../app/office.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { CellFields } from './CellFields.tsx'
import { CellHistory } from './CellHistory.tsx'
import { CellReadOnly } from './CellReadOnly.tsx'
import { DeliverableBadge } from './DeliverableBadge.tsx'
import type { PackageList, PlacedCell } from './package.ts'
import { useDeliverableWords } from './use-deliverable-words.ts'

interface Props {
  readonly programmeId: string
  readonly placed: PlacedCell
  readonly list: PackageList
  readonly today: Day
  /** Takes it one step back, which asks for a reason. */
  readonly onBack: () => void
  readonly onClose: () => void
}

/** One deliverable of a JST: its days, contractor, file and acceptance, and its own history. */
export function CellDialog({ programmeId, placed, list, today, onBack, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDeliverableWords()
  const may = useMay(contract.package.save)
  const { row, deliverable, cell } = placed
  const { teryt } = row
  const { kind, language } = deliverable
  const page = useQuery(
    api.package.cell.queryOptions({ input: { programmeId, teryt, kind, language } }),
  )
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={`${words.jst(row)}: ${words.name(deliverable)}`}
    >
      <Stack gap="sm">
        <Group gap="sm">
          <DeliverableBadge cell={cell} />
          <TextLink to="/jst/$teryt" params={{ teryt }} size="sm">
            {t('package.panel.openJst')}
          </TextLink>
        </Group>
        {row.endedOn !== null && (
          <Text size="sm">{t('package.panel.ended', { day: format.day(row.endedOn) })}</Text>
        )}
        <Loaded query={page} what={t('package.loading')}>
          {({ cell: whole, history }) => (
            <>
              {may ? (
                <CellFields
                  {...{ programmeId, placed, list, today, onBack, onClose }}
                  cell={whole}
                />
              ) : (
                <CellReadOnly cell={whole} contractors={list.contractors} />
              )}
              <CellHistory entries={history} />
            </>
          )}
        </Loaded>
      </Stack>
    </Dialog>
  )
}
