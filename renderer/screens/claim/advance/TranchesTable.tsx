import { Button, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sumMoney } from '#db/values/money.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../../app/office.ts'
import { DayText } from '../../../ui/DayText.tsx'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import classes from '../Claim.module.css'
import type { Advances } from '../claim.ts'

type Tranche = Advances['tranches'][number]

interface Props {
  readonly advances: Advances
  readonly onEdit: (tranche: Tranche) => void
}

/** The tranches received, each with the claims that settled it. */
export function TranchesTable({ advances, onEdit }: Props) {
  const { t } = useTranslation()
  const may = useMay(contract.claim.saveTranche)
  const settled = new Map(advances.standing.tranches.map((tranche) => [tranche.id, tranche]))
  const { tranches } = advances
  return (
    <Section title={t('advance.tranches')}>
      <Table.ScrollContainer minWidth={720}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('advance.column.ordinal')}</Table.Th>
              <Table.Th scope="col">{t('advance.column.receivedOn')}</Table.Th>
              <Table.Th scope="col">{t('advance.column.claim')}</Table.Th>
              <Table.Th scope="col" className={classes.money}>
                {t('advance.column.amount')}
              </Table.Th>
              <Table.Th scope="col">{t('advance.column.settledBy')}</Table.Th>
              <Table.Th scope="col" className={classes.money}>
                {t('advance.column.left')}
              </Table.Th>
              <Table.Th scope="col">{t('advance.column.note')}</Table.Th>
              {may && (
                <Table.Th scope="col" ta="right">
                  {t('advance.column.move')}
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tranches.map((tranche) => (
              <Table.Tr key={tranche.id}>
                <Table.Th scope="row" fw={500}>
                  {tranche.ordinal}
                </Table.Th>
                <Table.Td>
                  <DayText day={tranche.receivedOn} />
                </Table.Td>
                <Table.Td>
                  {tranche.claimId === null ? (
                    t('advance.noClaim')
                  ) : (
                    <TextLink to="/budzet/wnioski/$id" params={{ id: tranche.claimId }}>
                      {t('claim.title', { ordinal: tranche.claimOrdinal })}
                    </TextLink>
                  )}
                </Table.Td>
                <Table.Td className={classes.money}>
                  <MoneyText amount={tranche.amount} />
                </Table.Td>
                <Table.Td>
                  <SettledBy settled={settled.get(tranche.id)} />
                </Table.Td>
                <Table.Td className={classes.money}>
                  <MoneyText amount={settled.get(tranche.id)?.left ?? tranche.amount} />
                </Table.Td>
                <Table.Td>{tranche.note}</Table.Td>
                {may && (
                  <Table.Td ta="right">
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={t('advance.editWhat', { ordinal: tranche.ordinal })}
                      onClick={() => onEdit(tranche)}
                    >
                      {t('action.edit')}
                    </Button>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
            <Table.Tr className={classes.total ?? ''}>
              <Table.Th scope="row" colSpan={3}>
                {t('advance.total')}
              </Table.Th>
              <Table.Td className={classes.money}>
                <MoneyText amount={sumMoney(tranches.map(({ amount }) => amount))} />
              </Table.Td>
              <Table.Td>
                <MoneyText amount={advances.standing.settled} />
              </Table.Td>
              <Table.Td className={classes.money}>
                <MoneyText amount={advances.standing.unsettled} />
              </Table.Td>
              <Table.Td colSpan={may ? 2 : 1} />
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  )
}

function SettledBy({
  settled,
}: {
  readonly settled: Advances['standing']['tranches'][number] | undefined
}) {
  const { t } = useTranslation()
  if (settled === undefined || settled.settledBy.length === 0) return t('advance.nothingSettled')
  return settled.settledBy.map(({ claimId, claimOrdinal, amount }) => (
    <div key={claimId} className={classes.nowrap}>
      <TextLink to="/budzet/wnioski/$id" params={{ id: claimId }}>
        {t('claim.title', { ordinal: claimOrdinal })}
      </TextLink>
      : <MoneyText amount={amount} />
    </div>
  ))
}
