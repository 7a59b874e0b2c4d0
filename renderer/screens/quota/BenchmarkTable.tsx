import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { BenchmarkLine, CountOfTarget } from '#db/values/quota.ts'
import { ShareBar } from '../../ui/charts/ShareBar.tsx'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import type { RegisterSearch } from '../jst/search.ts'
import classes from './BenchmarkTable.module.css'

interface Props {
  readonly lines: readonly BenchmarkLine[]
  /** The sister programme's name. */
  readonly name: string
  readonly day: Day
}

/** Our counts beside the sister programme's, each as a share of its own target. */
export function BenchmarkTable({ lines, name, day }: Props) {
  const { t } = useTranslation()
  const widest = Math.max(
    1,
    ...lines.flatMap(({ ours, benchmark }) => [ours, benchmark].map(ratio)),
  )
  return (
    <Table.ScrollContainer minWidth={480} type="native">
      <Table className={classes.table}>
        <Table.Caption className={classes.caption}>
          {t('board.benchmark.title')}
          <Text span size="sm" c="dimmed" fw={400} display="block">
            {t('board.benchmark.why')}
          </Text>
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('board.benchmark.measure')}</Table.Th>
            <Table.Th scope="col">{t('board.benchmark.ours')}</Table.Th>
            <Table.Th scope="col">{name}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ measure, ours, benchmark }) => (
            <Table.Tr key={measure}>
              <Table.Th scope="row">{t(`board.benchmark.${measure}`)}</Table.Th>
              <Table.Td>
                <Share count={ours} widest={widest} search={behind(measure, day)} />
              </Table.Td>
              <Table.Td>
                <Share count={benchmark} widest={widest} search={null} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

/** The JSTs that a measure of ours counts; an agreement alone is no implementation. */
const behind = (measure: BenchmarkLine['measure'], day: Day): RegisterSearch =>
  measure === 'tookPart'
    ? { quota: 'jst', part: 'reached', day }
    : { quota: 'implementations', part: 'reached', implementation: 'completed', day }

const ratio = ({ count, target }: CountOfTarget) => (target === 0 ? 0 : count / target)

interface ShareProps {
  readonly count: CountOfTarget
  readonly widest: number
  /** What opens the JSTs behind it; null for the sister programme, which has none here. */
  readonly search: RegisterSearch | null
}

function Share({ count, widest, search }: ShareProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = (
    <>
      {format.number(count.count)}{' '}
      {t('board.benchmark.ofTarget', { target: format.number(count.target) })}
      {count.target > 0 && (
        <Text span fw={600}>
          {` ${format.share(count.count, count.target)}`}
        </Text>
      )}
    </>
  )
  return (
    <>
      <div>
        {search === null ? (
          words
        ) : (
          <TextLink to="/jst" search={search} inherit underline="always">
            {words}
          </TextLink>
        )}
      </div>
      <ShareBar share={ratio(count)} widest={widest} own={search !== null} />
    </>
  )
}
