import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useIndicatorWords } from '../indicator/use-indicator-words.ts'
import { useWrittenGap, useWrittenValue } from '../indicator/use-written-value.ts'
import { isOtherNow, type SnapshotLine } from './snapshot.ts'

/** The values of a snapshot's line in words. */
export function useLineWords() {
  const { t } = useTranslation()
  const words = useIndicatorWords()
  const written = useWrittenValue()
  const gap = useWrittenGap()
  return useMemo(() => {
    const value = (line: SnapshotLine, of: number | null) =>
      of === null ? t('snapshot.nothing') : written(line.format, of)
    const signed = (line: SnapshotLine, by: number) =>
      `${by > 0 ? '+' : '−'}${gap(line.format, by)}`
    return {
      name: words.name,
      value,
      weight: (line: SnapshotLine, of: number) =>
        line.format === 'share'
          ? t(of > 0 ? 'snapshot.counted' : 'snapshot.notCounted')
          : written(line.format, of),
      /** How far the same day is from what was frozen: `+2`, `−1`, `bez zmian`. */
      difference(line: SnapshotLine): string {
        const { difference, differs } = line
        if (!isOtherNow(line)) return t('snapshot.same')
        if (difference === 0) return t('snapshot.sameMade')
        if (difference === null) return t('snapshot.differs', { count: differs })
        return signed(line, difference)
      },
    }
  }, [t, words, written, gap])
}
