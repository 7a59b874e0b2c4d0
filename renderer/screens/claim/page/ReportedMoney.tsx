import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addMoney } from '#db/values/money.ts'
import { contract } from '#electron/contract/contract.ts'
import { FieldList, FieldRow } from '../../../ui/FieldRow.tsx'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { useEditing } from '../../../ui/use-editing.ts'
import classes from '../Claim.module.css'
import type { ClaimPage } from '../claim.ts'
import { ReportedForm } from './ReportedForm.tsx'

/** Amounts that a claim reports beside its own: what was earned, what was given back. */
export type ReportedField = 'income' | 'returned'

interface Props {
  readonly claim: ClaimPage
  readonly field: ReportedField
}

/** An amount of the period with a word on it, earlier claims and both together; a form in a draft. */
export function ReportedMoney({ claim, field }: Props) {
  const { t } = useTranslation()
  const editing = useEditing()
  if (editing.editing) return <ReportedForm claim={claim} field={field} onDone={editing.stop} />
  const amount = claim[field]
  const note = claim[`${field}Note`]
  const before = claim.reportedBefore[field]
  return (
    <>
      <FieldList>
        <FieldRow label={t(`claim.reported.${field}`)}>
          <MoneyText amount={amount} />
        </FieldRow>
        {note !== '' && (
          <FieldRow label={t(`claim.reported.${field}Note`)}>
            <span className={classes.text}>{note}</span>
          </FieldRow>
        )}
        {before !== 0 && (
          <>
            <FieldRow label={t('claim.reported.before')}>
              <MoneyText amount={before} />
            </FieldRow>
            <FieldRow label={t('claim.reported.together')}>
              <MoneyText amount={addMoney(before, amount)} />
            </FieldRow>
          </>
        )}
      </FieldList>
      {claim.state === 'draft' && (
        <div>
          <GuardedButton
            ref={editing.button}
            procedure={contract.claim.reportMoney}
            variant="default"
            size="compact-md"
            onClick={editing.start}
          >
            {t(`claim.reported.${field === 'income' ? 'editIncome' : 'editReturned'}`)}
          </GuardedButton>
        </div>
      )}
      <Text size="sm" c="dimmed" maw="75ch">
        {t(`claim.reported.${field}Why`)}
      </Text>
    </>
  )
}
