import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changedFields } from '../../../ui/changed-fields.ts'
import { useFieldWords } from '../../../ui/field-words.ts'
import { useFormat } from '../../../ui/format.ts'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { AnswerVersion } from '../answer.ts'
import classes from './VersionsSection.module.css'

/** Who wrote the answer and changed it, when and why, with each field before and after. */
export function VersionsSection({ versions }: { readonly versions: readonly AnswerVersion[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section title={t('answer.versions')}>
      {versions.map((version, at) => (
        <details key={version.changeSetId} open={at === 0} className={classes.version}>
          <summary>
            {t('answer.version', {
              version: format.number(version.version),
              at: format.instant(version.at),
              author: version.author,
            })}
          </summary>
          {version.reason !== null && version.reason !== '' && (
            <Text size="sm">{t('answer.versionReason', { reason: version.reason })}</Text>
          )}
          <FieldsTable version={version} />
          <TextLink to="/historia" search={{ set: version.changeSetId }} size="sm">
            {t('answer.versionInHistory')}
          </TextLink>
        </details>
      ))}
    </Section>
  )
}

function FieldsTable({ version }: { readonly version: AnswerVersion }) {
  const { t } = useTranslation()
  const words = useFieldWords()
  const fields = changedFields(version.fields)
  const changed = version.action === 'update'
  return (
    <Table.ScrollContainer minWidth={480} type="native">
      <Table verticalSpacing={3} className={classes.fields ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="20%">
              {t('history.field')}
            </Table.Th>
            {changed && <Table.Th scope="col">{t('history.before')}</Table.Th>}
            <Table.Th scope="col">{t('history.after')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map(({ field, before, after }) => (
            <Table.Tr key={field}>
              <Table.Th scope="row" fw={400} c="dimmed">
                {words.name(field)}
              </Table.Th>
              {changed && <Table.Td>{words.value(field, before)}</Table.Td>}
              <Table.Td>{words.value(field, after)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
