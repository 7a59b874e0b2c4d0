import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { grosze, subtractMoney } from '#db/values/money.ts'
import { contract } from '#electron/contract/contract.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FieldList, FieldRow } from '../../../ui/FieldRow.tsx'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { ProposedMark } from '../../../ui/ProposedMark.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { Section } from '../../../ui/Section.tsx'
import { useOpenRecord } from '../../../ui/use-open-record.ts'
import type { Advances } from '../claim.ts'
import { AdvanceBar } from './AdvanceBar.tsx'
import { AdvanceSentence } from './AdvanceSentence.tsx'
import { TrancheDialog } from './TrancheDialog.tsx'
import { TranchesTable } from './TranchesTable.tsx'

/** The tranches, how much of them is settled, and when the next one can come. */
export function AdvancesView({ advances }: { readonly advances: Advances }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { standing, settledRate, rateProposed, grant, tranches } = advances
  const open = useOpenRecord(tranches)
  const add = (
    <GuardedButton procedure={contract.claim.saveTranche} onClick={open.add}>
      {t('advance.add')}
    </GuardedButton>
  )
  const none = tranches.length === 0
  const { received, settled, awaiting, unsettled, beyond } = standing
  const grantLeft = grosze(Math.max(0, subtractMoney(grant, received)))
  const figures = { received, settled, awaiting, unsettled, grantLeft, beyond }
  return (
    <>
      <PageTitle
        title={t('screen.advances')}
        lead={
          <>
            {t('advance.lead', { rate: format.rate(settledRate) })}{' '}
            {rateProposed && <ProposedMark />}{' '}
            {t('claim.asOf', { day: format.longDay(standing.day) })}
          </>
        }
        actions={!none && add}
      />
      <ReadOnlyNote procedure={contract.claim.saveTranche} />
      {none ? (
        <EmptyState title={t('advance.empty.title')} text={t('advance.empty.text')} action={add} />
      ) : (
        <>
          <Section title={t('advance.standing')}>
            <AdvanceSentence standing={standing} />
            <AdvanceBar standing={standing} rate={settledRate} />
            <FieldList>
              {(['received', 'settled', 'awaiting', 'unsettled', 'grantLeft'] as const).map(
                (key) => (
                  <FieldRow key={key} label={t(`advance.${key}`)}>
                    <MoneyText amount={figures[key]} />
                  </FieldRow>
                ),
              )}
              {beyond > 0 && (
                <FieldRow label={t('advance.beyond')}>
                  <MoneyText amount={beyond} />
                </FieldRow>
              )}
            </FieldList>
            <Text size="sm" c="dimmed" maw="75ch">
              {t('advance.formula', { rate: format.rate(settledRate) })}
            </Text>
          </Section>
          <TranchesTable advances={advances} onEdit={open.edit} />
        </>
      )}
      {open.opened && (
        <TrancheDialog advances={advances} tranche={open.record} onClose={open.close} />
      )}
    </>
  )
}
