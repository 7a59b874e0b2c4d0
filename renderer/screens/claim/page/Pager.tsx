import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props {
  /** The first row shown, counted from 0. */
  readonly offset: number
  readonly total: number
  readonly size: number
  readonly onGo: (offset: number) => void
}

/** Steps through a long list; nothing where it fits on one page. */
export function Pager({ offset, total, size, onGo }: Props) {
  const { t } = useTranslation()
  if (total <= size) return null
  const page = Math.floor(offset / size) + 1
  const pages = Math.ceil(total / size)
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="compact-sm"
        disabled={page === 1}
        onClick={() => onGo(offset - size)}
      >
        {t('claim.documents.previous')}
      </Button>
      <Text size="sm" role="status">
        {t('claim.documents.page', { page, pages })}
      </Text>
      <Button
        variant="default"
        size="compact-sm"
        disabled={page === pages}
        onClick={() => onGo(offset + size)}
      >
        {t('claim.documents.next')}
      </Button>
    </Group>
  )
}
