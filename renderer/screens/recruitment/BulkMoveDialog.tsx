import { Alert, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImplementationState } from '#db/values/implementation.ts'
import type { JstKind } from '#db/values/jst.ts'
import type { RecruitmentMoveKind } from '#db/values/recruitment.ts'
import { api } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { useOffice } from '../../app/office.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormActions } from '../../ui/FormActions.tsx'
import { FormRefusal } from '../../ui/FormRefusal.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import type { FocusInstead } from '../../ui/use-focus-back.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { numbersFrom } from '../jst/register/number-pattern.ts'
import { allowedOf, bulkItems } from './bulk.ts'
import { MoveFieldset } from './MoveFieldset.tsx'
import { emptyFields, type MoveFields, missingFields } from './moves.ts'
import { NumberPattern } from './NumberPattern.tsx'
import { useBulkCheck } from './use-bulk-check.ts'
import { useNumberPattern } from './use-number-pattern.ts'
import { usualDay } from './usual-day.ts'
import { VerdictTable } from './VerdictTable.tsx'

export interface ChosenJst {
  readonly teryt: string
  readonly name: string
  readonly kind: JstKind
  /** The version of its present attempt; 0 before any. */
  readonly attemptVersion: number
  /** Where its implementation stands, which a withdrawal would end. */
  readonly implementation: ImplementationState
}

interface Props {
  readonly kind: RecruitmentMoveKind
  readonly jsts: readonly ChosenJst[]
  readonly onClose: () => void
  readonly onDone: () => void
  /** Where the focus goes once the moves are saved and the selection is empty. */
  readonly focusInstead: FocusInstead
}

/** The same move for a selection: first the verdict on each JST, then all that are allowed. */
export function BulkMoveDialog({ kind, jsts, onClose, onDone, focusInstead }: Props) {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const [tried, setTried] = useState(false)
  const { referenceDay } = programme
  const [fields, setFields] = useState<MoveFields>(() => ({
    ...emptyFields,
    on: usualDay(referenceDay, status.today),
  }))
  const [atOnce] = useState(fields.on !== null && kind !== 'sign' && kind !== 'withdraw')
  const numbering = useNumberPattern(programme.id, fields.on)
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({})

  const { pattern, start, year } = numbering
  const numbers = useMemo(() => {
    const made = numbersFrom(pattern, start, jsts.length, year)
    return jsts.map(({ teryt }, at) => own[teryt] ?? made[at] ?? '')
  }, [pattern, start, year, jsts, own])
  const items = useMemo(() => {
    const seen = jsts.map(({ teryt, attemptVersion }) => ({ teryt, version: attemptVersion }))
    return bulkItems(kind, fields, seen, numbers)
  }, [kind, fields, jsts, numbers])
  const { check, current } = useBulkCheck(programme.id, items)
  const known = items !== null && current && check.data !== undefined
  const { allowed, refused } = allowedOf(items ?? [], check.data ?? [])

  const move = useMutation(
    api.recruitment.move.mutationOptions({
      async onSuccess({ moved }) {
        await refreshFeatures(queries, ['recruitment'])
        notice(t(`recruitment.bulk.done.${kind}`, { count: moved }))
        onDone()
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!known || allowed.length === 0 || move.isPending) return
    move.mutate({ programmeId: programme.id, items: [...allowed] })
  }
  const implementing = jsts.filter(({ implementation }) => implementation === 'agreed').length
  const missing = new Set(missingFields(kind, { ...fields, number: '-' }))
  return (
    <Dialog
      opened
      onClose={onClose}
      focusInstead={focusInstead}
      size="xl"
      title={t(`recruitment.bulk.title.${kind}`, { count: jsts.length })}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Group align="flex-start" gap="sm" grow preventGrowOverflow={false}>
            <MoveFieldset
              kind={kind}
              fields={fields}
              onChange={(changes) => setFields((now) => ({ ...now, ...changes }))}
              missing={tried ? missing : new Set()}
              today={status.today}
              openAt={referenceDay}
              withNumber={false}
            />
          </Group>
          {kind === 'withdraw' && implementing > 0 && (
            <Alert color="yellow" variant="light" p="xs">
              {t('recruitment.bulk.endsImplementations', { count: implementing })}
            </Alert>
          )}
          {kind === 'sign' && <NumberPattern numbering={numbering} />}
          <RefusalAlert error={check.error} />
          <VerdictTable
            jsts={jsts}
            verdicts={items === null ? null : (check.data ?? null)}
            numbers={kind === 'sign' ? numbers : null}
            onNumber={(teryt, number) => setOwn((now) => ({ ...now, [teryt]: number }))}
          />
          <FormRefusal error={move.error} typed={[fields, numbers]} />
          <FormActions
            submit={t(`recruitment.bulk.button.${kind}`, {
              count: known ? allowed.length : jsts.length,
            })}
            busy={move.isPending}
            submitProps={{
              disabled: items !== null && (!known || allowed.length === 0),
              ...(atOnce ? { 'data-autofocus': true } : {}),
            }}
            leave={{ label: t('action.cancel'), onLeave: onClose }}
            aside={
              <Text role="status" size="sm">
                {items === null && t('recruitment.bulk.fill')}
                {items !== null && !known && t('recruitment.bulk.checking')}
                {known && t('recruitment.bulk.counts', { allowed: allowed.length, refused })}
              </Text>
            }
          />
        </Stack>
      </form>
    </Dialog>
  )
}
