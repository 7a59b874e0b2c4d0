import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { PathForm } from '../../ui/PathForm.tsx'
import { useOpened } from './opened.ts'

interface Props {
  readonly initial?: string
  readonly onCancel?: () => void
}

/** Opens an office file that exists. */
export function OpenForm({ initial = '', onCancel }: Props) {
  const { t } = useTranslation()
  const opened = useOpened()
  const open = useMutation({
    mutationFn: (path: string) => client.office.open({ path }),
    onSuccess: opened,
  })
  return (
    <PathForm
      label={t('file.office')}
      description={t('file.officeWhy')}
      purpose="open"
      initial={initial}
      onSubmit={open.mutate}
      submitLabel={t('file.open')}
      busy={open.isPending}
      error={open.error}
      onCancel={onCancel}
    />
  )
}
