import { Button, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { parseMoney } from '#db/values/money-parse.ts'
import { contract } from '#electron/contract/contract.ts'
import { api, client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { useOffice } from '../../app/office.ts'
import { DayField } from '../../ui/DayField.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useFieldError } from '../../ui/use-field-error.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { usualDay } from '../recruitment/usual-day.ts'
import type { TransferGround } from './budget.ts'
import { ChangedLines } from './ChangedLines.tsx'
import { MoveRow } from './MoveRow.tsx'
import {
  emptyMove,
  missingIn,
  moveOf,
  movesOf,
  newTransfer,
  type TransferForm,
  type TypedMove,
} from './transfer-form.ts'

interface Props {
  readonly programmeId: string
  readonly ground: TransferGround
  readonly referenceDay: Day
}

/** Tries moves out against the rules as they are typed, and records them as a transfer. */
export function Simulator({ programmeId, ground, referenceDay }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const sentence = useFieldError()
  const { today } = useOffice().status
  const usual = usualDay(referenceDay, today)
  const begun = useMemo(() => newTransfer(usual), [usual])
  const draft = useDraft<TransferForm>(`budgetTransfer/${programmeId}`, begun, 0)
  const [tried, setTried] = useState(false)
  const form = draft.value
  const moves = movesOf(form)
  const put = (next: readonly TypedMove[]) => draft.change({ moves: JSON.stringify(next) })
  const box = useRef<HTMLFormElement>(null)
  const added = useRef(0)
  // The new move is there only after it was drawn.
  useEffect(() => {
    if (added.current !== moves.length) return
    added.current = 0
    const [field] = [...(box.current?.querySelectorAll('fieldset') ?? [])].slice(-1)
    field?.querySelector('input')?.focus()
  })
  const add = () => {
    added.current = moves.length + 1
    put([...moves, emptyMove()])
  }
  const asked = moves.map(moveOf)
  const ready = asked.filter((move) => move !== null)
  const on = form.on ?? referenceDay
  const query = useQuery({
    ...api.budget.judgeTransfer.queryOptions({ input: { programmeId, on, moves: [...ready] } }),
    enabled: ready.length > 0,
    gcTime: 0,
  })
  const judgement = ready.length > 0 ? (query.data ?? null) : null
  const complete = ready.length === moves.length
  const missing = missingIn(form, judgement?.verdict === 'consent')
  const record = useMutation({
    mutationFn: () =>
      client.budget.transfer({
        ...{ programmeId, on, moves: [...ready], reason: form.reason },
        inForceId: ground.inForce?.id ?? '',
        consent:
          form.consentOn === null ? null : { number: form.consentNumber, on: form.consentOn },
      }),
    async onSuccess() {
      await refreshFeatures(queries, ['budget'])
      draft.clear()
      setTried(false)
      notice(t('transfer.recorded'))
    },
    onError: () => refreshFeatures(queries, ['budget']),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const allowed = judgement !== null && judgement.verdict !== 'impossible'
    if (complete && allowed && missing.size === 0 && !record.isPending) record.mutate()
  }
  const required = (field: keyof TransferForm) =>
    tried && missing.has(field) && t('refusal.form.required')
  return (
    <Section title={t('transfer.simulator')}>
      <form ref={box} onSubmit={submit} noValidate aria-label={t('transfer.simulator')}>
        <Stack gap="sm">
          <DraftNote draft={draft} />
          {moves.map((move, at) => (
            <MoveRow
              key={move.id}
              number={at + 1}
              move={move}
              lines={ground.lines}
              judged={judgedOf(at)}
              amountError={amountError(move)}
              onChange={(changes) => put(moves.with(at, { ...move, ...changes }))}
              onRemove={moves.length > 1 ? () => put(moves.toSpliced(at, 1)) : null}
            />
          ))}
          <Group gap="sm" align="flex-end">
            <Button variant="default" onClick={add}>
              {t('transfer.addMove')}
            </Button>
            <DayField
              required
              label={t('transfer.on')}
              value={form.on}
              openAt={referenceDay}
              error={required('on')}
              onChange={(day) => draft.change({ on: day })}
            />
          </Group>
          <RefusalAlert error={query.error} />
          {judgement && judgement.lines.length > 0 && <ChangedLines lines={judgement.lines} />}
          <Textarea
            required
            autosize
            minRows={2}
            maxLength={2000}
            label={t('transfer.reasonLabel')}
            value={form.reason}
            error={required('reason')}
            onChange={({ currentTarget }) => draft.change({ reason: currentTarget.value })}
          />
          {judgement?.verdict === 'consent' && (
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              <TextInput
                required
                maxLength={120}
                label={t('transfer.consentNumber')}
                value={form.consentNumber}
                error={required('consentNumber')}
                onChange={({ currentTarget }) =>
                  draft.change({ consentNumber: currentTarget.value })
                }
              />
              <DayField
                required
                label={t('transfer.consentOn')}
                value={form.consentOn}
                openAt={on}
                error={required('consentOn')}
                onChange={(day) => draft.change({ consentOn: day })}
              />
            </SimpleGrid>
          )}
          <RefusalAlert error={record.error} />
          <Group gap="sm">
            <GuardedButton
              procedure={contract.budget.transfer}
              type="submit"
              loading={record.isPending}
            >
              {t('transfer.record')}
            </GuardedButton>
            {tried && <Text size="sm">{whyNot()}</Text>}
          </Group>
        </Stack>
      </form>
    </Section>
  )

  /** The verdict on the typed move at this place; moves that cannot be read are not judged. */
  function judgedOf(at: number) {
    if (asked[at] === null || judgement === null) return null
    const place = asked.slice(0, at).filter((move) => move !== null).length
    return judgement.moves[place] ?? null
  }

  function amountError(move: TypedMove): string | undefined {
    const read = parseMoney(move.amount)
    if (move.amount.trim() === '') return tried ? t('refusal.form.required') : undefined
    return sentence(read.ok ? undefined : read.refusal)
  }

  function whyNot(): string {
    if (!complete) return t('transfer.incomplete')
    return judgement?.verdict === 'impossible' ? t('refusal.transfer.impossible') : ''
  }
}
