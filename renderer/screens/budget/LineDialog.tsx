import { Checkbox, Group, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { costCategories } from '#db/values/budget.ts'
import type { Month } from '#db/values/period.ts'
import { client } from '../../api.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { useFormat } from '../../ui/format.ts'
import { MoneyText } from '../../ui/MoneyText.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useDraftSave } from '../../ui/use-draft-save.ts'
import { useFieldError } from '../../ui/use-field-error.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import type { PlanLine, PlanTask } from './budget.ts'
import { formOfLine, type LineErrors, type LineForm, readLine, typedAmount } from './line-form.ts'
import { PlanGrid } from './PlanGrid.tsx'
import { useBudgetWords } from './quantity-words.ts'

interface Props {
  readonly versionId: string
  readonly task: PlanTask
  readonly tasks: readonly PlanTask[]
  /** Null adds a new one. */
  readonly line: PlanLine | null
  readonly months: readonly Month[]
  readonly onClose: () => void
}

/** A cost line of a draft: what it is, quantity and price, and its months. */
export function LineDialog({ versionId, task, tasks, line, months, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useBudgetWords()
  const notice = useSavedNotice()
  const sentence = useFieldError()
  const begun = useMemo(
    () => formOfLine(line, task.id, months, { ...format, ...words }),
    [line, task.id, months, format, words],
  )
  const id = line?.id ?? null
  const [errors, setErrors] = useState<LineErrors>({})
  const draft = useDraft(`budgetLine/${id ?? task.id}`, begun, line?.rowVersion ?? 0)
  const save = useDraftSave({
    draft,
    feature: 'budget',
    async save(form, rowVersion) {
      const read = readLine(form, months)
      if (!('line' in read) || read.line === undefined) return
      await client.budget.saveLine({
        versionId,
        id,
        version: line?.version ?? 0,
        rowVersion,
        ...read.line,
      })
    },
    onSaved() {
      onClose()
      notice()
    },
  })
  const submit = () => {
    const read = readLine(draft.value, months)
    setErrors(read.errors ?? {})
    if (read.errors === undefined) save.submit()
  }
  const form = draft.value
  const frozen = line?.frozen === true
  const amount = typedAmount(form)
  const change = (changes: Partial<LineForm>) => draft.change(changes)
  const mark = (name: 'outsourced' | 'abroad' | 'stateAid', on: boolean) => {
    const { outsourced, abroad, stateAid } = form
    const marks = { outsourced, abroad, stateAid }
    marks[name] = on
    change(marks)
  }
  const title = t(line === null ? 'budget.line.add' : 'budget.line.edit', { task: task.name })
  const text = (field: 'name' | 'unit' | 'quantity' | 'unitPrice', extra: object) => (
    <TextInput
      {...extra}
      name={field}
      label={t(`budget.line.${field}`)}
      value={form[field]}
      error={sentence(errors[field])}
      onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
    />
  )
  return (
    <Dialog opened onClose={onClose} title={title} size="xl">
      <DraftForm label={title} draft={draft} save={save} onSubmit={submit} onLeave={onClose}>
        {frozen && <Text size="sm">{t('budget.line.frozen')}</Text>}
        {text('name', { required: true, maxLength: 300, disabled: frozen })}
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
          <NativeSelect
            label={t('budget.line.task')}
            data={tasks.map((one) => ({ value: one.id, label: one.name }))}
            value={form.taskId}
            disabled={frozen}
            onChange={({ currentTarget }) => change({ taskId: currentTarget.value })}
          />
          <NativeSelect
            label={t('budget.line.category')}
            data={costCategories.map((one) => ({ value: one, label: t(`budget.category.${one}`) }))}
            value={form.category}
            disabled={frozen}
            onChange={({ currentTarget }) => change({ category: currentTarget.value })}
          />
        </SimpleGrid>
        <Group gap="lg">
          {(['outsourced', 'abroad', 'stateAid'] as const).map((name) => (
            <Checkbox
              key={name}
              label={t(`budget.line.${name}`)}
              checked={form[name]}
              disabled={frozen}
              onChange={({ currentTarget }) => mark(name, currentTarget.checked)}
            />
          ))}
        </Group>
        <SimpleGrid cols={{ base: 1, xs: 4 }} spacing="sm" verticalSpacing="sm">
          {text('quantity', { required: true, inputMode: 'decimal' })}
          {text('unit', { maxLength: 40, disabled: frozen })}
          {text('unitPrice', {
            required: true,
            inputMode: 'decimal',
            rightSection: format.currency,
          })}
          <div>
            <Text size="sm" fw={500}>
              {t('budget.line.amount')}
            </Text>
            <Text fw={650} role="status">
              {amount === null ? '–' : <MoneyText amount={amount} />}
            </Text>
          </div>
        </SimpleGrid>
        <PlanGrid form={form} errors={errors} months={months} onChange={change} />
      </DraftForm>
    </Dialog>
  )
}
