import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { pageSize } from './page-size.ts'

interface Props {
  readonly page: number
  readonly documents: number
  readonly onPage: (page: number) => void
}

/** The way through a list that is longer than one page. */
export function Pages({ page, documents, onPage }: Props) {
  const { t } = useTranslation()
  const pages = Math.max(1, Math.ceil(documents / pageSize))
  if (pages === 1 && page === 1) return null
  return (
    <Group component="nav" gap="xs" aria-label={t('expense.pages.label')}>
      <Button
        variant="default"
        size="compact-sm"
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        {t('expense.pages.before')}
      </Button>
      <Text size="sm">{t('expense.pages.page', { page, pages })}</Text>
      <Button
        variant="default"
        size="compact-sm"
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      >
        {t('expense.pages.after')}
      </Button>
    </Group>
  )
}
