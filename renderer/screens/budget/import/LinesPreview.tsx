import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type LineField, type LineVerdict, lineFields } from '#db/values/budget-import.ts'
import { type Grosze, grosze, subtractMoney, sumMoney } from '#db/values/money.ts'
import type { LinesPreview as Preview } from '#electron/contract/budget-import.ts'
import { api, client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { Section } from '../../../ui/Section.tsx'
import tables from '../../recruitment/import/ColumnTable.module.css'
import { FileFacts } from '../../recruitment/import/FileFacts.tsx'
import type { LinesWritten } from './LinesDone.tsx'
import { LinesTable } from './LinesTable.tsx'

interface Props {
  readonly versionId: string
  readonly preview: Preview
  readonly onDone: (done: LinesWritten) => void
}

/** Whether importing the row would write something. */
const isReady = (
  row: LineVerdict,
): row is Extract<LineVerdict, { readonly line: number }> & { readonly amount: Grosze } =>
  row.verdict === 'new' || row.verdict === 'changed'

/** A budget that was read: its columns, the verdict on every row, what it would add up to. */
export function LinesPreview({ versionId, preview, onDone }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { previewId } = preview
  const guessed = preview.mapping.columns.map(({ field }) => field)
  const [fields, setFields] = useState<readonly (LineField | null)[]>(guessed)
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set())
  const input = { versionId, previewId, fields: [...fields] }
  const judging = useQuery({
    ...api.budget.remapLines.queryOptions({ input }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const shown = judging.data ?? preview
  const lines = shown.rows.filter(isReady).map(({ line }) => line)
  const kept = lines.filter((line) => !leftOut.has(line))
  const write = useMutation({
    mutationFn: () => client.budget.importLines({ ...input, lines: kept }),
    async onSuccess(done) {
      await refreshFeatures(queries, ['budget'])
      onDone({ ...done, fileName: preview.file.name })
    },
    onError: () => void judging.refetch(),
  })
  return (
    <>
      <FileFacts file={preview.file} />
      <RefusalAlert error={judging.error ?? shown.columnsRefused ?? write.error} />
      <Section title={t('import.columns.title')}>
        <Columns preview={shown} fields={fields} onField={changeField} />
      </Section>
      {shown.columnsRefused === null && (
        <Section title={t('import.rows.title')}>
          <Sums preview={shown} kept={new Set(kept)} />
          <Group gap="sm">
            <Button
              loading={write.isPending}
              disabled={kept.length === 0 || judging.isFetching}
              onClick={() => write.mutate()}
            >
              {t('import.bar.import', { count: kept.length, number: kept.length })}
            </Button>
            <Text size="sm">{t('import.bar.how')}</Text>
          </Group>
          <LinesTable rows={shown.rows} leftOut={leftOut} onTake={take} />
        </Section>
      )}
    </>
  )

  function take(line: number): void {
    const next = new Set(leftOut)
    if (!next.delete(line)) next.add(line)
    setLeftOut(next)
  }

  /** A field but a month stands in one column only: the other one that had it is skipped now. */
  function changeField(at: number, field: LineField | null): void {
    write.reset()
    setFields(
      fields.map((one, place) =>
        place === at ? field : one === field && field !== 'month' ? null : one,
      ),
    )
  }
}

interface ColumnsProps {
  readonly preview: Preview
  readonly fields: readonly (LineField | null)[]
  readonly onField: (at: number, field: LineField | null) => void
}

function Columns({ preview, fields, onField }: ColumnsProps) {
  const { t } = useTranslation()
  const filled = preview.mapping.columns.flatMap((column, at) =>
    column.heading === '' && column.examples.length === 0 ? [] : [{ ...column, at }],
  )
  return (
    <div className={tables.box}>
      <table className={tables.table} aria-label={t('import.columns.title')}>
        <thead>
          <tr>
            {(['heading', 'examples', 'field'] as const).map((key) => (
              <th key={key} scope="col">
                {t(`import.columns.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filled.map(({ at, heading, examples }) => (
            <tr key={at}>
              <th scope="row">{heading}</th>
              <td className={tables.examples}>{examples.join(' · ')}</td>
              <td>
                <NativeSelect
                  size="xs"
                  aria-label={t('import.columns.fieldOf', { name: heading })}
                  value={fields[at] ?? ''}
                  data={[
                    { value: '', label: t('import.columns.skip') },
                    ...lineFields.map((field) => ({
                      value: field,
                      label: t(`budget.import.field.${field}`),
                    })),
                  ]}
                  onChange={({ currentTarget: { value } }) =>
                    onField(at, lineFields.find((field) => field === value) ?? null)
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What the draft would add up to with the kept rows, and what would be missing still. */
function Sums({
  preview,
  kept,
}: {
  readonly preview: Preview
  readonly kept: ReadonlySet<number>
}) {
  const { t } = useTranslation()
  const changes = preview.rows.flatMap((row) =>
    (row.verdict === 'new' || row.verdict === 'changed') && kept.has(row.line)
      ? [subtractMoney(row.amount, row.before ?? grosze(0))]
      : [],
  )
  const after = sumMoney([preview.linesTotal, ...changes])
  const missing = subtractMoney(preview.directTotal, after)
  return (
    <Text role="status">
      {t('budget.import.after')} <MoneyText amount={after} /> {t('budget.import.of')}{' '}
      <MoneyText amount={preview.directTotal} />. {missing === 0 && t('budget.draft.full')}
      {missing > 0 && (
        <>
          {t('budget.draft.missing')} <MoneyText amount={missing} />
        </>
      )}
      {missing < 0 && (
        <>
          {t('budget.draft.over')} <MoneyText amount={grosze(-missing)} />
        </>
      )}
    </Text>
  )
}
