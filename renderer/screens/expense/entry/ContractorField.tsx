import { Autocomplete, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contractorKinds } from '#db/values/expense.ts'
import { parseNip } from '#db/values/nip.ts'
import { formatNrb, parseNrb } from '#db/values/nrb.ts'
import { api } from '../../../api.ts'
import { useFieldError } from '../../../ui/use-field-error.ts'
import type { Contractor } from '../expense.ts'
import type { DocumentForm } from './document-form.ts'
import type { FormErrors } from './read-document.ts'

interface Props {
  readonly form: DocumentForm
  readonly errors: FormErrors
  readonly onChange: (changes: Partial<DocumentForm>) => void
  /** What else a known contractor fills in: the line that it was last charged to. */
  readonly fromContractor: (contractor: Contractor) => Partial<DocumentForm>
}

/** What a contractor is offered as; the number tells two of one name apart. */
const labelOf = ({ name, number }: Pick<Contractor, 'name' | 'number'>) =>
  number === '' ? name : `${name} · ${number}`

/**
 * Who issued the document: typed by NIP or by a part of the name. One that is on record is
 * chosen from the list or recognised by its whole NIP; a new one gets its fields below.
 */
export function ContractorField({ form, errors, onChange, fromContractor }: Props) {
  const { t } = useTranslation()
  const text = form.contractorText
  const found = useQuery({
    ...api.expense.contractors.queryOptions({ input: { q: text } }),
    placeholderData: keepPreviousData,
  })
  const contractors = found.data ?? []
  const choose = (contractor: Contractor) => {
    onChange({
      contractorText: contractor.name,
      contractorId: contractor.id,
      contractorKind: contractor.kind,
      contractorNumber: contractor.number,
      contractorName: contractor.name,
      account: contractor.account,
      ...fromContractor(contractor),
    })
  }
  const typing = (next: string) => {
    const chosen = contractors.find((one) => labelOf(one) === next)
    if (chosen !== undefined) return choose(chosen)
    const nip = parseNip(next)
    const known = nip.ok ? contractors.find(({ number }) => number === nip.value) : undefined
    if (known !== undefined) return choose(known)
    const digits = /^[\d\s-]*$/.test(next)
    onChange({
      contractorText: next,
      contractorId: null,
      contractorKind: 'nip',
      contractorNumber: digits ? next : '',
      contractorName: digits ? '' : next,
      account: '',
      contractId: null,
    })
  }
  /** The list may come after the last digit was typed. */
  const leaving = () => {
    const nip = parseNip(text)
    const known = nip.ok ? contractors.find(({ number }) => number === nip.value) : undefined
    if (form.contractorId === null && known !== undefined) choose(known)
  }
  const isNew = form.contractorId === null && text.trim() !== ''
  return (
    <>
      <Autocomplete
        name="contractor"
        label={t('expense.form.contractor')}
        placeholder={t('expense.form.contractorHint')}
        value={text}
        data={contractors.map(labelOf)}
        // The host has found them by folded words; nothing is narrowed again.
        filter={({ options }) => options}
        limit={12}
        maxDropdownHeight={420}
        openOnFocus={false}
        onChange={typing}
        onBlur={leaving}
        description={<Known form={form} />}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
      />
      {isNew && <NewContractor form={form} errors={errors} onChange={onChange} />}
    </>
  )
}

/** The contractor on record, in a line under the field. */
function Known({ form }: { readonly form: DocumentForm }) {
  const { t } = useTranslation()
  if (form.contractorId === null) return null
  const account = parseNrb(form.account)
  const facts = [
    form.contractorNumber === ''
      ? null
      : `${t(`expense.contractorKind.${form.contractorKind}`)} ${form.contractorNumber}`,
    form.account === '' ? null : account.ok ? formatNrb(account.value) : form.account,
  ]
  return <>{facts.filter((fact) => fact !== null).join(' · ')}</>
}

function NewContractor({ form, errors, onChange }: Omit<Props, 'fromContractor'>) {
  const { t } = useTranslation()
  const sentence = useFieldError()
  const nip = parseNip(form.contractorNumber)
  const wrong = form.contractorKind === 'nip' && form.contractorNumber.trim() !== '' && !nip.ok
  const account = parseNrb(form.account)
  const wrongAccount =
    form.contractorKind !== 'foreign' && form.account.trim() !== '' && !account.ok
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <Text component="legend" size="sm" c="dimmed" p={0}>
        {t('expense.form.newContractor')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 4 }} spacing="sm" verticalSpacing="sm">
        <NativeSelect
          label={t('expense.form.contractorKind')}
          value={form.contractorKind}
          data={contractorKinds.map((kind) => ({
            value: kind,
            label: t(`expense.contractorKind.${kind}`),
          }))}
          onChange={({ currentTarget: { value } }) => {
            const kind = contractorKinds.find((one) => one === value)
            if (kind !== undefined) onChange({ contractorKind: kind })
          }}
        />
        {form.contractorKind !== 'none' && (
          <TextInput
            label={t('expense.form.contractorNumber')}
            value={form.contractorNumber}
            maxLength={60}
            error={wrong && !nip.ok ? sentence(nip.refusal) : undefined}
            onChange={({ currentTarget }) => onChange({ contractorNumber: currentTarget.value })}
          />
        )}
        <TextInput
          required
          name="contractorName"
          label={t('expense.form.contractorName')}
          value={form.contractorName}
          error={sentence(errors.contractorName)}
          maxLength={300}
          onChange={({ currentTarget }) => onChange({ contractorName: currentTarget.value })}
        />
        <TextInput
          label={t('expense.form.account')}
          value={form.account}
          maxLength={60}
          error={wrongAccount && !account.ok ? sentence(account.refusal) : undefined}
          onChange={({ currentTarget }) => onChange({ account: currentTarget.value })}
        />
      </SimpleGrid>
    </fieldset>
  )
}
