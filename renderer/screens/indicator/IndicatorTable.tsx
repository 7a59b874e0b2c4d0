import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { DayText } from '../../ui/DayText.tsx'
import { ProposedMark } from '../../ui/ProposedMark.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { useRovingTable } from '../../ui/use-roving-table.ts'
import classes from './Indicator.module.css'
import type { Listed } from './indicator.ts'
import { TargetShare } from './TargetShare.tsx'
import { useIndicatorWords } from './use-indicator-words.ts'

interface Props {
  readonly label: string
  readonly indicators: readonly Listed[]
  readonly day: Day
  readonly asked: Day | undefined
}

const columns = ['code', 'name', 'value', 'target', 'share', 'deadline', 'source'] as const
const numbers: ReadonlySet<string> = new Set(['value', 'target'])

/** One row for each indicator; arrows go through them, Enter opens the page on the same day. */
export function IndicatorTable({ label, indicators, day, asked }: Props) {
  const { t } = useTranslation()
  const roving = useRovingTable()
  return (
    <Table.ScrollContainer minWidth={860} type="native">
      <Table {...roving} aria-label={label} verticalSpacing={6} className={classes.list ?? ''}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th
                scope="col"
                key={column}
                className={`${classes[column] ?? ''} ${numbers.has(column) ? 'biuro-number' : ''}`}
              >
                {t(`indicator.column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {indicators.map((indicator) => (
            <Row key={indicator.id} indicator={indicator} day={day} asked={asked} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

interface RowProps {
  readonly indicator: Listed
  readonly day: Day
  readonly asked: Day | undefined
}

function Row({ indicator, day, asked }: RowProps) {
  const { t } = useTranslation()
  const words = useIndicatorWords()
  const { id, code, value, target, deadline, source, isProposed } = indicator
  const opens = {
    to: '/wskazniki/$id',
    params: { id },
    search: asked === undefined ? {} : { day: asked },
  } as const
  const name = words.name(indicator)
  const written = value === null ? t('indicator.nothing') : words.value(indicator, value)
  return (
    <Table.Tr>
      <Table.Td>{code}</Table.Td>
      <Table.Th scope="row" fw={500}>
        <TextLink {...opens}>{name}</TextLink>{' '}
        {isProposed && <ProposedMark why={t('indicator.proposedWhy')} />}
      </Table.Th>
      <Table.Td className="biuro-number">
        <TextLink {...opens} aria-label={t('indicator.open', { code, value: written })}>
          {written}
        </TextLink>
      </Table.Td>
      <Table.Td className="biuro-number">
        {target === null ? '–' : words.value(indicator, target)}
      </Table.Td>
      <Table.Td className={classes.share ?? ''}>
        <TargetShare indicator={indicator} day={day} />
      </Table.Td>
      <Table.Td>
        <DayText day={deadline} />
      </Table.Td>
      <Table.Td className={classes.source ?? ''}>{source}</Table.Td>
    </Table.Tr>
  )
}
