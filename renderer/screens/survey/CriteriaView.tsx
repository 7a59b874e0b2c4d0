import { Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { basisPoints } from '#db/values/money.ts'
import { contract } from '#electron/contract/contract.ts'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { ProposedMark } from '../../ui/ProposedMark.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { CriteriaDialog } from './CriteriaDialog.tsx'
import type { Criterion } from './survey.ts'
import { useSurveyWords } from './words.ts'

const wholeRate = 10_000

/** What is tested, for how many points and with which weight; what is proposed is marked. */
export function CriteriaView({ criteria }: { readonly criteria: readonly Criterion[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useSurveyWords()
  const [editing, setEditing] = useState(false)
  const sum = criteria.reduce((whole, { weightRate }) => whole + weightRate, 0)
  const numbers = ['most', 'weight', 'scores'] as const
  return (
    <Section
      title={t('survey.criteria.title')}
      actions={
        <GuardedButton
          procedure={contract.survey.saveCriteria}
          variant="default"
          size="compact-md"
          onClick={() => setEditing(true)}
        >
          {t('survey.criteria.edit')}
        </GuardedButton>
      }
    >
      {criteria.some(({ isProposed }) => isProposed) && (
        <Group gap="xs">
          <ProposedMark why={t('survey.criteria.proposedWhy')} />
          <Text size="sm">{t('survey.criteria.proposed')}</Text>
        </Group>
      )}
      <Table.ScrollContainer minWidth={560}>
        <Table aria-label={t('survey.criteria.title')} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              {(['criterion', 'tested', 'language'] as const).map((column) => (
                <Table.Th scope="col" key={column}>
                  {t(`survey.column.${column}`)}
                </Table.Th>
              ))}
              {numbers.map((column) => (
                <Table.Th scope="col" className="biuro-number" key={column}>
                  {t(`survey.column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {criteria.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Th scope="row" fw={500}>
                  {row.name}
                </Table.Th>
                <Table.Td>{t(`survey.subject.${row.tested}`)}</Table.Td>
                <Table.Td>{words.language(row.language)}</Table.Td>
                <Table.Td className="biuro-number">{format.number(row.most)}</Table.Td>
                <Table.Td className="biuro-number">{format.rate(row.weightRate)}</Table.Td>
                <Table.Td className="biuro-number">{format.number(row.scores)}</Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Th scope="row" colSpan={4}>
                {t('survey.criteria.sum')}
              </Table.Th>
              <Table.Td className="biuro-number" fw={700}>
                {format.rate(basisPoints(Math.min(sum, wholeRate)))}
              </Table.Td>
              <Table.Td />
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <ReadOnlyNote procedure={contract.survey.saveCriteria} />
      {editing && <CriteriaDialog criteria={criteria} onClose={() => setEditing(false)} />}
    </Section>
  )
}
