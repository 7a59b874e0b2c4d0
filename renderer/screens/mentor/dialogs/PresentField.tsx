import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { listName } from '../../people/people.ts'
import { PickList } from '../../training/PickList.tsx'
import type { MentorVisit } from '../mentor.ts'

interface Props {
  readonly visit: MentorVisit
  /** The day of the visit; who had left before it was not there. */
  readonly on: Day | null
  readonly picked: readonly string[]
  readonly onPick: (ids: readonly string[]) => void
}

/** Who of the JST's people was there, ticked by Space; who is written down already stays. */
export function PresentField({ visit, on, picked, onPick }: Props) {
  const { t } = useTranslation()
  const { id: programmeId } = useOffice().programme
  const people = useQuery(
    api.people.ofJst.queryOptions({ input: { programmeId, teryt: visit.teryt } }),
  )
  const items = useMemo(() => {
    const there = new Set(visit.people.map(({ id }) => id))
    const sent = (people.data?.people ?? []).filter(
      ({ id, leftOn }) => !there.has(id) && (leftOn === null || on === null || leftOn >= on),
    )
    return [...visit.people, ...sent].map((person) => ({
      id: person.id,
      name: listName(person),
      about: t(`person.panel.${person.panel}`),
      text: `${person.firstName} ${person.lastName}`,
    }))
  }, [people.data, visit.people, on, t])
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {t('mentor.field.people')}
      </Text>
      <Loaded query={people} what={t('person.loading')}>
        {() =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('mentor.field.noPeople')}
            </Text>
          ) : (
            <PickList
              first={false}
              label={t('mentor.field.people')}
              searchLabel={t('mentor.field.searchPeople')}
              items={items}
              picked={picked}
              onPick={onPick}
            />
          )
        }
      </Loaded>
    </Stack>
  )
}
