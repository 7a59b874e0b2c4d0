import { Checkbox, Group, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { documentKinds } from '#db/values/expense.ts'
import { grosze } from '#db/values/money.ts'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useFieldError } from '../../../ui/use-field-error.ts'
import type { Contractor, EntryFacts } from '../expense.ts'
import { ContractorField } from './ContractorField.tsx'
import type { DocumentForm } from './document-form.ts'
import classes from './PartsFieldset.module.css'
import { PartsFieldset } from './PartsFieldset.tsx'
import { amountsOf, type FormErrors } from './read-document.ts'

interface Props {
  readonly form: DocumentForm
  readonly facts: EntryFacts
  readonly errors: FormErrors
  readonly documentId: string | null
  readonly onChange: (changes: Partial<DocumentForm>) => void
}

interface Extra {
  readonly required?: boolean
  readonly maxLength?: number
  readonly inputMode?: 'decimal'
  readonly placeholder?: string
  readonly description?: ReactNode
  readonly className?: string
  readonly inputWrapperOrder?: ('label' | 'input' | 'description' | 'error')[]
}

type TextField = 'number' | 'subject' | 'gross' | 'net' | 'ledgerNumber' | 'ksefNumber'

/** The fields of a document in the order in which a person reads one. */
export function DocumentFields({ form, facts, errors, documentId, onChange }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const sentence = useFieldError()
  const { document } = amountsOf(form)
  const text = (field: TextField, extra: Extra = {}) => (
    <TextInput
      {...extra}
      name={field}
      label={t(`expense.form.${field}`)}
      value={form[field]}
      error={sentence(errors[field])}
      autoComplete="off"
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  )
  const money: Extra = { inputMode: 'decimal', className: classes.money ?? '' }
  /** The line that the contractor was last charged to, where none is chosen yet. */
  const offeredLine = ({ lastLineId }: Contractor): Partial<DocumentForm> => {
    const [first, ...others] = form.parts
    const known = facts.lines.some(({ id }) => id === lastLineId)
    if (first === undefined || first.lineId !== null || !known) return {}
    return { parts: [{ ...first, lineId: lastLineId }, ...others] }
  }
  return (
    <>
      <ContractorField
        form={form}
        errors={errors}
        onChange={onChange}
        fromContractor={offeredLine}
      />
      <SimpleGrid cols={{ base: 1, xs: 4 }} spacing="sm" verticalSpacing="sm">
        <NativeSelect
          label={t('expense.form.kind')}
          value={form.kind}
          data={documentKinds.map((kind) => ({ value: kind, label: t(`expense.kind.${kind}`) }))}
          onChange={({ currentTarget: { value } }) => {
            const kind = documentKinds.find((one) => one === value)
            if (kind !== undefined) onChange({ kind })
          }}
        />
        {text('number', { required: true, maxLength: 120 })}
        <DayField
          required
          name="issuedOn"
          label={t('expense.form.issuedOn')}
          value={form.issuedOn}
          error={sentence(errors.issuedOn)}
          openAt={form.issuedOn ?? facts.from}
          onChange={(issuedOn) => onChange({ issuedOn })}
        />
        <DayField
          name="dueOn"
          label={t('expense.form.dueOn')}
          value={form.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 4 }} spacing="sm" verticalSpacing="sm">
        <div style={{ gridColumn: 'span 2' }}>{text('subject', { maxLength: 300 })}</div>
        {text('gross', { required: true, ...money })}
        {text('net', {
          ...money,
          placeholder: form.gross,
          inputWrapperOrder: ['label', 'input', 'description', 'error'],
          description:
            document === null || document.gross === document.net
              ? t('expense.form.noVat')
              : t('expense.form.vatIs', {
                  amount: format.money(grosze(document.gross - document.net)),
                }),
        })}
      </SimpleGrid>
      <Group gap="lg" align="flex-end">
        <Checkbox
          label={t('expense.form.vatEligible')}
          checked={form.vatEligible}
          onChange={({ currentTarget }) => onChange({ vatEligible: currentTarget.checked })}
        />
        <ContractChoice form={form} onChange={onChange} />
      </Group>
      <PartsFieldset
        form={form}
        facts={facts}
        errors={errors}
        documentId={documentId}
        onChange={onChange}
      />
      <Group grow align="flex-start" gap="sm">
        {text('ledgerNumber', { maxLength: 120 })}
        {text('ksefNumber', { maxLength: 60 })}
        <Textarea
          name="remarks"
          label={t('expense.form.remarks')}
          autosize
          minRows={1}
          maxLength={2000}
          value={form.remarks}
          onChange={({ currentTarget }) => onChange({ remarks: currentTarget.value })}
        />
      </Group>
    </>
  )
}

/** The contractor's contract that the document belongs to, where there are any. */
function ContractChoice({ form, onChange }: Pick<Props, 'form' | 'onChange'>) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const { contractorId, contractId } = form
  const contracts = useQuery({
    ...api.expense.contractsOf.queryOptions({
      input: { programmeId: programme.id, contractorId: contractorId ?? '-' },
    }),
    enabled: contractorId !== null,
  })
  const offered = contractorId === null ? [] : (contracts.data ?? [])
  if (offered.length === 0 && contractId === null) return null
  return (
    <NativeSelect
      label={t('expense.form.contract')}
      value={contractId ?? ''}
      data={[
        { value: '', label: t('expense.form.noContract') },
        ...offered.map(({ id, number }) => ({ value: id, label: number })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        onChange({ contractId: value === '' ? null : value })
      }
    />
  )
}
