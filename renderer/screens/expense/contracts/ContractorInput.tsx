import { Autocomplete } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ContractForm } from './contract-form.ts'
import type { ContractList } from './contracts.ts'

interface Props {
  readonly list: ContractList
  readonly form: ContractForm
  readonly change: (changes: Partial<ContractForm>) => void
  readonly error: string | false
}

/** The contractor by name; one that is known brings its number along. */
export function ContractorInput({ list, form, change, error }: Props) {
  const { t } = useTranslation()
  const named = new Map(
    list.contractors.map((one) => [
      one.number === '' ? one.name : `${one.name} · ${one.number}`,
      one,
    ]),
  )
  return (
    <Autocomplete
      required
      label={t('supplierContract.field.contractor')}
      description={t('supplierContract.field.contractorHint')}
      data={[...named.keys()]}
      limit={8}
      maxLength={300}
      value={form.contractorName}
      error={error}
      onChange={(text) => {
        const known = named.get(text)
        change(
          known === undefined
            ? { contractorName: text }
            : {
                contractorName: known.name,
                contractorKind: known.kind,
                contractorNumber: known.number,
              },
        )
      }}
    />
  )
}
