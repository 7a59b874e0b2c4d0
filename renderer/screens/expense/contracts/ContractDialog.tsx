import {
  Autocomplete,
  Button,
  Group,
  NativeSelect,
  SimpleGrid,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contractorKinds } from '#db/values/expense.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { useFormat } from '../../../ui/format.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { ContractLines } from './ContractLines.tsx'
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
      <DraftForm label={title} draft={draft} save={save} onSubmit={submit} onLeave={onClose}>
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
          <Contractor
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
      {contract && contract.documents === 0 && (
        <Removal contract={contract} onRemoved={onClose} clear={draft.clear} />
      )}
    </Dialog>
  )
}

interface ContractorProps {
  readonly list: ContractList
  readonly form: ReturnType<typeof formOfContract>
  readonly change: (changes: Partial<ReturnType<typeof formOfContract>>) => void
  readonly error: string | false
}

/** The contractor by name; one that is known brings its number along. */
function Contractor({ list, form, change, error }: ContractorProps) {
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

interface RemovalProps {
  readonly contract: Contract
  readonly onRemoved: () => void
  readonly clear: () => void
}

/** A contract that no document names may be removed. */
function Removal({ contract: { id, version }, onRemoved, clear }: RemovalProps) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const removal = useMutation({
    mutationFn: () => client.supplierContract.remove({ id, version }),
    async onSuccess() {
      await refreshFeatures(queries, ['expense'])
      clear()
      onRemoved()
      notice(t('saved.removed'))
    },
  })
  return (
    <Group justify="flex-end" mt="sm">
      <RefusalAlert error={removal.error} />
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        loading={removal.isPending}
        onClick={() => removal.mutate()}
      >
        {t('supplierContract.remove')}
      </Button>
    </Group>
  )
}
