import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useOffice } from '../../app/office.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FieldList, FieldRow } from '../../ui/FieldRow.tsx'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { MoneyText } from '../../ui/MoneyText.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { AwaitedClaims } from './AwaitedClaims.tsx'
import { ClaimsTable } from './ClaimsTable.tsx'
import type { ClaimList } from './claim.ts'
import { NewClaimDialog } from './NewClaimDialog.tsx'

/** The claims of the programme, and what is late or next. */
export function ClaimsView({ list }: { readonly list: ClaimList }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [adding, setAdding] = useState(false)
  const start = (
    <GuardedButton procedure={contract.claim.create} onClick={() => setAdding(true)}>
      {t('claim.new')}
    </GuardedButton>
  )
  const { today } = useOffice().status
  const asOf = list.day === today ? [] : [t('claim.asOf', { day: format.longDay(list.day) })]
  const lead = [t('claim.lead'), ...asOf].join(' ')
  const none = list.claims.length === 0
  return (
    <>
      <PageTitle title={t('screen.claims')} lead={lead} actions={!none && start} />
      <ReadOnlyNote procedure={contract.claim.create} />
      {none ? (
        <EmptyState title={t('claim.empty.title')} text={t('claim.empty.text')} action={start} />
      ) : (
        <>
          <ClaimsTable list={list} />
          <FieldList>
            {(['approved', 'approvedGrant', 'awaiting'] as const).map((key) => (
              <FieldRow key={key} label={t(`claim.sums.${key}`)}>
                <MoneyText amount={list.sums[key]} />
              </FieldRow>
            ))}
            {(['income', 'returned'] as const)
              .filter((key) => list.sums[key] !== 0)
              .map((key) => (
                <FieldRow
                  key={key}
                  label={t(`claim.reported.${key === 'income' ? 'sumIncome' : 'sumReturned'}`)}
                >
                  <MoneyText amount={list.sums[key]} />
                </FieldRow>
              ))}
          </FieldList>
        </>
      )}
      <AwaitedClaims list={list} />
      {adding && <NewClaimDialog next={list.awaited[0] ?? null} onClose={() => setAdding(false)} />}
    </>
  )
}
