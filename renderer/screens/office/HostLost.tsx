import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { reconnect, shell } from '../../api.ts'
import { useConnection } from '../../app/connection.ts'
import classes from './HostLost.module.css'

/**
 * The host is gone: one clear screen above everything. The screen beneath stays as
 * it was, with what had been typed, and is there again after the restart.
 */
export function HostLost() {
  const { t } = useTranslation()
  const connection = useConnection()
  const dialog = useRef<HTMLDialogElement>(null)
  const lost = connection.state === 'lost'
  useEffect(() => {
    if (lost) dialog.current?.showModal()
  }, [lost])
  if (!lost) return null
  const { death, trying } = connection
  return (
    <dialog
      ref={dialog}
      className={classes.screen}
      aria-labelledby="host-lost"
      onCancel={(event) => event.preventDefault()}
    >
      <Stack gap="sm" className={classes.words ?? ''}>
        <IconPlugConnectedX size={32} stroke={1.5} aria-hidden />
        <Title order={1} id="host-lost">
          {t('hostLost.title')}
        </Title>
        <Text>{t('hostLost.kept')}</Text>
        <Text>{t(shell === 'desktop' ? 'hostLost.desktop' : 'hostLost.browser')}</Text>
        {death && (
          <Text size="sm" c="dimmed">
            {t('hostLost.log')} <code style={{ overflowWrap: 'anywhere' }}>{death.logFile}</code>
          </Text>
        )}
        <Group>
          <Button onClick={reconnect} loading={trying} autoFocus>
            {t('hostLost.restart')}
          </Button>
        </Group>
      </Stack>
    </dialog>
  )
}
