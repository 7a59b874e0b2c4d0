import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Phase } from '#db/values/implementing.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { useRovingTable } from '../../../ui/use-roving-table.ts'
import { fullName } from '../../jst/full-name.ts'
import { AuditMark } from '../AuditMark.tsx'
import classes from '../Standards.module.css'
import type { ElementFilter } from '../search.ts'
import type { OverviewRow } from '../standard.ts'

const columns = ['jst', 'before', 'after', 'required', 'opening', 'final', 'certificate'] as const
const figures: ReadonlySet<string> = new Set(['before', 'after', 'required'])

interface Props {
  readonly rows: readonly OverviewRow[]
  /** How many elements the check-list has. */
  readonly elements: number
}

/** JST × before, after, required, audits; each number opens the elements that it counts. */
export function OverviewTable({ rows, elements }: Props) {
  const { t } = useTranslation()
  const table = useRovingTable()
  return (
    <Table.ScrollContainer minWidth={820} type="native">
      <Table aria-label={t('standard.table')} verticalSpacing={4} {...table}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th
                scope="col"
                key={column}
                {...(figures.has(column) ? { className: 'biuro-number' } : {})}
              >
                {t(`standard.column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={row.teryt} row={row} elements={elements} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

interface RowProps {
  readonly row: OverviewRow
  readonly elements: number
}

function Row({ row, elements }: RowProps) {
  const { t } = useTranslation()
  const { teryt, state, before, after, requiredMissing, opening, final, certificate } = row
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        <TextLink to="/wdrozenia/standardy" search={{ jst: teryt }}>
          {fullName(t, row)}
        </TextLink>
        {state === 'ended' && (
          <Text size="xs" c="dimmed">
            {t('standard.ended')}
          </Text>
        )}
      </Table.Th>
      <Figure row={row} phase="before" answer="met" value={before.met} of={elements} />
      <Figure row={row} phase="after" answer="met" value={after.met} of={elements} />
      <Figure row={row} phase="after" answer="required" value={requiredMissing} />
      <Table.Td>
        <AuditMark audit={opening} />
      </Table.Td>
      <Table.Td>
        <AuditMark audit={final} />
      </Table.Td>
      <Table.Td className={classes.number}>{certificate ?? '–'}</Table.Td>
    </Table.Tr>
  )
}

interface FigureProps {
  readonly row: OverviewRow
  readonly phase: Phase
  readonly answer: ElementFilter
  readonly value: number
  readonly of?: number
}

function Figure({ row, phase, answer, value, of }: FigureProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words =
    of === undefined
      ? format.number(value)
      : t('standard.of', { met: format.number(value), all: format.number(of) })
  return (
    <Table.Td className="biuro-number">
      <TextLink
        to="/wdrozenia/standardy"
        search={{ jst: row.teryt, phase, answer }}
        aria-label={t(`standard.opens.${answer === 'required' ? 'required' : phase}`, {
          words,
          name: row.name,
        })}
      >
        {words}
      </TextLink>
    </Table.Td>
  )
}
