import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './ProposedMark.module.css'

/** Marks a value that was proposed and not confirmed yet; the reason is one Tab away. */
export function ProposedMark() {
  const { t } = useTranslation()
  return (
    <Tooltip label={t('proposed.why')}>
      <button type="button" className={classes.mark} aria-description={t('proposed.why')}>
        {t('proposed.mark')}
      </button>
    </Tooltip>
  )
}
