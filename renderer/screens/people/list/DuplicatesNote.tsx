import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { MergeDialog } from '../page/MergeDialog.tsx'
import { type Duplicates, listName } from '../people.ts'

/** Records that may be of one person, shown on asking, each set ready to be merged. */
export function DuplicatesNote() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const [shown, setShown] = useState(false)
  const [merging, setMerging] = useState<Duplicates['people'] | null>(null)
  const found = useQuery(
    api.people.duplicates.queryOptions({ input: { programmeId: programme.id } }),
  )
  const sets = found.data ?? []
  if (sets.length === 0) return null
  return (
    <Section
      title={t('person.duplicates.title', { count: sets.length })}
      actions={
        <Button
          variant="default"
          size="compact-md"
          aria-expanded={shown}
          onClick={() => setShown((now) => !now)}
        >
          {t(shown ? 'person.duplicates.hide' : 'person.duplicates.show')}
        </Button>
      }
    >
      {shown && (
        <Stack gap="xs">
          {sets.map(({ kind, people }) => (
            <Group key={people.map(({ id }) => id).join()} justify="space-between" gap="xs">
              <Text size="sm">
                {t(`person.duplicates.${kind}`)}
                {': '}
                {people.map((person, index) => (
                  <span key={person.id}>
                    {index > 0 && ', '}
                    <TextLink to="/osoby/$id" params={{ id: person.id }}>
                      {listName(person)}
                    </TextLink>
                    {` (${person.jstName}, ${t(`person.function.${person.function}`)})`}
                  </span>
                ))}
              </Text>
              <Button variant="default" size="compact-sm" onClick={() => setMerging(people)}>
                {t('person.merge.open')}
              </Button>
            </Group>
          ))}
        </Stack>
      )}
      {merging && <MergeDialog people={merging} onClose={() => setMerging(null)} />}
    </Section>
  )
}
