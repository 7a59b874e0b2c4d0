import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { PeopleCounts, PeopleFigure } from '#db/values/people-counts.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { TeamFilter } from '../search.ts'
import classes from './Counts.module.css'
import { isOfTeam, lackingOf } from './counts.ts'
import { Meaning } from './Meaning.tsx'
import { PeopleFigureLink } from './PeopleFigureLink.tsx'

const figures = ['named', 'complete', 'counted', 'trained'] as const satisfies PeopleFigure[]
const columns = ['need', ...figures, 'jsts', 'short'] as const

/** Each panel against its need, and the JSTs whose team is full against how many there must be. */
export function NeedTable({ counts }: { readonly counts: PeopleCounts }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { day, panels, fullTeams, targetJst, teams } = counts
  const lacking = (filter: TeamFilter) => teams.filter((team) => isOfTeam(team, filter)).length
  const short = (have: number, filter: TeamFilter, name: string) => (
    <JstsLink
      count={Math.max(0, targetJst - have)}
      filter={filter}
      day={day}
      name={t('peopleCounts.need.opensLacking', {
        row: name,
        number: format.number(Math.max(0, targetJst - have)),
        count: lacking(filter),
      })}
    />
  )
  return (
    <Table.ScrollContainer minWidth={760} type="native" className={classes.box ?? ''}>
      <Table className={classes.table} aria-label={t('peopleCounts.need.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('peopleCounts.need.whom')}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column} scope="col" className="biuro-number">
                <Meaning
                  name={t(`peopleCounts.column.${column}`)}
                  formula={t(`peopleCounts.formula.${column}`)}
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {panels.map(({ panel, least, most, jsts, figures: values }) => {
            const name = t(`person.panel.${panel}`)
            return (
              <Table.Tr key={panel}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td className="biuro-number">
                  {least === most
                    ? format.number(least)
                    : t('peopleCounts.need.range', {
                        least: format.number(least),
                        most: format.number(most),
                      })}
                </Table.Td>
                {figures.map((figure) => (
                  <Table.Td
                    key={figure}
                    className={
                      figure === 'counted' ? `biuro-number ${classes.main}` : 'biuro-number'
                    }
                  >
                    <PeopleFigureLink
                      figure={figure}
                      count={values[figure]}
                      day={day}
                      row={{ dimension: 'panel', key: panel }}
                      name={name}
                    />
                  </Table.Td>
                ))}
                <Table.Td className="biuro-number">
                  <JstsLink
                    count={jsts}
                    filter={panel}
                    day={day}
                    name={t('peopleCounts.need.opensJsts', {
                      row: name,
                      number: format.number(jsts),
                    })}
                  />
                </Table.Td>
                <Table.Td className="biuro-number">{short(jsts, lackingOf(panel), name)}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('peopleCounts.need.full')}</Table.Th>
            <Table.Td className="biuro-number">{format.number(targetJst)}</Table.Td>
            <Table.Td colSpan={figures.length} />
            <Table.Td className="biuro-number">
              <JstsLink
                count={fullTeams}
                filter="full"
                day={day}
                name={t('peopleCounts.need.opensFull', { number: format.number(fullTeams) })}
              />
            </Table.Td>
            <Table.Td className="biuro-number">
              {short(fullTeams, 'notFull', t('peopleCounts.need.full'))}
            </Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  )
}

interface JstsLinkProps {
  readonly count: number
  readonly filter: TeamFilter
  readonly day: Day
  readonly name: string
}

/** How many JSTs: a link to them in the split by JST below, on the same day. */
function JstsLink({ count, filter, day, name }: JstsLinkProps) {
  const format = useFormat()
  const number = format.number(count)
  if (count === 0) return <span className={classes.nothing}>{number}</span>
  return (
    <TextLink
      to="/osoby/zestawienie"
      search={{ day, group: 'jst', team: filter }}
      hash="osoby"
      inherit
      underline="hover"
      className={classes.figure ?? ''}
      aria-label={name}
    >
      {number}
    </TextLink>
  )
}
