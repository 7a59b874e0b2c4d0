import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { api } from '../../api.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { listName } from '../people/people.ts'
import { PickList } from '../training/PickList.tsx'
import type { Visit } from './visits.ts'

interface Props {
  readonly programmeId: string
  readonly visit: Visit | null
  /** The first day of the visit; who had left before it cannot have gone. */
  readonly from: Day | null
  readonly picked: readonly string[]
  readonly onPick: (ids: readonly string[]) => void
}

/** Who went: people of the programme, searched by name or JST, ticked by Space. */
export function TravellersField({ programmeId, visit, from, picked, onPick }: Props) {
  const { t } = useTranslation()
  const list = useQuery(api.people.list.queryOptions({ input: { programmeId } }))
  const there = useMemo(() => new Set(visit?.people.map(({ id }) => id) ?? []), [visit])
  const items = useMemo(
    () =>
      (list.data?.rows ?? [])
        .filter(({ id, merged, pseudonymised, leftOn }) => {
          const gone = leftOn !== null && from !== null && leftOn < from
          return there.has(id) || !(merged || pseudonymised || gone)
        })
        .map((person) => ({
          id: person.id,
          name: listName(person),
          about: `${person.jstName} · ${t(`person.panel.${person.panel}`)}`,
          text: `${person.firstName} ${person.lastName} ${person.jstName}`,
        })),
    [list.data, there, from, t],
  )
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {t('studyVisit.field.people')}
      </Text>
      <Loaded query={list} what={t('person.loading')}>
        {() => (
          <PickList
            first={false}
            label={t('studyVisit.field.people')}
            searchLabel={t('studyVisit.searchPeople')}
            items={items}
            picked={picked}
            onPick={onPick}
          />
        )}
      </Loaded>
    </Stack>
  )
}
