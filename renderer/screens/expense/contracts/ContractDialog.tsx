import { NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contractorKinds } from '#db/values/expense.ts'
import { client } from '../../../api.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { useFormat } from '../../../ui/format.ts'
import { RemovalButton } from '../../../ui/RemovalButton.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { ContractLines } from './ContractLines.tsx'
import { ContractorInput } from './ContractorInput.tsx'
import { errorsOf, formOfContract, isComplete, lineAmount } from './contract-form.ts'
import type { Contract, ContractList } from './contracts.ts'

interface Props {
  readonly programmeId: string
  /** Null adds a new one. */
  readonly contract: Contract | null
  readonly list: ContractList
  readonly today: Day
  readonly onClose: () => void
}

/** A contract: with whom, for what, from when to when, and how much on which cost lines. */
export function ContractDialog({ programmeId, contract, list, today, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const begun = useMemo(() => formOfContract(contract, format), [contract, format])
  const draft = useDraft(
    `supplierContract/${contract?.id ?? programmeId}`,
    begun,
    contract?.version ?? 0,
  )
  const { value: form, change } = draft
  const [tried, setTried] = useState(false)
  const errors = errorsOf(form)
  const needed = (missing: boolean) => tried && missing && t('refusal.form.required')
  const save = useDraftSave({
    draft,
    feature: 'expense',
    async save(
      { contractorKind, contractorNumber, contractorName, lines, signedOn, ...rest },
      version,
    ) {
      if (signedOn === null) return
      const { number, endsOn, subject, procurement } = rest
      await client.supplierContract.save({
        programmeId,
        id: contract?.id ?? null,
        version,
        contractor: { kind: contractorKind, number: contractorNumber, name: contractorName },
        ...{ number, signedOn, endsOn, subject, procurement },
        lines: lines.map((line) => ({ lineId: line.lineId, amount: lineAmount(line) ?? 0 })),
      })
    },
    onSaved() {
      onClose()
      notice()
    },
  })
  const submit = () => {
    setTried(true)
    if (isComplete(errors)) save.submit()
  }
  const title = contract
    ? t('supplierContract.dialog', { number: contract.number })
    : t('supplierContract.dialogNew')
  const numberLabel =
    form.contractorKind === 'nip' || form.contractorKind === 'pesel'
      ? t(`supplierContract.field.${form.contractorKind}`)
      : t('supplierContract.field.foreignNumber')
  return (
    <Dialog opened onClose={onClose} title={title} size="xl">
      <DraftForm
        label={title}
        draft={draft}
        save={save}
        onSubmit={submit}
        onLeave={onClose}
        aside={
          contract?.documents === 0 && (
            <RemovalButton
              label={t('supplierContract.remove')}
              feature="expense"
              remove={() =>
                client.supplierContract.remove({ id: contract.id, version: contract.version })
              }
              onRemoved={() => {
                draft.clear()
                onClose()
              }}
            />
          )
        }
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
          <TextInput
            required
            data-autofocus
            label={t('supplierContract.field.number')}
            value={form.number}
            maxLength={80}
            error={needed(errors.number)}
            onChange={({ currentTarget }) => change({ number: currentTarget.value })}
          />
          <ContractorInput
            list={list}
            form={form}
            change={change}
            error={needed(errors.contractorName)}
          />
          <NativeSelect
            label={t('supplierContract.field.kind')}
            value={form.contractorKind}
            data={contractorKinds.map((value) => ({
              value,
              label: t(`supplierContract.kind.${value}`),
            }))}
            onChange={({ currentTarget }) => {
              const kind = contractorKinds.find((one) => one === currentTarget.value)
              if (kind) change({ contractorKind: kind })
            }}
          />
          {form.contractorKind !== 'none' && (
            <TextInput
              label={numberLabel}
              value={form.contractorNumber}
              maxLength={40}
              onChange={({ currentTarget }) => change({ contractorNumber: currentTarget.value })}
            />
          )}
          <DayField
            required
            label={t('supplierContract.field.signedOn')}
            value={form.signedOn}
            max={today}
            openAt={today}
            error={needed(errors.signedOn)}
            onChange={(day) => change({ signedOn: day })}
          />
          <DayField
            label={t('supplierContract.field.endsOn')}
            value={form.endsOn}
            min={form.signedOn ?? undefined}
            openAt={today}
            onChange={(day) => change({ endsOn: day })}
          />
        </SimpleGrid>
        <Textarea
          required
          autosize
          maxLength={500}
          label={t('supplierContract.field.subject')}
          value={form.subject}
          error={needed(errors.subject)}
          onChange={({ currentTarget }) => change({ subject: currentTarget.value })}
        />
        <TextInput
          label={t('supplierContract.field.procurement')}
          description={t('supplierContract.field.procurementHint')}
          value={form.procurement}
          maxLength={500}
          onChange={({ currentTarget }) => change({ procurement: currentTarget.value })}
        />
        <ContractLines
          form={form}
          contract={contract}
          lines={list.lines}
          errors={tried ? errors.lines : []}
          onChange={(lines) => change({ lines })}
        />
      </DraftForm>
    </Dialog>
  )
}
