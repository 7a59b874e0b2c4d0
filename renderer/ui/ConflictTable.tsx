import { Table, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldConflict } from '#db/values/refusal.ts'
import { useFieldWords } from './field-words.ts'

/** Both values of each field that two people changed at once. */
export function ConflictTable({ conflicts }: { readonly conflicts: readonly FieldConflict[] }) {
  const { t } = useTranslation()
  const words = useFieldWords()
  return (
    <Table withTableBorder>
      <VisuallyHidden component="caption">{t('conflict.caption')}</VisuallyHidden>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('conflict.field')}</Table.Th>
          <Table.Th scope="col">{t('conflict.yours')}</Table.Th>
          <Table.Th scope="col">{t('conflict.theirs')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {conflicts.map(({ field, yours, theirs }) => (
          <Table.Tr key={field}>
            <Table.Th scope="row">{words.name(field)}</Table.Th>
            <Table.Td>{words.value(field, yours)}</Table.Td>
            <Table.Td>{words.value(field, theirs)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
