import { useTranslation } from 'react-i18next'
import { grosze } from '#db/values/money.ts'
import { formatNrb, parseNrb } from '#db/values/nrb.ts'
import { DayText } from '../../../ui/DayText.tsx'
import { FieldList, FieldRow } from '../../../ui/FieldRow.tsx'
import { useFormat } from '../../../ui/format.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { DocumentPage } from '../expense.ts'

/** What the document says. */
export function FactsSection({ document }: { readonly document: DocumentPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { contractor, contract, gross, net, dueOn, foreign } = document
  const optional = (label: string, text: string) =>
    text === '' ? null : <FieldRow label={label}>{text}</FieldRow>
  return (
    <Section title={t('expense.facts')}>
      <FieldList>
        <FieldRow label={t('expense.form.contractor')}>
          {contractor === null ? (
            t('expense.noContractor')
          ) : (
            <TextLink to="/budzet/dokumenty" search={{ contractor: contractor.id }}>
              {contractor.name}
            </TextLink>
          )}
        </FieldRow>
        {contractor !== null &&
          optional(t(`expense.contractorKind.${contractor.kind}`), contractor.number)}
        {contractor !== null &&
          optional(t('expense.form.account'), accountText(contractor.account))}
        {contract !== null && (
          <FieldRow label={t('expense.form.contract')}>
            <TextLink to="/budzet/dokumenty" search={{ contract: contract.id }}>
              {contract.number}
            </TextLink>
          </FieldRow>
        )}
        <FieldRow label={t('expense.form.issuedOn')}>
          <DayText day={document.issuedOn} />
        </FieldRow>
        {dueOn !== null && (
          <FieldRow label={t('expense.form.dueOn')}>
            <DayText day={dueOn} />
          </FieldRow>
        )}
        <FieldRow label={t('expense.form.subject')}>{document.subject || '–'}</FieldRow>
        <FieldRow label={t('expense.form.gross')}>
          <MoneyText amount={gross} />
        </FieldRow>
        <FieldRow label={t('expense.form.net')}>
          <MoneyText amount={net} />
        </FieldRow>
        <FieldRow label={t('expense.form.vat')}>
          <MoneyText amount={grosze(gross - net)} />{' '}
          {gross !== net && t(document.vatEligible ? 'expense.vatIn' : 'expense.vatOut')}
        </FieldRow>
        {foreign !== null && (
          <FieldRow label={t('expense.foreign')}>
            {`${format.number(foreign.gross / 100)} ${foreign.currency} × ${format.number(foreign.rate / 10_000)}`}
          </FieldRow>
        )}
        {optional(t('expense.form.ledgerNumber'), document.ledgerNumber)}
        {optional(t('expense.form.ksefNumber'), document.ksefNumber)}
        {optional(t('expense.form.remarks'), document.remarks)}
        {optional(t('expense.duplicateReason'), document.duplicateReason)}
        <FieldRow label={t('expense.source')}>{t(`expense.sourceOf.${document.source}`)}</FieldRow>
      </FieldList>
    </Section>
  )
}

function accountText(account: string): string {
  const nrb = parseNrb(account)
  return nrb.ok ? formatNrb(nrb.value) : account
}
