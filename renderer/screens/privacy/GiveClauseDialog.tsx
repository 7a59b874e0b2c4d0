import { NativeSelect, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { useOffice } from '../../app/office.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormActions } from '../../ui/FormActions.tsx'
import { FormRefusal } from '../../ui/FormRefusal.tsx'
import { useFormat } from '../../ui/format.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { type Clause, listedName, type PrivacyPerson } from './privacy.ts'

interface Props {
  readonly clauses: readonly Clause[]
  readonly current: Clause
  readonly people: readonly PrivacyPerson[]
  readonly today: Day
  readonly onDone: () => void
  readonly onClose: () => void
}

/** So many people are named; the rest is counted. */
const named = 5

/** Says that everyone marked was given a version of the clause, on one day. */
export function GiveClauseDialog({ clauses, current, people, today, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const { programme } = useOffice()
  const [clauseId, setClauseId] = useState(current.id)
  const [on, setOn] = useState<Day | null>(today)
  const give = useMutation({
    mutationFn: (day: Day) =>
      client.privacy.giveClause({
        programmeId: programme.id,
        clauseId,
        on: day,
        people: people.map(({ id, version }) => ({ id, version })),
      }),
    async onSuccess({ given }) {
      await refreshFeatures(queries, ['privacy'])
      notice(t('privacy.clause.done', { count: given, number: format.number(given) }))
      onDone()
    },
    onError: () => refreshFeatures(queries, ['privacy']),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (on !== null && !give.isPending) give.mutate(on)
  }
  const rest = people.length - named
  return (
    <Dialog opened onClose={onClose} title={t('privacy.clause.give')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text>
            {people.slice(0, named).map(listedName).join(', ')}
            {rest > 0 && ` ${t('privacy.people.andMore', { count: rest })}`}
          </Text>
          <NativeSelect
            label={t('privacy.clause.which')}
            value={clauseId}
            data={clauses.map(({ id, ordinal, validFrom }) => ({
              value: id,
              label: t('privacy.clause.version', { number: ordinal, day: format.day(validFrom) }),
            }))}
            onChange={({ currentTarget }) => setClauseId(currentTarget.value)}
          />
          <DayField
            data-autofocus
            required
            label={t('privacy.clause.on')}
            value={on}
            max={today}
            onChange={setOn}
            error={on === null && t('refusal.form.required')}
          />
          <FormRefusal error={give.error} typed={on} />
          <FormActions
            submit={t('privacy.clause.give')}
            busy={give.isPending}
            leave={{ label: t('action.cancel'), onLeave: onClose }}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
