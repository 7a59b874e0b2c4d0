import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayText } from '../../ui/DayText.tsx'
import { MoneyText } from '../../ui/MoneyText.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import classes from './Claim.module.css'
import { ClaimBadge } from './ClaimBadge.tsx'
import type { ClaimList, ListedClaim } from './claim.ts'
import { PartLink } from './page/PartLink.tsx'
import { TimingMark } from './TimingMark.tsx'
import { useClaimWords } from './use-claim-words.ts'

/** Every claim of the programme in the order of their numbers. */
export function ClaimsTable({ list }: { readonly list: ClaimList }) {
  const { t } = useTranslation()
  const columns = ['number', 'period', 'kinds', 'state', 'due'] as const
  return (
    <Table.ScrollContainer minWidth={820}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th scope="col" key={column}>
                {t(`claim.column.${column}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col" className={classes.money}>
              {t('claim.column.total')}
            </Table.Th>
            <Table.Th scope="col" className={classes.money}>
              {t('claim.column.approved')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.claims.map((claim) => (
            <ClaimLine key={claim.id} claim={claim} />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr className={classes.total ?? ''}>
            <Table.Th scope="row" colSpan={columns.length}>
              {t('claim.column.sum')}
            </Table.Th>
            <Table.Td className={classes.money}>
              <MoneyText amount={list.sums.total} />
            </Table.Td>
            <Table.Td className={classes.money}>
              <MoneyText amount={list.sums.approved} />
            </Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  )
}

function ClaimLine({ claim }: { readonly claim: ListedClaim }) {
  const { t } = useTranslation()
  const words = useClaimWords()
  const { id, ordinal, number, kinds, state, timing, total, approved } = claim
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} className={classes.nowrap}>
        <TextLink to="/budzet/wnioski/$id" params={{ id }}>
          {t('claim.title', { ordinal })}
        </TextLink>
        {number !== '' && <div className={classes.minor}>{number}</div>}
      </Table.Th>
      <Table.Td className={classes.nowrap}>{words.period(claim)}</Table.Td>
      <Table.Td>{words.kinds(kinds)}</Table.Td>
      <Table.Td>
        <ClaimBadge state={state} />
      </Table.Td>
      <Table.Td>
        <div className={classes.due}>
          <DayText day={timing.due} />
          <TimingMark timing={timing} />
        </div>
      </Table.Td>
      <Table.Td className={classes.money}>
        <PartLink claimId={id} part="documents" amount={total} />
      </Table.Td>
      <Table.Td className={classes.money}>
        {approved === null ? (
          <span aria-hidden>–</span>
        ) : (
          <PartLink claimId={id} part="sources" amount={approved} />
        )}
      </Table.Td>
    </Table.Tr>
  )
}
