import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { grosze } from '#db/values/money.ts'
import { useFormat } from '../../../ui/format.ts'
import { LineSelect } from '../entry/LineSelect.tsx'
import {
  type ContractErrors,
  type ContractForm,
  type FormLine,
  formSum,
  lineAmount,
  newLine,
} from './contract-form.ts'
import type { Contract, ContractBudgetLine } from './contracts.ts'

interface Props {
  readonly form: ContractForm
  readonly contract: Contract | null
  readonly lines: readonly ContractBudgetLine[]
  readonly errors: ContractErrors['lines']
  readonly onChange: (lines: readonly FormLine[]) => void
}

/** How much of the contract falls on which cost line, with what is left of each. */
export function ContractLines({ form, contract, lines, errors, onChange }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const set = (at: number, changes: Partial<FormLine>) =>
    onChange(form.lines.map((line, place) => (place === at ? { ...line, ...changes } : line)))
  return (
    <Fieldset legend={t('supplierContract.linesLegend')}>
      <Stack gap="xs">
        {form.lines.map((line, at) => (
          <div key={line.key}>
            <Group gap="xs" align="flex-start" wrap="nowrap">
              <LineSelect
                flex={1}
                label={t('supplierContract.field.line', { at: at + 1 })}
                lines={lines}
                value={line.lineId === '' ? null : line.lineId}
                error={errors[at]?.lineId && t('supplierContract.noLine')}
                onChange={(lineId) => set(at, { lineId: lineId ?? '' })}
              />
              <TextInput
                w="11rem"
                inputMode="decimal"
                label={t('supplierContract.field.amount', { at: at + 1 })}
                value={line.amount}
                rightSection={format.currency}
                error={errors[at]?.amount && t('supplierContract.badAmount')}
                styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
                onChange={({ currentTarget }) => set(at, { amount: currentTarget.value })}
              />
              {form.lines.length > 1 && (
                <Button
                  variant="subtle"
                  mt={24}
                  px="xs"
                  aria-label={t('supplierContract.field.removeLine', { at: at + 1 })}
                  onClick={() => onChange(form.lines.filter((_, place) => place !== at))}
                >
                  <IconX size={16} stroke={2} aria-hidden />
                </Button>
              )}
            </Group>
            <LeftAfter line={line} contract={contract} lines={lines} />
          </div>
        ))}
        <Group justify="space-between">
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange([...form.lines, newLine(form.lines)])}
          >
            {t('supplierContract.field.addLine')}
          </Button>
          <Text fw={650} role="status" className="biuro-number">
            {t('supplierContract.field.sum', { amount: format.money(formSum(form)) })}
          </Text>
        </Group>
      </Stack>
    </Fieldset>
  )
}

/** What stays on the cost line with this contract; the contract's own old share is free again. */
function LeftAfter({
  line,
  contract,
  lines,
}: Pick<Props, 'contract' | 'lines'> & { line: FormLine }) {
  const { t } = useTranslation()
  const format = useFormat()
  const found = lines.find(({ id }) => id === line.lineId)
  const amount = lineAmount(line)
  if (found === undefined || amount === null || contract?.closedOn) return null
  const own = contract?.lines.find(({ lineId }) => lineId === line.lineId)
  const open = Math.max(0, amount - (own?.used ?? 0))
  const left = grosze(found.left + (own?.open ?? 0) - open)
  return (
    <Text size="sm" {...(left < 0 && { c: 'var(--mantine-color-error)' })}>
      {left < 0
        ? t('supplierContract.leftOver', { amount: format.money(grosze(-left)) })
        : t('supplierContract.leftAfter', { amount: format.money(left) })}
    </Text>
  )
}
