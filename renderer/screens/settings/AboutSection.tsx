import { useTranslation } from 'react-i18next'
import type { OfficeStatus } from '../../app/office.ts'
import { FieldList, FieldRow } from '../../ui/FieldRow.tsx'
import { Section } from '../../ui/Section.tsx'

/** The program: its name, version and the shell that shows it. */
export function AboutSection({ status }: { readonly status: OfficeStatus }) {
  const { t } = useTranslation()
  return (
    <Section title={t('about.title')} id="about">
      <FieldList>
        <FieldRow label={t('about.program')}>{t('about.name')}</FieldRow>
        <FieldRow label={t('about.version')}>{status.appVersion}</FieldRow>
        <FieldRow label={t('about.shell')}>{t(`about.${status.shell}`)}</FieldRow>
        <FieldRow label={t('about.data')}>{t('about.dataText')}</FieldRow>
      </FieldList>
    </Section>
  )
}
