import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { DayText } from '../../../ui/DayText.tsx'
import { FieldList, FieldRow } from '../../../ui/FieldRow.tsx'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { ProposedMark } from '../../../ui/ProposedMark.tsx'
import { Section } from '../../../ui/Section.tsx'
import { useEditing } from '../../../ui/use-editing.ts'
import { ClaimBadge } from '../ClaimBadge.tsx'
import type { ClaimPage } from '../claim.ts'
import { useClaimWords } from '../use-claim-words.ts'
import { HeadForm } from './HeadForm.tsx'
import { NumberForm } from './NumberForm.tsx'

/** What the claim is, for which days, and how it stands with the institution. */
export function IdentificationSection({ claim }: { readonly claim: ClaimPage }) {
  const { t } = useTranslation()
  const words = useClaimWords()
  const editing = useEditing()
  const draft = claim.state === 'draft'
  const procedure = draft ? contract.claim.save : contract.claim.saveNumber
  const Form = draft ? HeadForm : NumberForm
  return (
    <Section
      id="identification"
      title={t('claim.section.identification')}
      actions={
        !editing.editing && (
          <GuardedButton
            ref={editing.button}
            procedure={procedure}
            variant="default"
            size="compact-md"
            aria-label={t('claim.editHead')}
            onClick={editing.start}
          >
            {t('action.edit')}
          </GuardedButton>
        )
      }
    >
      {editing.editing ? (
        <Form claim={claim} onDone={editing.stop} />
      ) : (
        <FieldList>
          <FieldRow label={t('claim.number')}>
            {claim.number === '' ? t('claim.numberNone') : claim.number}
          </FieldRow>
          <FieldRow label={t('claim.kinds')}>{words.kinds(claim.kinds)}</FieldRow>
          <FieldRow label={t('claim.column.period')}>{words.period(claim)}</FieldRow>
          {claim.kinds.includes('advance') && (
            <FieldRow label={t('claim.advanceRequested')}>
              <MoneyText amount={claim.advanceRequested} />
            </FieldRow>
          )}
          <FieldRow
            label={t('claim.column.due')}
            mark={
              claim.proposed.some((name) => /^(claim|finalClaim)/.test(name)) && <ProposedMark />
            }
          >
            <DayText day={claim.timing.due} />
          </FieldRow>
          <FieldRow label={t('claim.column.state')}>
            <ClaimBadge state={claim.state} />
          </FieldRow>
          {claim.submittedOn && (
            <FieldRow label={t('claim.submittedOn')}>
              <DayText day={claim.submittedOn} />
            </FieldRow>
          )}
          {claim.decidedOn && (
            <FieldRow label={t('claim.decidedOn')}>
              <DayText day={claim.decidedOn} />
            </FieldRow>
          )}
        </FieldList>
      )}
    </Section>
  )
}
