import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GuessedMapping } from '#db/values/guessed-column.ts'
import { Section } from '../Section.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import { filledColumns } from './columns.ts'
import { useColumnWords } from './use-column-words.ts'

interface Props<F extends string> {
  readonly mapping: GuessedMapping<F>
  /** Every field that a column may hold, and what it is called. */
  readonly fields: readonly F[]
  readonly nameOf: (field: F) => string
  /** The fields that may stand in several columns. */
  readonly repeated?: readonly F[]
  /** Whether the rows wait for a column to be named. */
  readonly refused: boolean
  /** Gives a column its field and answers which column lost it, if any. */
  readonly onField: (column: number, field: F | null) => number | null
}

/** So many columns that are left out are named; the rest is counted. */
const namedAtOnce = 6

/** What each column was taken for: a sentence, and the table where it is corrected. */
export function ColumnsSection<F extends string>(props: Props<F>) {
  const { mapping, fields, nameOf, refused, onField } = props
  const { t } = useTranslation()
  const words = useColumnWords()
  const table = useId()
  const [asked, { toggle }] = useDisclosure(false)
  const [freed, setFreed] = useState<string | null>(null)
  const columns = filledColumns(mapping.columns)
  const skipped = columns.filter(({ field }) => field === null)
  const named = skipped.slice(0, namedAtOnce).map(words.quoted).join(', ')
  const more = skipped.length - namedAtOnce
  const opened = asked || refused
  const Icon = opened ? IconChevronUp : IconChevronDown
  return (
    <Section
      title={t('import.columns.title')}
      actions={
        !refused && (
          <Button
            variant="default"
            size="compact-sm"
            aria-expanded={opened}
            aria-controls={table}
            onClick={toggle}
            rightSection={<Icon size={16} aria-hidden />}
          >
            {t(opened ? 'import.columns.hide' : 'import.columns.correct')}
          </Button>
        )
      }
    >
      <Text>
        {t('import.columns.known', {
          known: columns.length - skipped.length,
          count: columns.length,
        })}{' '}
        {skipped.length > 0 &&
          (more > 0
            ? t('import.columns.skippedMore', { names: named, count: more })
            : t('import.columns.skipped', { names: named }))}
      </Text>
      {opened && (
        <div id={table}>
          <ColumnTable
            columns={columns}
            fields={fields}
            nameOf={nameOf}
            repeated={props.repeated ?? []}
            onField={(at, field) => {
              const place = onField(at, field)
              const lost = columns.find((column) => column.at === place)
              setFreed(lost === undefined ? null : words.quoted(lost))
            }}
          />
        </div>
      )}
      <Text role="status" size="sm" {...(freed === null ? { pos: 'absolute' } : {})}>
        {freed !== null && t('import.columns.freed', { name: freed })}
      </Text>
    </Section>
  )
}
