import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { useRovingTable } from '../../../ui/use-roving-table.ts'
import { useSurveyWords } from '../../survey/words.ts'
import type { Evidence } from '../indicator.ts'

/** The change of each JST that was assessed twice; the value is the mean of them. */
export function ChangesTable({ changes }: Pick<Evidence, 'changes'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const survey = useSurveyWords()
  const roving = useRovingTable()
  if (changes.length === 0) return <Text c="dimmed">{t('indicator.evidence.noChanges')}</Text>
  return (
    <Table.ScrollContainer minWidth={420} type="native">
      <Table {...roving} aria-label={t('indicator.evidence.changes')} verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('indicator.evidence.jst')}</Table.Th>
            {(['before', 'after', 'change'] as const).map((column) => (
              <Table.Th scope="col" className="biuro-number" key={column}>
                {t(`survey.column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map(({ teryt, name, before, after, change }) => (
            <Table.Tr key={teryt}>
              <Table.Th scope="row" fw={500}>
                <TextLink to="/wdrozenia/badanie" search={{ view: 'change', jst: teryt }}>
                  {name}
                </TextLink>
              </Table.Th>
              <Table.Td className="biuro-number">{format.hundredths(before)}</Table.Td>
              <Table.Td className="biuro-number">{format.hundredths(after)}</Table.Td>
              <Table.Td className="biuro-number">{survey.signed(change)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
