import { Table, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import classes from './ChangeSetTable.module.css'
import type { ChangeSet } from './history.ts'
import { useDeedWords } from './use-deed-words.ts'
import { useSubjectWords } from './use-subject-words.ts'

/** Changes as a table: when, what (a link to its records), about which record, who, why. */
export function ChangeSetTable({ sets }: { readonly sets: readonly ChangeSet[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDeedWords()
  const about = useSubjectWords()
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('history.when')}</Table.Th>
            <Table.Th scope="col">{t('history.what')}</Table.Th>
            <Table.Th scope="col">{t('history.about')}</Table.Th>
            <Table.Th scope="col">{t('history.who')}</Table.Th>
            <Table.Th scope="col">{t('history.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sets.map((set) => (
            <Table.Tr key={set.id}>
              <Table.Td className={classes.when ?? ''}>{format.instant(set.at)}</Table.Td>
              <Table.Td>
                <TextLink to="/historia" search={(before) => ({ ...before, set: set.id })}>
                  {words(set)}
                </TextLink>
                {set.takenBackBy !== null && (
                  <Text size="xs" c="dimmed" className={classes.back ?? ''}>
                    <IconArrowBackUp size={14} aria-hidden />
                    {t('history.takenBack')}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{about(set)}</Table.Td>
              <Table.Td className={classes.who ?? ''}>{set.author}</Table.Td>
              <Table.Td className={classes.reason ?? ''}>
                {set.file === null ? set.reason : t('history.fromFile', { file: set.file })}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
