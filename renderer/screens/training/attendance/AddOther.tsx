import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fold, matchesFolded } from '#db/values/fold.ts'
import { fullName } from '../../jst/full-name.ts'
import type { GridPerson } from './grid.ts'

interface Props {
  /** The rest of the panel. */
  readonly people: readonly GridPerson[]
  readonly onAdd: (personId: string) => void
}

const most = 20

/** Puts a person of the panel who applied for nothing into the table. */
export function AddOther({ people, onAdd }: Props) {
  const { t } = useTranslation()
  const options = useMemo(
    () =>
      people.map((person) => ({
        value: person.id,
        label: `${person.lastName} ${person.firstName}, ${fullName(t, {
          name: person.jstName,
          kind: person.jstKind,
        })}`,
      })),
    [people, t],
  )
  if (people.length === 0) return null
  return (
    <Select
      label={t('attendance.section.addOther')}
      placeholder={t('attendance.section.addOtherPlaceholder')}
      w="22rem"
      data={options}
      value={null}
      searchable
      selectFirstOptionOnChange
      limit={most}
      nothingFoundMessage={t('attendance.section.addOtherNone')}
      filter={({ options: all, search }) => {
        const query = fold(search)
        return all.filter((one) => 'label' in one && matchesFolded(fold(one.label), query))
      }}
      onChange={(id) => {
        if (id !== null) onAdd(id)
      }}
    />
  )
}
