import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { Section } from '../../../ui/Section.tsx'
import classes from '../Claim.module.css'

const statements = ['true', 'paid', 'noDouble', 'law'] as const

/** What the office declares with a claim; to be compared with the institution's own form. */
export function StatementsSection() {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const programme = useQuery(api.programme.get.queryOptions({ input: { id } }))
  const department = programme.data?.department ?? ''
  return (
    <Section id="statements" title={t('claim.section.statements')}>
      <ul className={classes.list}>
        {statements.map((statement) => (
          <li key={statement}>{t(`claim.statements.${statement}`)}</li>
        ))}
        {department !== '' && <li>{t('claim.statements.kept', { department })}</li>}
      </ul>
      <Text size="sm" c="dimmed">
        {t('claim.statements.why')}
      </Text>
    </Section>
  )
}
