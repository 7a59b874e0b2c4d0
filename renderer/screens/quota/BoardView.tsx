import { Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { QuotaBoard } from '#db/values/quota.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../app/office.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { BenchmarkTable } from './BenchmarkTable.tsx'
import { HeadlineText } from './HeadlineText.tsx'
import { headlineOf, nothingRecruited } from './headline.ts'
import { MissingList } from './MissingList.tsx'
import { QuotaTable } from './QuotaTable.tsx'

interface Props {
  readonly board: QuotaBoard
  readonly names: Readonly<Record<string, string>>
  readonly benchmarkName: string | null
}

/** The board's figures, from the sentence on top down to the sister programme. */
export function BoardView({ board, names, benchmarkName }: Props) {
  const { t } = useTranslation()
  const mayImport = useMay(contract.recruitment.runImport)
  return (
    <Stack gap="lg" mt="sm">
      {nothingRecruited(board) ? (
        <EmptyState
          title={t('board.empty.title')}
          text={t('board.empty.text')}
          action={
            <Group gap="xs">
              {mayImport && (
                <LinkButton to="/rekrutacja/import">{t('board.empty.import')}</LinkButton>
              )}
              <LinkButton to="/jst" variant="default">
                {t('board.empty.register')}
              </LinkButton>
              <ReadOnlyNote procedure={contract.recruitment.runImport} />
            </Group>
          }
        />
      ) : (
        <HeadlineText headline={headlineOf(board)} day={board.day} />
      )}
      <QuotaTable board={board} />
      <MissingList board={board} names={names} />
      {benchmarkName !== null && board.benchmark.length > 0 && (
        <BenchmarkTable lines={board.benchmark} name={benchmarkName} day={board.day} />
      )}
    </Stack>
  )
}
