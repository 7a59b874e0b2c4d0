import { Button, Checkbox, Table, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatNrb, parseNrb } from '#db/values/nrb.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import classes from './ContractorsTable.module.css'
import { type ContractorRow, shownNumber } from './contractors.ts'
import { type ContractorOrder, contractorOrders } from './search.ts'

interface Props {
  readonly contractors: readonly ContractorRow[]
  readonly order: ContractorOrder
  readonly onOrder: (order: ContractorOrder) => void
  /** What can be done with each; null where the role may not correct one. */
  readonly deeds: {
    /** Marked to be merged. */
    readonly marked: ReadonlySet<string>
    readonly onMark: (id: string) => void
    readonly onEdit: (contractor: ContractorRow) => void
  } | null
}

/** One page of contractors; their documents' number and sum open the documents. */
export function ContractorsTable({ contractors, order, onOrder, deeds }: Props) {
  const { t } = useTranslation()
  const heading = (column: ContractorOrder) => {
    const up = column === 'name'
    const Arrow = up ? IconArrowUp : IconArrowDown
    return (
      <Table.Th
        key={column}
        scope="col"
        className={up ? '' : 'biuro-number'}
        aria-sort={order !== column ? 'none' : up ? 'ascending' : 'descending'}
      >
        <UnstyledButton
          className={classes.sort ?? ''}
          fz="inherit"
          fw="inherit"
          onClick={() => onOrder(column)}
        >
          {t(`contractor.column.${column}`)}
          {order === column && <Arrow size={14} stroke={2} aria-hidden />}
        </UnstyledButton>
      </Table.Th>
    )
  }
  const [name, ...sums] = contractorOrders
  return (
    <Table.ScrollContainer minWidth={860} type="native">
      <Table horizontalSpacing="xs" aria-label={t('screen.contractors')}>
        <Table.Thead>
          <Table.Tr>
            {deeds && <Table.Th scope="col">{t('contractor.merge.column')}</Table.Th>}
            {heading(name)}
            <Table.Th scope="col">{t('contractor.column.number')}</Table.Th>
            <Table.Th scope="col">{t('contractor.column.account')}</Table.Th>
            {sums.map((column) => heading(column))}
            <Table.Th scope="col" className="biuro-number">
              {t('contractor.column.contracts')}
            </Table.Th>
            {deeds && <Table.Th scope="col">{t('contractor.column.actions')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {contractors.map((contractor) => (
            <Row key={contractor.id} contractor={contractor} deeds={deeds} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

interface RowProps {
  readonly contractor: ContractorRow
  readonly deeds: Props['deeds']
}

function Row({ contractor, deeds }: RowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, name, kind, number, account, documents, gross, contracts } = contractor
  const nrb = parseNrb(account)
  const theirs = { to: '/budzet/dokumenty', search: { contractor: id } } as const
  return (
    <Table.Tr>
      {deeds && (
        <Table.Td>
          <Checkbox
            aria-label={t('contractor.merge.markOne', { name })}
            checked={deeds.marked.has(id)}
            onChange={() => deeds.onMark(id)}
          />
        </Table.Td>
      )}
      <Table.Th scope="row" fw={550} maw="22rem">
        {name}
      </Table.Th>
      <Table.Td>
        {number === ''
          ? t('expense.contractorKind.none')
          : `${t(`expense.contractorKind.${kind}`)} ${shownNumber(contractor)}`}
      </Table.Td>
      <Table.Td>
        {account === '' ? t('value.none') : nrb.ok ? formatNrb(nrb.value) : account}
      </Table.Td>
      <Table.Td className="biuro-number">
        {documents === 0 ? (
          format.number(0)
        ) : (
          <TextLink {...theirs} aria-label={t('contractor.documents', { count: documents, name })}>
            {format.number(documents)}
          </TextLink>
        )}
      </Table.Td>
      <Table.Td className="biuro-number">
        {documents === 0 ? (
          format.money(gross)
        ) : (
          <TextLink
            {...theirs}
            aria-label={t('contractor.gross', { name, amount: format.money(gross) })}
          >
            {format.money(gross)}
          </TextLink>
        )}
      </Table.Td>
      <Table.Td className="biuro-number">
        {contracts === 0 ? (
          format.number(0)
        ) : (
          <TextLink
            to="/budzet/umowy"
            state={{ words: name }}
            aria-label={t('contractor.contracts', { count: contracts, name })}
          >
            {format.number(contracts)}
          </TextLink>
        )}
      </Table.Td>
      {deeds && (
        <Table.Td>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('contractor.edit', { name })}
            onClick={() => deeds.onEdit(contractor)}
          >
            {t('action.edit')}
          </Button>
        </Table.Td>
      )}
    </Table.Tr>
  )
}
