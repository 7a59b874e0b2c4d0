import { Stack, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Grosze, grosze, sumMoney } from '#db/values/money.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import classes from '../Claim.module.css'
import type { ClaimPage } from '../claim.ts'

type Finance = ClaimPage['finance']
type Earlier = Finance['earlier'][number]

/** The sums of the financial progress that earlier claims are part of, beside its tasks. */
const earlierSums = ['direct', 'indirect', 'total'] as const

interface Props {
  readonly finance: Finance
  /** A task, or one of `earlierSums`. */
  readonly figure: string
  readonly onClose: () => void
}

/** The claims that a figure of earlier claims is made of, each opening its own entries. */
export function EarlierDialog({ finance, figure, onClose }: Props) {
  const { t } = useTranslation()
  const task = finance.tasks.find(({ taskId }) => taskId === figure)
  const sum = earlierSums.find((one) => one === figure)
  if (task === undefined && sum === undefined) return null
  const name = task?.name ?? t(`claim.finance.${sum ?? 'total'}`)
  const parts = finance.earlier.flatMap((one) => {
    const amount = amountIn(one, figure)
    return amount === 0 ? [] : [{ ...one, amount }]
  })
  return (
    <Dialog opened onClose={onClose} size="lg" title={t('claim.earlier.title', { name })}>
      <Stack gap="sm">
        <Text>{t('claim.earlier.text')}</Text>
        <Table>
          <Table.Tbody>
            {parts.map(({ claimId, ordinal, decided, amount }) => (
              <Table.Tr key={claimId}>
                <Table.Th scope="row" fw={400}>
                  {t(decided ? 'claim.earlier.decided' : 'claim.earlier.waiting', { ordinal })}
                </Table.Th>
                <Table.Td className={classes.money}>
                  <TextLink
                    to="/budzet/wnioski/$id"
                    params={{ id: claimId }}
                    search={task === undefined ? {} : { task: task.taskId }}
                    hash={sum === 'indirect' ? 'flatRate' : 'documents'}
                    aria-label={t('claim.title', { ordinal })}
                  >
                    <MoneyText amount={amount} />
                  </TextLink>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr className={classes.total ?? ''}>
              <Table.Th scope="row">{t('claim.earlier.sum')}</Table.Th>
              <Table.Td className={classes.money}>
                <MoneyText amount={sumMoney(parts.map(({ amount }) => amount))} />
              </Table.Td>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Stack>
    </Dialog>
  )
}

/** What of an earlier claim is in the figure. */
function amountIn({ direct, indirect, tasks }: Earlier, figure: string): Grosze {
  if (figure === 'direct') return direct
  if (figure === 'indirect') return indirect
  if (figure === 'total') return grosze(direct + indirect)
  return tasks.find(({ taskId }) => taskId === figure)?.amount ?? grosze(0)
}
