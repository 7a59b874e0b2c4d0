import { Button, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { guardedFields, sensitiveFields } from '#db/values/person.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FieldList, FieldRow } from '../../../ui/FieldRow.tsx'
import { FormActions } from '../../../ui/FormActions.tsx'
import { FormRefusal } from '../../../ui/FormRefusal.tsx'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { Section } from '../../../ui/Section.tsx'
import type { PersonPage } from '../people.ts'

type Revealed = Awaited<ReturnType<typeof client.people.reveal>>

/** Shown values are masked again after so long, in milliseconds. */
const shownFor = 120_000

/**
 * The number and the sensitive answers: masked until the coordinator asks for them and says what
 * for. Each look stays in the history; what was shown is masked again after two minutes.
 */
export function GuardedSection({ person }: { readonly person: PersonPage }) {
  const { t } = useTranslation()
  const { details, id, version } = person
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<{ values: Revealed; version: number } | null>(null)
  useEffect(() => {
    if (shown === null) return
    const timer = setTimeout(() => setShown(null), shownFor)
    return () => clearTimeout(timer)
  }, [shown])
  if (details === null) return null
  // What somebody has saved since may not be what was shown.
  const values = shown?.version === version ? shown.values : null
  const masked = details.pesel ?? t(details.noPesel ? 'person.noPesel' : 'value.none')
  const answer = (field: (typeof sensitiveFields)[number]) => {
    const revealed = values?.[field]
    if (revealed) return t(`person.answer.${revealed}`)
    return details.answered.includes(field) ? t('person.answerHidden') : t('value.none')
  }
  return (
    <Section
      title={t('person.guarded.title')}
      actions={
        values === null ? (
          <GuardedButton
            variant="default"
            size="compact-md"
            procedure={contract.people.reveal}
            onClick={() => setAsking(true)}
          >
            {t('person.guarded.show')}
          </GuardedButton>
        ) : (
          <Button variant="default" size="compact-md" onClick={() => setShown(null)}>
            {t('person.guarded.hide')}
          </Button>
        )
      }
    >
      <FieldList>
        <FieldRow label={t('field.pesel')}>{values?.pesel ?? masked}</FieldRow>
        {sensitiveFields.map((field) => (
          <FieldRow key={field} label={t(`field.${field}`)}>
            {answer(field)}
          </FieldRow>
        ))}
      </FieldList>
      {asking && (
        <PurposeDialog
          id={id}
          onShown={(revealed) => {
            setShown({ values: revealed, version })
            setAsking(false)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  )
}

interface PurposeProps {
  readonly id: string
  readonly onShown: (values: Revealed) => void
  readonly onClose: () => void
}

/** Asks what the guarded data is needed for; the answer stays in the history. */
function PurposeDialog({ id, onShown, onClose }: PurposeProps) {
  const { t } = useTranslation()
  const [purpose, setPurpose] = useState('')
  const [missing, setMissing] = useState(false)
  const reveal = useMutation({
    mutationFn: () =>
      client.people.reveal({ id, fields: [...guardedFields], purpose: purpose.trim() }),
    onSuccess: onShown,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(purpose.trim() === '')
    if (purpose.trim() !== '' && !reveal.isPending) reveal.mutate()
  }
  return (
    <Dialog opened onClose={onClose} title={t('person.guarded.title')}>
      <form onSubmit={submit} noValidate aria-label={t('person.guarded.title')}>
        <Text mb="sm">{t('person.guarded.text')}</Text>
        <Textarea
          required
          autosize
          data-autofocus
          minRows={1}
          maxLength={300}
          label={t('person.guarded.purpose')}
          description={t('reason.noName')}
          value={purpose}
          error={missing && t('refusal.people.purposeMissing')}
          onChange={({ currentTarget }) => {
            setPurpose(currentTarget.value)
            setMissing(false)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
          mb="sm"
        />
        <FormRefusal error={reveal.error} typed={purpose} />
        <FormActions
          submit={t('person.guarded.show')}
          busy={reveal.isPending}
          leave={{ label: t('action.cancel'), onLeave: onClose }}
        />
      </form>
    </Dialog>
  )
}
