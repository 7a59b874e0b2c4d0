import { Button, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../api.ts'
import { useMay, useOffice } from '../../app/office.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFieldWords } from '../../ui/field-words.ts'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import type { PrivacySearch } from './search.ts'

/** So many views are listed; the rest is counted. */
const listed = 200

interface Props {
  /** Whose views are asked for; null for everybody's. */
  readonly personId: string | null
  readonly onSearch: (changes: Partial<PrivacySearch>) => void
}

/** Who looked at PESEL numbers and sensitive answers, when and what for. */
export function ViewsSection({ personId, onSearch }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useFieldWords()
  const { programme } = useOffice()
  const may = useMay(contract.privacy.views)
  const input = { programmeId: programme.id, personId, limit: listed }
  const views = useQuery({ ...api.privacy.views.queryOptions({ input }), enabled: may })
  return (
    <Section
      title={t('privacy.nav.views')}
      actions={
        personId !== null && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => onSearch({ person: undefined })}
          >
            {t('privacy.view.everybody')}
          </Button>
        )
      }
    >
      {!may && <ReadOnlyNote procedure={contract.privacy.views} />}
      {may && (
        <Loaded query={views} what={t('privacy.reading')}>
          {({ views: rows, more }) =>
            rows.length === 0 ? (
              <EmptyState title={t('privacy.view.none')} text={t('privacy.view.noneText')} />
            ) : (
              <>
                <Table.ScrollContainer minWidth={640}>
                  <Table aria-label={t('privacy.nav.views')}>
                    <Table.Thead>
                      <Table.Tr>
                        {(['at', 'author', 'person', 'fields', 'purpose'] as const).map((key) => (
                          <Table.Th key={key} scope="col">
                            {t(`privacy.view.${key}`)}
                          </Table.Th>
                        ))}
                      </Table.Tr>
                    </Table.Thead>
                    <Table.Tbody>
                      {rows.map((view) => (
                        <Table.Tr key={view.id}>
                          <Table.Td>{format.instant(view.at)}</Table.Td>
                          <Table.Td>{view.author}</Table.Td>
                          <Table.Th scope="row" fw={500}>
                            <TextLink
                              to="/osoby/$id"
                              params={{ id: view.person.id }}
                              underline="always"
                            >
                              {view.person.name}
                            </TextLink>
                          </Table.Th>
                          <Table.Td>{format.list(view.fields.map(words.name))}</Table.Td>
                          <Table.Td>{view.purpose}</Table.Td>
                        </Table.Tr>
                      ))}
                    </Table.Tbody>
                  </Table>
                </Table.ScrollContainer>
                {more > 0 && (
                  <Text size="sm" c="dimmed">
                    {t('privacy.view.more', { count: more, number: format.number(more) })}
                  </Text>
                )}
              </>
            )
          }
        </Loaded>
      )}
    </Section>
  )
}
