import { Table, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../ui/TextLink.tsx'
import { fullName } from '../jst/full-name.ts'
import { MediumTownMark } from './MediumTownMark.tsx'
import classes from './RankingTable.module.css'
import { StandingBadge } from './StandingBadge.tsx'
import { useTraceWords } from './trace-words.ts'
import type { ListedJst } from './volunteer.ts'

const route = getRouteApi('/wdrozenia/')

interface Props {
  readonly rows: readonly ListedJst[]
  /** The JST whose reasons stand beside the list. */
  readonly open: string | undefined
}

/** Everybody on the list in the order of the ranking; a name opens its reasons beside it. */
export function RankingTable({ rows, open }: Props) {
  const { t } = useTranslation()
  const words = useTraceWords()
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table
        aria-label={t('screen.volunteers')}
        verticalSpacing={4}
        horizontalSpacing={6}
        stickyHeader
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" ta="right">
              {t('volunteer.column.position')}
            </Table.Th>
            <Table.Th scope="col">{t('volunteer.column.jst')}</Table.Th>
            <Table.Th scope="col">{t('volunteer.column.appliedAt')}</Table.Th>
            <Table.Th scope="col">{t('volunteer.column.recommendation')}</Table.Th>
            <Table.Th scope="col">{t('volunteer.column.standing')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ ranked, kind, standing, reserveRank }) => (
            <Table.Tr key={ranked.jstId} data-open={ranked.jstId === open} className={classes.row}>
              <Table.Td ta="right" className={classes.number}>
                {ranked.position ?? '–'}
              </Table.Td>
              <Table.Th scope="row" fw={500} miw="9rem">
                <TextLink
                  from={route.id}
                  to="."
                  search={{ jst: ranked.jstId }}
                  aria-current={ranked.jstId === open ? 'true' : undefined}
                  resetScroll={false}
                >
                  {fullName(t, { name: ranked.name, kind })}
                </TextLink>{' '}
                {ranked.mediumTown && <MediumTownMark />}
              </Table.Th>
              <Table.Td className={classes.number}>{words.moment(ranked.appliedAt)}</Table.Td>
              <Table.Td>
                {ranked.recommendation === null ? (
                  <Text span c="dimmed">
                    {t('volunteer.noOpinion')}
                  </Text>
                ) : (
                  t(`volunteer.recommendation.${ranked.recommendation}`)
                )}
              </Table.Td>
              <Table.Td>
                <StandingBadge standing={standing} reserveRank={reserveRank} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
