import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Phase } from '#db/values/implementing.ts'
import { ShareBar } from '../../ui/charts/ShareBar.tsx'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import { useRovingTable } from '../../ui/use-roving-table.ts'
import { ScoresLink } from './ScoresLink.tsx'
import classes from './Survey.module.css'
import type { RankedJst } from './survey.ts'
import { useSurveyWords } from './words.ts'

interface Props {
  readonly ranked: readonly RankedJst[]
  readonly round: Phase
}

const whole = 10_000

/** Every place of a round; the score opens the points that it is made of. */
export function RankingTable({ ranked, round }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useSurveyWords()
  const roving = useRovingTable()
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table
        {...roving}
        aria-label={`${t('survey.nav.ranking')}, ${t(`survey.phase.${round}`)}`}
        verticalSpacing={4}
        stickyHeader
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="8rem">
              {t('survey.column.rank')}
            </Table.Th>
            <Table.Th scope="col">{t('survey.column.jst')}</Table.Th>
            <Table.Th scope="col" className="biuro-number">
              {t('survey.column.score')}
            </Table.Th>
            <Table.Th scope="col" w="30%" aria-hidden />
            <Table.Th scope="col" className="biuro-number">
              {t('survey.column.assessors')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ranked.map((row) => (
            <Table.Tr key={row.teryt}>
              <Table.Td className={classes.number}>
                {t('survey.rank', { rank: format.number(row.rank) })}
                {row.tied && <span className={classes.tied}>{t('survey.tied')}</span>}
              </Table.Td>
              <Table.Th scope="row" fw={500}>
                <TextLink to="/jst/$teryt" params={{ teryt: row.teryt }}>
                  {words.jst(row)}
                </TextLink>
              </Table.Th>
              <Table.Td className="biuro-number">
                <ScoresLink jst={row} text={format.hundredths(row.score)} />
              </Table.Td>
              <Table.Td aria-hidden>
                <ShareBar share={row.score / whole} own={row.rank <= 3} />
              </Table.Td>
              <Table.Td className="biuro-number">{format.number(row.assessors)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
