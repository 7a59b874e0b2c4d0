import { useTranslation } from 'react-i18next'
import { textOf } from '../../ui/refusal-words.ts'
import { useCodeWords } from '../indicator/use-code-words.ts'
import { useIndicatorWords } from '../indicator/use-indicator-words.ts'
import type { SnapshotPage } from './snapshot.ts'

const headings = [
  'file',
  'values',
  'changes',
  'code',
  'indicator',
  'unit',
  'target',
  'before',
  'frozen',
  'now',
  'difference',
  'record',
  'jst',
  'then',
  'after',
  'deed',
  'author',
  'on',
  'reason',
  'nothing',
  'period',
  'takenAt',
  'hidden',
  'gone',
] as const

/** Everything that the workbook of a snapshot says, in the person's words. */
export function useWorkbookWords({ lines }: SnapshotPage): () => Record<string, string> {
  const { t } = useTranslation()
  const codes = useCodeWords()
  const words = useIndicatorWords()
  return () => {
    const changed = lines.flatMap((line) => line.changed)
    return Object.fromEntries([
      ...headings.map((key) => [key, t(`snapshot.workbook.${key}`)]),
      ...codes.units(),
      ...changed.flatMap(({ since }) =>
        since === null
          ? []
          : [
              [
                `procedure.${since.procedure}`,
                textOf(t, `procedure.${since.procedure}`) ?? since.procedure,
              ],
            ],
      ),
      ...changed.flatMap(({ mark }) =>
        mark?.subject === 'deliverable' ? [[`deliverable.${mark.name}`, words.named(mark)]] : [],
      ),
    ]) as Record<string, string>
  }
}
