import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { pageSize } from './page-size.ts'
import { usePrinting } from './use-printing.ts'

interface Props {
  /** The page that is shown, counted from 1. */
  readonly page: number
  /** How many rows the whole list has, and how many of them a page. */
  readonly total: number
  readonly size?: number
  /** How many rows are drawn: on paper all of them, where they could be read. */
  readonly drawn: number
  /** The list, for a screen reader. */
  readonly label: string
  readonly onPage: (page: number) => void
}

/** The way through a list that is longer than one page; on paper, which of its rows stand there. */
export function Pages({ page, total, size = pageSize, drawn, label, onPage }: Props) {
  const { t } = useTranslation()
  const printing = usePrinting()
  const pages = Math.max(1, Math.ceil(total / size))
  if (printing) {
    if (drawn >= total) return null
    const from = drawn > size ? 1 : (page - 1) * size + 1
    return <Text fw={600}>{t('pages.printed', { from, to: from + drawn - 1, total })}</Text>
  }
  if (pages === 1 && page === 1) return null
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
