import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Sheet.module.css'
import type { Sheet } from './survey.ts'
import { useSurveyWords } from './words.ts'

/** What is tested and in which language, over the criteria with the points they take. */
export function SheetHead({ criteria }: { readonly criteria: Sheet['criteria'] }) {
  const { t } = useTranslation()
  const words = useSurveyWords()
  const groups: { key: string; label: string; count: number }[] = []
  for (const { tested, language } of criteria) {
    const subject = t(`survey.subjectShort.${tested}`)
    const label = t('survey.subjectOf', { subject, language: words.language(language) })
    const last = groups.at(-1)
    if (last?.label === label) last.count += 1
    else groups.push({ key: `${groups.length}`, label, count: 1 })
  }
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col" rowSpan={2} className={classes.jst ?? ''}>
          {t('survey.column.jst')}
        </Table.Th>
        {groups.map(({ key, label, count }) => (
          <Table.Th key={key} scope="colgroup" colSpan={count} className={classes.group ?? ''}>
            {label}
          </Table.Th>
        ))}
      </Table.Tr>
      <Table.Tr>
        {criteria.map(({ id, name, most }) => (
          <Table.Th key={id} scope="col">
            {name}
            <span className={classes.range}>{t('survey.sheet.range', { most })}</span>
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  )
}
