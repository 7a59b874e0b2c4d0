import { Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import type { OfficeStatus } from '../../app/office.ts'
import { FormActions } from '../../ui/FormActions.tsx'
import { FormRefusal } from '../../ui/FormRefusal.tsx'
import { PathField } from '../../ui/PathField.tsx'
import { useOpened } from './opened.ts'

interface Props {
  readonly content: 'lubuskie' | 'sample'
  readonly status: OfficeStatus
}

/** Creates an office with the real programme or with invented data, and opens it. */
export function CreateForm({ content, status }: Props) {
  const { t } = useTranslation()
  const opened = useOpened()
  const [person, setPerson] = useState('')
  const [path, setPath] = useState(status.suggested[content])
  const [missing, setMissing] = useState(false)
  const create = useMutation({
    mutationFn: () => client.office.create({ content, path, person: person.trim() }),
    onSuccess: opened,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (person.trim() === '') setMissing(true)
    else create.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          required
          label={t('firstRun.person')}
          description={t('firstRun.personWhy')}
          value={person}
          maxLength={120}
          autoComplete="name"
          error={missing && t('firstRun.personMissing')}
          onChange={(event) => {
            setPerson(event.currentTarget.value)
            setMissing(false)
          }}
        />
        <PathField
          label={t('firstRun.place')}
          description={t('firstRun.placeWhy')}
          value={path}
          onChange={setPath}
          purpose="save"
          suggestedName={nameOf(status.suggested[content])}
        />
        <FormRefusal error={create.error} typed={[person, path]} />
        <FormActions submit={t(`firstRun.${content}.do`)} busy={create.isPending} />
      </Stack>
    </form>
  )
}

/** The file's name without its folders, on any system. */
const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path
