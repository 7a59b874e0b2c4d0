import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import type { RegisterSearch } from '../jst/search.ts'
import type { Compared, Share } from './benchmark.ts'
import { useProgrammeWords } from './use-programme-words.ts'

interface Props {
  readonly programmes: readonly Compared[]
  readonly day: Day
}

/** Counts of each programme with their shares and their source; ours open the JSTs behind them. */
export function ComparedTable({ programmes, day }: Props) {
  const { t } = useTranslation()
  const words = useProgrammeWords()
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table aria-label={t('benchmark.table')} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('benchmark.programme')}</Table.Th>
            {(['tookPart', 'implemented', 'source'] as const).map((column) => (
              <Table.Th scope="col" key={column}>
                {t(`benchmark.column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {programmes.map((one) => {
            const own = one.source === 'office'
            const { tookPart, implemented, ofTakingPart } = one
            return (
              <Table.Tr key={one.name} style={{ verticalAlign: 'top' }}>
                <Table.Th scope="row" fw={own ? 700 : 500}>
                  {words.name(one)}
                </Table.Th>
                <Table.Td>
                  <Figures
                    count={tookPart.ofTarget.count}
                    search={own ? { quota: 'jst', part: 'reached', day } : null}
                    shares={{ ofTarget: tookPart.ofTarget, ofRegion: tookPart.ofRegion }}
                  />
                </Table.Td>
                <Table.Td>
                  <Figures
                    count={implemented.ofTarget.count}
                    search={
                      own
                        ? {
                            ...{ quota: 'implementations', part: 'reached', day },
                            implementation: 'completed',
                          }
                        : null
                    }
                    shares={{
                      ofTarget: implemented.ofTarget,
                      ofRegion: implemented.ofRegion,
                      ofTakingPart,
                    }}
                  />
                </Table.Td>
                <Table.Td maw="16rem">
                  <Text size="sm">{words.source(one)}</Text>
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

const kinds = ['ofTarget', 'ofRegion', 'ofTakingPart'] as const

interface FiguresProps {
  readonly count: number
  /** What opens the JSTs behind the count; null for a sister, which has none here. */
  readonly search: RegisterSearch | null
  readonly shares: Partial<Record<(typeof kinds)[number], Share>>
}

/** A count, and its share of each whole that a source gives. */
function Figures({ count, search, shares }: FiguresProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const number = (
    <Text span fw={600} className="biuro-number">
      {`${format.number(count)} ${t('benchmark.jsts')}`}
    </Text>
  )
  return (
    <>
      {search === null ? (
        number
      ) : (
        <TextLink to="/jst" search={search} underline="always">
          {number}
        </TextLink>
      )}
      {kinds.map((kind) => {
        const share = shares[kind]
        if (share === undefined) return null
        if (share.whole === null) {
          return kind === 'ofTakingPart' ? null : (
            <Text key={kind} size="sm" c="dimmed">
              {t(`benchmark.unknownWhole.${kind}`)}
            </Text>
          )
        }
        const what = t(`benchmark.share.${kind}`)
        return (
          <Text key={kind} size="sm">
            {`${format.share(share.count, share.whole)} ${what} (${format.number(share.whole)})`}
          </Text>
        )
      })}
    </>
  )
}
