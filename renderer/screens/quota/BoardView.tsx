import { Stack } from '@mantine/core'
import { lazyRouteComponent } from '@tanstack/react-router'
import { Suspense } from 'react'
import { nothingRecruited, type QuotaBoard } from '#db/values/quota.ts'
import { BenchmarkTable } from './BenchmarkTable.tsx'
import { HeadlineText } from './HeadlineText.tsx'
import { headlineOf } from './headline.ts'
import { MissingList } from './MissingList.tsx'
import { QuotaTable } from './QuotaTable.tsx'

/** Brings the contract and its schemas with it, which no start of an office at work needs. */
const EmptyBoard = lazyRouteComponent(() => import('./EmptyBoard.tsx'), 'EmptyBoard')

interface Props {
  readonly board: QuotaBoard
  readonly names: Readonly<Record<string, string>>
  readonly benchmarkName: string | null
}

/** The board's figures, from the sentence on top down to the sister programme. */
export function BoardView({ board, names, benchmarkName }: Props) {
  return (
    <Stack gap="lg" mt="sm">
      {nothingRecruited(board) ? (
        <Suspense>
          <EmptyBoard on="board" />
        </Suspense>
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
