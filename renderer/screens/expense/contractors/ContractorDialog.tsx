import { NativeSelect, Text, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { contractorKinds } from '#db/values/expense.ts'
import { parseNip } from '#db/values/nip.ts'
import { parseNrb } from '#db/values/nrb.ts'
import { parsePesel } from '#db/values/pesel.ts'
import type { Decision } from '#db/values/refusal.ts'
import { client } from '../../../api.ts'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import { useFieldError } from '../../../ui/use-field-error.ts'
import type { ContractorRow } from './contractors.ts'

interface Props {
  readonly contractor: ContractorRow
  readonly onClose: () => void
}

type Values = Pick<ContractorRow, 'kind' | 'number' | 'name' | 'account'>

/** The name, the number and the account of a contractor, corrected for all its documents. */
export function ContractorDialog({ contractor, onClose }: Props) {
  const { t } = useTranslation()
  const { id, version, kind, number, name, account } = contractor
  const saved = useMemo(
    (): Values => ({ kind, number, name, account }),
    [kind, number, name, account],
  )
  return (
    <RecordDialog
      title={t('contractor.dialog')}
      draftKey={`contractor/${id}`}
      feature="expense"
      saved={saved}
      version={version}
      required="name"
      save={(value, seen) => client.contractor.save({ id, version: seen, ...value })}
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <Text size="sm" c="dimmed">
            {t('contractor.follows', { count: contractor.documents })}
          </Text>
          <TextInput
            required
            data-autofocus
            label={t('contractor.column.name')}
            value={value.name}
            maxLength={300}
            error={missing}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
          <Numbers value={value} change={change} />
        </>
      )}
    </RecordDialog>
  )
}

interface NumbersProps {
  readonly value: Values
  readonly change: (changes: Partial<Values>) => void
}

/** The numbers are checked while they are typed, as on a new document. */
function Numbers({ value, change }: NumbersProps) {
  const { t } = useTranslation()
  const sentence = useFieldError()
  const { kind, number, account } = value
  const wrong = (text: string, read: Decision<unknown>) =>
    text.trim() === '' || read.ok ? undefined : sentence(read.refusal)
  const checked = { nip: parseNip, pesel: parsePesel, foreign: null, none: null }[kind]
  return (
    <>
      <NativeSelect
        label={t('expense.form.contractorKind')}
        value={kind}
        data={contractorKinds.map((one) => ({
          value: one,
          label: t(`expense.contractorKind.${one}`),
        }))}
        onChange={({ currentTarget }) => {
          const chosen = contractorKinds.find((one) => one === currentTarget.value)
          if (chosen !== undefined) change({ kind: chosen })
        }}
      />
      {kind !== 'none' && (
        <TextInput
          label={t('expense.form.contractorNumber')}
          value={number}
          maxLength={60}
          error={checked === null ? undefined : wrong(number, checked(number))}
          onChange={({ currentTarget }) => change({ number: currentTarget.value })}
        />
      )}
      <TextInput
        label={t('expense.form.account')}
        value={account}
        maxLength={60}
        error={kind === 'foreign' ? undefined : wrong(account, parseNrb(account))}
        onChange={({ currentTarget }) => change({ account: currentTarget.value })}
      />
    </>
  )
}
