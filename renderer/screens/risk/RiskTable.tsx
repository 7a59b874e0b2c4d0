import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { useFormat } from '../../ui/format.ts'
import { MoneyText } from '../../ui/MoneyText.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { ForecastText } from '../indicator/ForecastText.tsx'
import { useIndicatorWords } from '../indicator/use-indicator-words.ts'
import { useWrittenValue } from '../indicator/use-written-value.ts'
import type { RiskLine } from './risk.ts'

interface Props {
  readonly lines: readonly RiskLine[]
  readonly asked: Day | undefined
}

const columns = [
  'indicator',
  'value',
  'target',
  'expected',
  'shortfall',
  'cut',
  'forecast',
] as const
const words: ReadonlySet<string> = new Set(['indicator', 'forecast'])

/** Each indicator with a target: what is taken on its deadline, what is missing, what that costs. */
export function RiskTable({ lines, asked }: Props) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={940} type="native">
      <Table aria-label={t('forecast.table')} style={{ verticalAlign: 'top' }}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th
                scope="col"
                key={column}
                {...(!words.has(column) && { className: 'biuro-number' })}
              >
                {t(`forecast.column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Row key={line.id} line={line} asked={asked} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Row({ line, asked }: { readonly line: RiskLine; readonly asked: Day | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { name } = useIndicatorWords()
  const written = useWrittenValue()
  const { id, code, value, target, expected, shortfall, cut, deadline, forecast } = line
  const told = (of: number | null) =>
    of === null ? t('forecast.notKnown') : written(line.format, of)
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        <TextLink
          to="/wskazniki/$id"
          params={{ id }}
          search={asked === undefined ? {} : { day: asked }}
        >{`${code} ${name(line)}`}</TextLink>
      </Table.Th>
      <Table.Td className="biuro-number">{told(value)}</Table.Td>
      <Table.Td className="biuro-number">{written(line.format, target)}</Table.Td>
      <Table.Td className="biuro-number">{told(expected)}</Table.Td>
      <Table.Td className="biuro-number">
        {shortfall === null ? t('forecast.notKnown') : format.rate(shortfall)}
      </Table.Td>
      <Table.Td className="biuro-number" fw={cut === null || cut === 0 ? 400 : 600}>
        {cut === null ? t('forecast.notKnown') : <MoneyText amount={cut} />}
      </Table.Td>
      <Table.Td miw="18rem">
        <ForecastText
          forecast={forecast}
          format={line.format}
          target={target}
          deadline={deadline}
        />
      </Table.Td>
    </Table.Tr>
  )
}
