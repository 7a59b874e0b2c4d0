import { Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { countDimensions } from '#db/values/people-counts.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../../app/office.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Section } from '../../../ui/Section.tsx'
import type { PeopleCountsSearch } from '../search.ts'
import { AttendanceSplit } from './AttendanceSplit.tsx'
import { AttendancesDialog } from './AttendancesDialog.tsx'
import { type FoundCounts, wholeRow } from './counts.ts'
import { ExportCounts } from './ExportCounts.tsx'
import { MissingFields } from './MissingFields.tsx'
import { NeedSentence } from './NeedSentence.tsx'
import { NeedTable } from './NeedTable.tsx'
import { PeopleSplit } from './PeopleSplit.tsx'
import { useRowName } from './use-row-name.ts'

interface Props {
  readonly programmeId: string
  readonly found: FoundCounts
  readonly search: PeopleCountsSearch
  readonly onChange: (changes: Partial<PeopleCountsSearch>) => void
}

/** People against the need, people each once, what records lack, and apart from it attendances. */
export function CountsView({ programmeId, found, search, onChange }: Props) {
  const { t } = useTranslation()
  const rowName = useRowName(found.names)
  const mayAdd = useMay(contract.people.add)
  const { counts } = found
  const { group = 'panel', team, open, form } = search
  if (counts.people.whole.named === 0) {
    return (
      <EmptyState
        title={t('peopleCounts.empty.title')}
        text={t('peopleCounts.empty.text')}
        action={
          <Group gap="xs">
            {mayAdd && <LinkButton to="/osoby/nowa">{t('person.add')}</LinkButton>}
            <LinkButton to="/osoby" variant="default">
              {t('peopleCounts.empty.list')}
            </LinkButton>
          </Group>
        }
      />
    )
  }
  const row = open === undefined || open === wholeRow ? null : { dimension: group, key: open }
  return (
    <Stack gap="md" mt="xs">
      <NeedSentence need={counts} size="xl" fw={600} />
      <Section title={t('peopleCounts.need.title')}>
        <NeedTable counts={counts} />
      </Section>
      <Section
        id="osoby"
        title={t('peopleCounts.people')}
        actions={
          <>
            <NativeSelect
              aria-label={t('peopleCounts.groupBy')}
              size="xs"
              value={group}
              data={countDimensions.map((value) => ({
                value,
                label: t('peopleCounts.rowsBy', { what: t(`peopleCounts.group.${value}`) }),
              }))}
              onChange={({ currentTarget }) => {
                const chosen = countDimensions.find((one) => one === currentTarget.value)
                onChange({ group: chosen, team: undefined, open: undefined })
              }}
            />
            <ExportCounts programmeId={programmeId} day={counts.day} />
          </>
        }
      >
        <PeopleSplit
          found={found}
          group={group}
          team={team}
          onTeam={() => onChange({ team: undefined })}
        />
      </Section>
      {counts.missing.length > 0 && (
        <Section title={t('peopleCounts.missing')}>
          <MissingFields counts={counts} />
        </Section>
      )}
      <Section id="obecnosci" title={t('peopleCounts.attendances')}>
        <Text size="sm">{t('peopleCounts.attendancesLead')}</Text>
        {counts.attendances.whole.attendances === 0 ? (
          <Text>{t('peopleCounts.noAttendances')}</Text>
        ) : (
          <AttendanceSplit found={found} group={group} search={search} />
        )}
      </Section>
      {open !== undefined && (
        <AttendancesDialog
          programmeId={programmeId}
          day={counts.day}
          row={row}
          form={form}
          name={row === null ? t('peopleCounts.whole') : rowName(group, row.key)}
          onClose={() => onChange({ open: undefined, form: undefined })}
        />
      )}
    </Stack>
  )
}
