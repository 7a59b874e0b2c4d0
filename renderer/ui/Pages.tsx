import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly page: number
  /** How many pages the whole list has. */
  readonly pages: number
  /** The list, for a screen reader. */
  readonly label: string
  readonly onPage: (page: number) => void
}

/** The way through a list that is longer than one page. */
export function Pages({ page, pages, label, onPage }: Props) {
  const { t } = useTranslation()
  if (pages <= 1 && page === 1) return null
  return (
    <Group component="nav" gap="xs" aria-label={label}>
      <Button
        variant="default"
        size="compact-sm"
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        {t('pages.before')}
      </Button>
      <Text size="sm">{t('pages.page', { page, pages })}</Text>
      <Button
        variant="default"
        size="compact-sm"
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      >
        {t('pages.after')}
      </Button>
    </Group>
  )
}
