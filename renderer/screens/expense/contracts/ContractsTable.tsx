import { Button, Stack, Table, Text } from '@mantine/core'
import { IconCircleCheck, IconClockExclamation, IconFileCheck, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { grosze, sumMoney } from '#db/values/money.ts'
import { contract as api } from '#electron/contract/contract.ts'
import { useMay } from '../../../app/office.ts'
import { DayText } from '../../../ui/DayText.tsx'
import { useFormat } from '../../../ui/format.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { type StatusLook, StatusMark } from '../../../ui/StatusMark.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { DocumentsSearch } from '../search.ts'
import { type Contract, type ContractState, contractState } from './contracts.ts'
import type { ContractsSearch } from './search.ts'

interface Props {
  readonly contracts: readonly Contract[]
  /** The day on which the contracts' states stand. */
  readonly day: Day
  /** What the list is narrowed by: a contract's documents are narrowed by it too. */
  readonly search: ContractsSearch
  readonly onEdit: (contract: Contract) => void
  readonly onClosing: (contract: Contract) => void
}

const looks: Readonly<Record<ContractState, StatusLook>> = {
  open: { icon: IconFileCheck, tone: 'agreed' },
  used: { icon: IconCircleCheck, tone: 'good' },
  ended: { icon: IconClockExclamation, tone: 'doubt' },
  closed: { icon: IconLock, tone: 'none' },
}

const columns = ['number', 'contractor', 'signedOn', 'endsOn'] as const
const sums = ['amount', 'used', 'open'] as const

/** The contracts with what was used of each and what is open; `used` opens the documents. */
export function ContractsTable({ contracts, day, search, onEdit, onClosing }: Props) {
  const { t } = useTranslation()
  const may = useMay(api.supplierContract.save)
  return (
    <Table.ScrollContainer minWidth={900} type="native">
      <Table horizontalSpacing="xs">
        <Table.Caption style={{ captionSide: 'top', textAlign: 'left', marginTop: 0 }}>
          {t('supplierContract.caption', { count: contracts.length })}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th scope="col" key={column}>
                {t(`supplierContract.column.${column}`)}
              </Table.Th>
            ))}
            {sums.map((column) => (
              <Table.Th scope="col" className="biuro-number" key={column}>
                {t(`supplierContract.column.${column}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col">{t('supplierContract.column.state')}</Table.Th>
            {may && <Table.Th scope="col">{t('supplierContract.column.actions')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {contracts.map((contract) => (
            <ContractRow
              key={contract.id}
              contract={contract}
              day={day}
              search={search}
              {...(may && { onEdit, onClosing })}
            />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row" colSpan={columns.length}>
              {t('supplierContract.total')}
            </Table.Th>
            {sums.map((column) => (
              <Table.Td className="biuro-number" fw={650} key={column}>
                <MoneyText amount={sumMoney(contracts.map((one) => one[column]))} />
              </Table.Td>
            ))}
            <Table.Td colSpan={may ? 2 : 1} />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  )
}

interface RowProps {
  readonly contract: Contract
  readonly day: Day
  readonly search: ContractsSearch
  readonly onEdit?: (contract: Contract) => void
  readonly onClosing?: (contract: Contract) => void
}

function ContractRow({ contract, day, search, onEdit, onClosing }: RowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, number, contractor, signedOn, endsOn, subject, amount, used, open } = contract
  const state = contractState(contract, day)
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={550} miw="9rem">
        {number}
        <Text size="xs" c="dimmed">
          {subject}
        </Text>
      </Table.Th>
      <Table.Td miw="7rem">{contractor.name}</Table.Td>
      <Table.Td>
        <DayText day={signedOn} />
      </Table.Td>
      <Table.Td>{endsOn === null ? t('value.none') : <DayText day={endsOn} />}</Table.Td>
      <Table.Td className="biuro-number">
        <MoneyText amount={amount} />
      </Table.Td>
      <Table.Td className="biuro-number">
        <TextLink
          to="/budzet/dokumenty"
          search={{ contract: id, ...documentsOf(search) }}
          aria-label={t('supplierContract.documents', { number, amount: format.money(used) })}
        >
          {format.money(used)}
        </TextLink>
        {used > amount && (
          <Text size="xs" c="var(--mantine-color-error)">
            {t('supplierContract.over', { amount: format.money(grosze(used - amount)) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="biuro-number">
        <MoneyText amount={open} />
      </Table.Td>
      <Table.Td>
        <StatusMark
          {...looks[state]}
          word={t(`supplierContract.state.${state}`, {
            day: contract.closedOn === null ? '' : format.day(contract.closedOn),
          })}
        />
      </Table.Td>
      {onEdit && onClosing && (
        <Table.Td>
          <Stack gap={0} align="flex-start">
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('supplierContract.edit', { number })}
              onClick={() => onEdit(contract)}
            >
              {t('action.edit')}
            </Button>
            {state !== 'used' && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t(
                  state === 'closed'
                    ? 'supplierContract.reopenNumber'
                    : 'supplierContract.closeNumber',
                  { number },
                )}
                onClick={() => onClosing(contract)}
              >
                {t(
                  state === 'closed'
                    ? 'supplierContract.shortReopen'
                    : 'supplierContract.shortClose',
                )}
              </Button>
            )}
          </Stack>
        </Table.Td>
      )}
    </Table.Tr>
  )
}

/** The place and the day of the list, as the list of documents says them. */
const documentsOf = ({ line, task, category, asOf }: ContractsSearch): DocumentsSearch => ({
  line,
  task,
  category,
  ...(asOf === undefined ? {} : { asOf, to: asOf }),
})
