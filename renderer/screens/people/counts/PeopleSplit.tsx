import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type CountDimension, peopleFigures } from '#db/values/people-counts.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import type { TeamFilter } from '../search.ts'
import { type FoundCounts, isOfTeam } from './counts.ts'
import { Meaning } from './Meaning.tsx'
import { PeopleFigureLink } from './PeopleFigureLink.tsx'
import { SplitTable } from './SplitTable.tsx'
import { TeamMark } from './TeamMark.tsx'
import { useRowName } from './use-row-name.ts'

interface Props {
  readonly found: FoundCounts
  readonly group: CountDimension
  readonly team: TeamFilter | undefined
  readonly onTeam: (team: undefined) => void
}

/** People, each once, split by what the address asks for; JSTs also by whether their team is full. */
export function PeopleSplit({ found: { counts, names }, group, team, onTeam }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const rowName = useRowName(names)
  // The list tells the sex only to those who keep the records.
  const opens = useMay(contract.people.save) || group !== 'sex'
  const teams = new Map(counts.teams.map((one) => [one.teryt, one]))
  const asked = group === 'jst' ? team : undefined
  const { whole, by } = counts.people
  const rows = by[group]
    .filter(({ key }) => asked === undefined || isOfTeam(teams.get(key), asked))
    .map((row) => ({ ...row, name: rowName(group, row.key) }))
  if (group === 'jst' || group === 'powiat') {
    rows.sort((a, b) => collator.compare(a.name, b.name))
  }
  return (
    <>
      {asked && (
        <Group gap="xs">
          <Text size="sm" role="status">
            {t('peopleCounts.teamShown', {
              what: t(`peopleCounts.teamFilter.${asked}`),
              number: format.number(rows.length),
            })}
          </Text>
          <Button variant="subtle" size="compact-sm" onClick={() => onTeam(undefined)}>
            {t('peopleCounts.teamAll')}
          </Button>
        </Group>
      )}
      {!opens && <Text size="sm">{t('peopleCounts.sexHidden')}</Text>}
      <SplitTable
        caption={t('peopleCounts.people')}
        rowsName={t(`peopleCounts.peopleRows.${group}`)}
        figures={peopleFigures}
        main="counted"
        rows={rows}
        whole={asked === undefined ? whole : null}
        nameOf={(key) => rowName(group, key)}
        cell={(figure, count, key) =>
          opens || key === null ? (
            <PeopleFigureLink
              figure={figure}
              count={count}
              day={counts.day}
              row={key === null ? null : { dimension: group, key }}
              name={key === null ? t('peopleCounts.whole') : rowName(group, key)}
            />
          ) : (
            format.number(count)
          )
        }
        {...(group === 'jst' && {
          extra: {
            heading: (
              <Meaning
                name={t('peopleCounts.team.title')}
                formula={t('peopleCounts.team.formula')}
              />
            ),
            cell: (key: string) => <TeamMark team={teams.get(key)} />,
          },
        })}
      />
    </>
  )
}

const collator = new Intl.Collator('pl', { numeric: true })
