import { Checkbox, Fieldset, NativeSelect, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { type Phase, type StandardAnswer, standardAnswers } from '#db/values/implementing.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FormActions } from '../../../ui/FormActions.tsx'
import { FormRefusal } from '../../../ui/FormRefusal.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { SheetElement } from '../standard.ts'

interface Props {
  readonly teryt: string
  readonly phase: Phase
  /** The elements without an answer in the phase, as they were when it was asked. */
  readonly rest: readonly SheetElement[]
  /** The answer that is put in. */
  readonly given: StandardAnswer
  readonly usual: Day | null
  /** The day at which the calendar opens. */
  readonly day: Day
  readonly onClose: () => void
}

/** Gives the elements still without an answer the same one; the person sees which and unticks some. */
export function RestDialog({ teryt, phase, rest, given, usual, day, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const { programme, status } = useOffice()
  const [answer, setAnswer] = useState(given)
  const [on, setOn] = useState(usual)
  const [tried, setTried] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const ticked = rest.filter(({ id }) => !left.has(id))
  const count = ticked.length
  const save = useMutation({
    mutationFn: (assessedOn: Day) =>
      client.standard.answerRest({
        ...{ programmeId: programme.id, teryt, phase, answer, assessedOn },
        elementIds: ticked.map(({ id }) => id),
      }),
    async onSuccess() {
      await refreshFeatures(queries, ['standard'])
      onClose()
      notice(t('standard.rest.done', { count }))
    },
    onError: () => refreshFeatures(queries, ['standard']),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (on !== null && count > 0 && !save.isPending) save.mutate(on)
  }
  const title = t('standard.rest.title', { phase: t(`standard.phase.${phase}`) })
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form onSubmit={submit} noValidate aria-label={title}>
        <Stack gap="sm">
          <Text size="sm">{t('standard.rest.text', { count })}</Text>
          <Fieldset variant="unstyled" legend={t('standard.sheet.elements')}>
            <Stack gap={4} mah="40vh" style={{ overflowY: 'auto' }}>
              {rest.map(({ id, text }) => (
                <Checkbox
                  key={id}
                  size="xs"
                  label={text}
                  checked={!left.has(id)}
                  onChange={({ currentTarget: { checked } }) =>
                    setLeft((now) => {
                      const next = new Set(now)
                      if (checked) next.delete(id)
                      else next.add(id)
                      return next
                    })
                  }
                />
              ))}
            </Stack>
          </Fieldset>
          {tried && count === 0 && (
            <Text size="sm" role="alert">
              {t('standard.rest.none')}
            </Text>
          )}
          <NativeSelect
            label={t('standard.check.answer')}
            value={answer}
            data={standardAnswers.map((one) => ({
              value: one,
              label: t(`standard.answer.${one}`),
            }))}
            onChange={({ currentTarget }) => setAnswer(currentTarget.value as StandardAnswer)}
          />
          <DayField
            required
            {...(usual === null ? { 'data-autofocus': true } : {})}
            label={t('standard.sheet.day')}
            value={on}
            max={status.today}
            openAt={day}
            error={tried && on === null && t('refusal.form.required')}
            onChange={setOn}
          />
          <FormRefusal error={save.error} typed={{ answer, on }} />
          <FormActions
            submit={t('standard.rest.submit', { count })}
            busy={save.isPending}
            {...(usual === null ? {} : { submitProps: { 'data-autofocus': true } })}
            leave={{ label: t('action.cancel'), onLeave: onClose }}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
