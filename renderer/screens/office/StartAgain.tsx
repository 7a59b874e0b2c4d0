import { List, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { statusQuery } from '../../app/office-queries.ts'
import classes from './HostLost.module.css'
import { startCommand } from './start-command.ts'

/** How the program of the browser shell is started again, so that this very tab goes on. */
export function StartAgain({ signedOut }: { readonly signedOut: boolean }) {
  const { t } = useTranslation()
  // As the host told it last: it cannot be asked any more.
  const known = useQueryClient().getQueryData(statusQuery.queryKey)
  const named = known?.start ?? { dataDir: null, store: null }
  if (signedOut) {
    return (
      <>
        <Text fw={600}>{t('hostLost.signedOut')}</Text>
        <Text>{t('hostLost.back')}</Text>
      </>
    )
  }
  return (
    <>
      <Text>{t('hostLost.browser')}</Text>
      <List type="ordered" spacing={4}>
        <List.Item>
          {t('hostLost.start')}
          <code className={classes.command}>{startCommand(window.location.port, named)}</code>
        </List.Item>
        <List.Item>{t('hostLost.open')}</List.Item>
        <List.Item>{t('hostLost.back')}</List.Item>
      </List>
    </>
  )
}
