import { ActionIcon, Group, NativeSelect, Table, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { surveySubjects } from '#db/values/implementing.ts'
import { typedCount, typedRate } from '../../ui/typed-number.ts'
import { type CriterionLine, movedLine } from './criteria-form.ts'
import { useSurveyWords } from './words.ts'

interface Props {
  readonly lines: readonly CriterionLine[]
  readonly onChange: (lines: readonly CriterionLine[]) => void
}

/** Languages in which an office may be tested; one that a criterion has already stays offered. */
const usualLanguages = ['pl', 'en', 'de', 'cs', 'uk'] as const
const columns = ['name', 'tested', 'language', 'most', 'weight'] as const
const moves = [
  { to: 'up', by: -1, Icon: IconArrowUp },
  { to: 'down', by: 1, Icon: IconArrowDown },
] as const

/** A row of fields for each criterion, in the order of the sheet's columns. */
export function CriteriaFields({ lines, onChange }: Props) {
  const { t } = useTranslation()
  const words = useSurveyWords()
  const languages = [...new Set([...usualLanguages, ...lines.map(({ language }) => language)])]
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table verticalSpacing={2} aria-label={t('survey.criteria.title')}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th scope="col" key={column}>
                {t(`survey.criteria.field.${column}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col">{t('survey.criteria.change')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line, at) => {
            const nth = at + 1
            const label = (column: (typeof columns)[number]) =>
              t('survey.criteria.nth', { field: t(`survey.criteria.field.${column}`), nth })
            const put = (patch: Partial<CriterionLine>) =>
              onChange(lines.map((one, place) => (place === at ? { ...one, ...patch } : one)))
            const unread = t('survey.criteria.unread')
            return (
              <Table.Tr key={line.key}>
                <Table.Td miw="14rem">
                  <TextInput
                    aria-label={label('name')}
                    maxLength={80}
                    value={line.name}
                    onChange={({ currentTarget }) => put({ name: currentTarget.value })}
                  />
                </Table.Td>
                <Table.Td miw="12rem">
                  <NativeSelect
                    aria-label={label('tested')}
                    value={line.tested}
                    data={surveySubjects.map((value) => ({
                      value,
                      label: t(`survey.subject.${value}`),
                    }))}
                    onChange={({ currentTarget }) => {
                      const tested = surveySubjects.find((one) => one === currentTarget.value)
                      if (tested !== undefined) put({ tested })
                    }}
                  />
                </Table.Td>
                <Table.Td miw="9rem">
                  <NativeSelect
                    aria-label={label('language')}
                    value={line.language}
                    data={languages.map((value) => ({ value, label: words.language(value) }))}
                    onChange={({ currentTarget }) => put({ language: currentTarget.value })}
                  />
                </Table.Td>
                <Table.Td w="6rem">
                  <TextInput
                    aria-label={label('most')}
                    inputMode="numeric"
                    value={line.most}
                    error={line.most !== '' && typedCount(line.most) === null && unread}
                    onChange={({ currentTarget }) => put({ most: currentTarget.value })}
                  />
                </Table.Td>
                <Table.Td w="6rem">
                  <TextInput
                    aria-label={label('weight')}
                    inputMode="decimal"
                    value={line.weight}
                    error={line.weight !== '' && typedRate(line.weight) === null && unread}
                    onChange={({ currentTarget }) => put({ weight: currentTarget.value })}
                  />
                </Table.Td>
                <Table.Td>
                  <Group gap={4} wrap="nowrap">
                    {moves.map(({ to, by, Icon }) => (
                      <ActionIcon
                        key={to}
                        variant="subtle"
                        aria-label={t(`survey.criteria.${to}Nth`, { nth, name: line.name })}
                        // Not disabled at the edge: the key that moved it there keeps the focus.
                        {...(lines[at + by] === undefined && {
                          'aria-disabled': true,
                          'data-disabled': true,
                        })}
                        onClick={() => onChange(movedLine(lines, at, by))}
                      >
                        <Icon size={16} aria-hidden />
                      </ActionIcon>
                    ))}
                    <ActionIcon
                      variant="subtle"
                      color="red"
                      aria-label={t('survey.criteria.removeNth', { nth, name: line.name })}
                      onClick={() => onChange(lines.filter((_, place) => place !== at))}
                    >
                      <IconTrash size={16} aria-hidden />
                    </ActionIcon>
                  </Group>
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
