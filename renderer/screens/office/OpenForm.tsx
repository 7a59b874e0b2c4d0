import { Button, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { PathField } from '../../ui/PathField.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { useOpened } from './opened.ts'

interface Props {
  readonly initial?: string
  readonly onCancel?: () => void
}

/** Opens an office file that exists. */
export function OpenForm({ initial = '', onCancel }: Props) {
  const { t } = useTranslation()
  const opened = useOpened()
  const [path, setPath] = useState(initial)
  const [missing, setMissing] = useState(false)
  const open = useMutation({
    mutationFn: () => client.office.open({ path: path.trim() }),
    onSuccess: opened,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (path.trim() === '') setMissing(true)
    else open.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <PathField
          data-autofocus
          label={t('file.office')}
          description={t('file.officeWhy')}
          value={path}
          onChange={(value) => {
            setPath(value)
            setMissing(false)
          }}
          purpose="open"
          suggestedName=""
          error={missing && t('file.missing')}
        />
        <RefusalAlert error={open.error} />
        <Group gap="xs">
          <Button type="submit" loading={open.isPending}>
            {t('file.open')}
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('action.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
