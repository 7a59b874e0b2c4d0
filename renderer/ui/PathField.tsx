import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { client, shell } from '../api.ts'

interface Props {
  readonly label: string
  readonly description?: ReactNode
  readonly value: string
  readonly onChange: (path: string) => void
  readonly purpose: 'open' | 'save'
  readonly suggestedName: string
  readonly error?: ReactNode
  readonly 'data-autofocus'?: boolean
}

/** The path of a file: typed, or in the desktop shell chosen with the system's own window. */
export function PathField({ value, onChange, purpose, suggestedName, ...field }: Props) {
  const { t } = useTranslation()
  const choose = useMutation({
    mutationFn: () => client.office.chooseFile({ purpose, suggestedName }),
    onSuccess: ({ path }) => {
      if (path !== null) onChange(path)
    },
  })
  const browse = shell === 'desktop' && (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => choose.mutate()}
      loading={choose.isPending}
    >
      {t('file.browse')}
    </Button>
  )
  return (
    <TextInput
      {...field}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      spellCheck={false}
      autoComplete="off"
      rightSection={browse || null}
      rightSectionWidth={browse ? 104 : 0}
    />
  )
}
