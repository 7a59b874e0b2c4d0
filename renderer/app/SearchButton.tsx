import { Button, Kbd } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { showOverlay } from './palette-state.ts'
import classes from './SearchButton.module.css'

/** Opens the search over everything, as Ctrl+K does. */
export function SearchButton() {
  const { t } = useTranslation()
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
      rightSection={
        <Kbd size="xs" className={classes.keys ?? ''}>
          Ctrl K
        </Kbd>
      }
      classNames={{ label: classes.label ?? '', section: classes.section ?? '' }}
      aria-label={t('palette.open')}
      aria-keyshortcuts="Control+K"
      onClick={() => showOverlay('palette')}
    >
      {t('palette.button')}
    </Button>
  )
}
