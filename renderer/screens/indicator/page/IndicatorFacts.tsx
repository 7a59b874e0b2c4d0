import { useTranslation } from 'react-i18next'
import { DayText } from '../../../ui/DayText.tsx'
import { FieldList, FieldRow } from '../../../ui/FieldRow.tsx'
import { ProposedMark } from '../../../ui/ProposedMark.tsx'
import type { IndicatorPage } from '../indicator.ts'
import { useIndicatorWords } from '../use-indicator-words.ts'

type Written = IndicatorPage['written']['target']

/** Where a target comes from: what was typed does not follow what it was worked out from. */
function sourceOf(target: Exclude<Written, { readonly kind: 'none' }>) {
  if (target.kind === 'typed') return 'typed'
  return target.field === 'deliverables' ? 'fromPackages' : 'fromProgramme'
}

/** How the indicator is measured, against what, and who says so. */
export function IndicatorFacts({ page }: { readonly page: IndicatorPage }) {
  const { t } = useTranslation()
  const words = useIndicatorWords()
  const { indicator, written } = page
  const { target, rule } = indicator
  return (
    <FieldList>
      <FieldRow
        label={t('indicator.fact.rule')}
        {...(indicator.isProposed && {
          mark: <ProposedMark why={t('indicator.proposedWhy')} />,
        })}
      >
        {words.rule(rule)}
      </FieldRow>
      <FieldRow label={t('indicator.fact.kind')}>{t(`indicator.kind.${indicator.kind}`)}</FieldRow>
      <FieldRow label={t('indicator.column.target')}>
        {target === null ? t('indicator.noTarget') : words.value(indicator, target)}
        {written.target.kind !== 'none' && ` (${t(`indicator.fact.${sourceOf(written.target)}`)})`}
      </FieldRow>
      <FieldRow label={t('indicator.column.deadline')}>
        <DayText day={indicator.deadline} />
        {written.deadline === null && ` (${t('indicator.fact.programmeEnd')})`}
      </FieldRow>
      <FieldRow label={t('indicator.column.source')}>{indicator.source}</FieldRow>
    </FieldList>
  )
}
