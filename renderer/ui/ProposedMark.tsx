import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './ProposedMark.module.css'

/**
 * Marks a value that was proposed and not confirmed yet; the reason is one Tab away. `why` says
 * where it is confirmed, unless that is the screen of the programme.
 */
export function ProposedMark({ why }: { readonly why?: string }) {
  const { t } = useTranslation()
  const reason = why ?? t('proposed.why')
  return (
    <Tooltip label={reason}>
      <button type="button" className={classes.mark} aria-description={reason}>
        {t('proposed.mark')}
      </button>
    </Tooltip>
  )
}
