import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskDimension, DeskRow } from '#db/values/desk-numbers.ts'
import type { Period } from '#db/values/period.ts'
import { useFormat } from '../../../ui/format.ts'
import { Section } from '../../../ui/Section.tsx'
import { usePrinting } from '../../../ui/use-printing.ts'
import { CountsTable } from './CountsTable.tsx'

interface Props {
  readonly dimension: DeskDimension
  readonly rows: readonly DeskRow[]
  readonly period: Period
  readonly nameOf: (dimension: DeskDimension, key: string) => string
}

/** So many rows stand at once; the rest is one key away. */
const first = 10

/** Conversations by one of their sides, those with the most first. */
export function SplitPart({ dimension, rows, period, nameOf }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const title = t(`deskNumbers.split.${dimension}`)
  const printing = usePrinting()
  const shown = all || printing ? rows : rows.slice(0, first)
  return (
    <Section title={title}>
      <CountsTable
        bars
        caption={title}
        rowsName={title}
        rows={shown.map(({ key, counts }) => ({
          ...{ key, counts, period, name: nameOf(dimension, key) },
          more: { [dimension]: key },
        }))}
      />
      {rows.length > first && (
        <div>
          <Button
            variant="default"
            size="compact-sm"
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {all
              ? t('deskNumbers.fewer')
              : t('deskNumbers.all', { number: format.number(rows.length) })}
          </Button>
        </div>
      )}
    </Section>
  )
}
