import { Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TemplateField, TemplateList, templateLists } from '#db/values/template-field.ts'
import { api } from '../../api.ts'
import { FoundSelect } from '../../ui/FoundSelect.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Section } from '../../ui/Section.tsx'
import { fullName } from '../jst/full-name.ts'

interface Props {
  readonly programmeId: string
  /** The JST whose values are shown; the first that takes part where none is chosen. */
  readonly teryt: string | null
  readonly onChoose: (teryt: string) => void
}

/** Every field that a template may ask for, with its meaning and what one JST has in it. */
export function TemplateFields({ programmeId, teryt, onChoose }: Props) {
  const { t } = useTranslation()
  const jsts = useQuery(api.jst.list.queryOptions({ input: { programmeId } }))
  return (
    <Section title={t('paper.fields.title')}>
      <Text maw="75ch">{t('paper.fields.lead')}</Text>
      <Loaded query={jsts} what={t('paper.fields.loading')}>
        {({ rows }) => {
          const shown =
            rows.find((row) => row.teryt === teryt) ??
            rows.find(({ state }) => state === 'takingPart') ??
            rows[0]
          if (shown === undefined) return null
          return (
            <Stack gap="sm">
              <FoundSelect
                w="22rem"
                allowDeselect={false}
                label={t('paper.fields.jst')}
                options={rows.map((row) => ({ value: row.teryt, label: fullName(t, row) }))}
                value={shown.teryt}
                onChange={(value) => {
                  if (value !== null) onChoose(value)
                }}
              />
              <FieldsTable programmeId={programmeId} teryt={shown.teryt} />
            </Stack>
          )
        }}
      </Loaded>
    </Section>
  )
}

interface TableProps {
  readonly programmeId: string
  readonly teryt: string
}

type FieldName = TemplateField | TemplateList | (typeof templateLists)[TemplateList][number]

function FieldsTable({ programmeId, teryt }: TableProps) {
  const { t } = useTranslation()
  const values = useQuery(api.document.fields.queryOptions({ input: { programmeId, teryt } }))
  // The host names the fields; each of them has a meaning in both languages.
  const meaning = (name: string) => t(`paper.meaning.${name as FieldName}`)
  const row = (key: string, code: string, name: string, value: string) => (
    <Table.Tr key={key}>
      <Table.Th scope="row" fw={500}>
        <code>{code}</code>
      </Table.Th>
      <Table.Td>{meaning(name)}</Table.Td>
      <Table.Td lang="pl">
        {value === '' ? (
          <Text span c="dimmed" size="sm">
            {t('paper.fields.none')}
          </Text>
        ) : (
          value
        )}
      </Table.Td>
    </Table.Tr>
  )
  return (
    <Loaded query={values} what={t('paper.fields.loading')}>
      {({ fields, lists }) => (
        <Table.ScrollContainer minWidth={600} type="native">
          <Table horizontalSpacing="xs" aria-label={t('paper.fields.table')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('paper.fields.name')}</Table.Th>
                <Table.Th scope="col">{t('paper.fields.meaning')}</Table.Th>
                <Table.Th scope="col">{t('paper.fields.value')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {fields.map(({ name, value }) => row(name, `{${name}}`, name, value))}
              {lists.flatMap((list) => [
                row(
                  list.name,
                  `{#${list.name}} … {/${list.name}}`,
                  list.name,
                  t('paper.fields.listRows', { count: list.rows }),
                ),
                ...list.fields.map(({ name, value }) =>
                  row(`${list.name} ${name}`, `  {${name}}`, name, value),
                ),
              ])}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Loaded>
  )
}
