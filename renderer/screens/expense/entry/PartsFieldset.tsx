import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type BasisPoints, basisPoints, grosze, sumMoney } from '#db/values/money.ts'
import { splitByRate } from '#db/values/money-split.ts'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import { useFieldError } from '../../../ui/use-field-error.ts'
import type { EntryFacts } from '../expense.ts'
import { type DocumentForm, newPart, type PartForm } from './document-form.ts'
import { PartRow } from './PartRow.tsx'
import classes from './PartsFieldset.module.css'
import { amountsOf, type FormErrors, type ReadAmounts } from './read-document.ts'

interface Props {
  readonly form: DocumentForm
  readonly facts: EntryFacts
  readonly errors: FormErrors
  /** The document that is being changed; its own amounts are not counted twice. */
  readonly documentId: string | null
  readonly onChange: (changes: Partial<DocumentForm>) => void
}

/** How the document is split over cost lines and months, and what that makes of the budget. */
export function PartsFieldset({ form, facts, errors, documentId, onChange }: Props) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const sentence = useFieldError()
  const amounts = amountsOf(form)
  const lineIds = [...new Set(form.parts.flatMap(({ lineId }) => lineId ?? []))].toSorted()
  const { contractId } = form
  const standings = useQuery({
    ...api.expense.standing.queryOptions({
      input: { programmeId: programme.id, lineIds, documentId, contractId },
    }),
    placeholderData: keepPreviousData,
  })
  const onLine = (lineId: string | null) =>
    sumMoney(
      form.parts.flatMap((part, at) => {
        const amount = amounts.parts[at] ?? null
        return part.lineId === lineId && amount !== null ? [grosze(amount - part.ineligible)] : []
      }),
    )
  const box = useRef<HTMLFieldSetElement>(null)
  const added = useRef<string | null>(null)
  // The new part is there only after it was drawn.
  useEffect(() => {
    const line = box.current?.querySelector<HTMLElement>(`[data-part="${added.current}"]`)
    if (!line) return
    added.current = null
    line.focus()
  })
  const add = () => {
    const part = newPart()
    added.current = part.key
    onChange({ parts: [...form.parts, part] })
  }
  const change = (at: number, changes: Partial<PartForm>) =>
    onChange({ parts: form.parts.map((part, i) => (i === at ? { ...part, ...changes } : part)) })
  return (
    <fieldset ref={box} className={classes.rows}>
      <Text component="legend" fw={600} p={0} mb={4}>
        {t('expense.form.parts')}
      </Text>
      {form.parts.map((part, at) => (
        <PartRow
          key={part.key}
          at={at}
          part={part}
          facts={facts}
          amount={amounts.parts[at] ?? null}
          onLine={onLine(part.lineId)}
          standing={standings.data?.find(({ lineId }) => lineId === part.lineId)}
          lineError={sentence(errors[`line${at}`])}
          amountError={sentence(errors[`amount${at}`])}
          onChange={(changes) => change(at, changes)}
          onRemove={
            form.parts.length === 1
              ? null
              : () => onChange({ parts: form.parts.filter((_, i) => i !== at) })
          }
        />
      ))}
      <Group gap="md">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={add}
        >
          {t('expense.form.addPart')}
        </Button>
        <Sums amounts={amounts} form={form} ownRate={basisPoints(facts.ownRate)} />
      </Group>
    </fieldset>
  )
}

interface SumsProps {
  readonly amounts: ReadAmounts
  readonly form: DocumentForm
  readonly ownRate: BasisPoints
}

/** Own contribution and grant of what is eligible, and what stays outside of the project. */
function Sums({ amounts, form, ownRate }: SumsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { uncharged } = amounts
  if (uncharged === null) return null
  const eligible = sumMoney(
    amounts.parts.map((amount, at) => grosze((amount ?? 0) - (form.parts[at]?.ineligible ?? 0))),
  )
  const { part: own, rest: grant } = splitByRate(eligible, ownRate)
  return (
    <Text size="sm" className={classes.sums ?? ''} component="div" aria-live="polite">
      <span>{t('expense.form.own', { amount: format.money(own) })}</span>
      <span>{t('expense.form.grant', { amount: format.money(grant) })}</span>
      {uncharged !== 0 && (
        <span>
          {t(uncharged > 0 === eligible >= 0 ? 'expense.form.outside' : 'expense.form.tooMuch', {
            amount: format.money(grosze(Math.abs(uncharged))),
          })}
        </span>
      )}
    </Text>
  )
}
