import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { DayText } from '../../../ui/DayText.tsx'
import { FieldList, FieldRow } from '../../../ui/FieldRow.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { ProposedMark } from '../../../ui/ProposedMark.tsx'
import { Section } from '../../../ui/Section.tsx'

/** The programme's facts as a claim repeats them. */
export function ProjectSection() {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const programme = useQuery(api.programme.get.queryOptions({ input: { id } }))
  return (
    <Section id="project" title={t('claim.section.project')}>
      <Loaded query={programme} what={t('programme.reading')}>
        {(facts) => (
          <FieldList>
            <FieldRow label={t('field.title')}>{facts.title}</FieldRow>
            <FieldRow
              label={t('field.agreementNumber')}
              mark={facts.proposed.includes('agreementNumber') && <ProposedMark />}
            >
              {facts.agreementNumber}
            </FieldRow>
            <FieldRow label={t('field.department')}>{facts.department}</FieldRow>
            <FieldRow label={t('field.period')}>
              <DayText day={facts.from} /> – <DayText day={facts.to} />
            </FieldRow>
            <FieldRow label={t('field.value')}>
              <MoneyText amount={facts.value} />
            </FieldRow>
            <FieldRow label={t('field.ownContribution')}>
              <MoneyText amount={facts.ownContribution} />
            </FieldRow>
            <FieldRow label={t('field.grant')}>
              <MoneyText amount={facts.grant} />
            </FieldRow>
          </FieldList>
        )}
      </Loaded>
    </Section>
  )
}
