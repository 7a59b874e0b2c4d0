import { Badge, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { BenchmarkLine, CountOfTarget } from '#db/values/quota.ts'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import classes from './BenchmarkTable.module.css'
import { FigureLink } from './FigureLink.tsx'

interface Props {
  readonly lines: readonly BenchmarkLine[]
  /** The sister programme's name. */
  readonly name: string
  readonly day: Day
}

/** Our counts beside the sister programme's, each as a share of its own target. */
export function BenchmarkTable({ lines, name, day }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const shares = lines.flatMap(({ ours, benchmark }) => [ours.share ?? 0, benchmark.share ?? 0])
  const widest = Math.max(10_000, ...shares)
  return (
    <Table.ScrollContainer minWidth={480} type="native">
      <Table className={classes.table}>
        <Table.Caption className={classes.caption}>
          {t('board.benchmark.title', { name })}
          <Text span size="sm" c="dimmed" fw={400} display="block">
            {t('board.benchmark.why')}
          </Text>
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('board.benchmark.measure')}</Table.Th>
            <Table.Th scope="col">{t('board.benchmark.ours')}</Table.Th>
            <Table.Th scope="col">
              {name}{' '}
              <Badge variant="default" radius="sm" tt="none">
                {t('board.benchmark.sister')}
              </Badge>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ measure, ours, benchmark }) => (
            <Table.Tr key={measure}>
              <Table.Th scope="row">{t(`board.benchmark.${measure}`)}</Table.Th>
              <Table.Td>
                <Share count={ours} widest={widest} own>
                  {measure === 'tookPart' ? (
                    <FigureLink
                      quota="jst"
                      part="reached"
                      day={day}
                      count={ours.count}
                      what={t('board.benchmark.tookPart')}
                    />
                  ) : (
                    <TextLink
                      to="/jst"
                      search={{ implementation: 'completed', day }}
                      inherit
                      underline="always"
                    >
                      {format.number(ours.count)}
                    </TextLink>
                  )}
                </Share>
              </Table.Td>
              <Table.Td>
                <Share count={benchmark} widest={widest}>
                  {benchmark.count}
                </Share>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

interface ShareProps {
  readonly count: CountOfTarget
  readonly widest: number
  readonly own?: boolean
  readonly children: ReactNode
}

function Share({ count, widest, own = false, children }: ShareProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const width = `${((count.share ?? 0) / widest) * 100}%`
  return (
    <>
      <div>
        {children} {t('board.benchmark.ofTarget', { target: format.number(count.target) })}
        {count.share !== null && (
          <Text span fw={600}>
            {` ${format.share(count.share / 10_000)}`}
          </Text>
        )}
      </div>
      <div className={classes.track} aria-hidden>
        <div className={classes.share} data-own={own || undefined} style={{ width }} />
        <div className={classes.target} style={{ left: `${(10_000 / widest) * 100}%` }} />
      </div>
    </>
  )
}
