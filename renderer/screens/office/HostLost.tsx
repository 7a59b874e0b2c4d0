import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reconnect, shell } from '../../api.ts'
import { useConnection } from '../../app/connection.ts'
import classes from './HostLost.module.css'
import { StartAgain } from './StartAgain.tsx'

/**
 * The host is gone: one clear screen above everything. The screen beneath stays as
 * it was, with what had been typed, and is there again after the restart. The desktop
 * shell starts the host itself; a browser cannot, so its screen says how to.
 */
export function HostLost() {
  const { t } = useTranslation()
  const connection = useConnection()
  const dialog = useRef<HTMLDialogElement>(null)
  const [tried, setTried] = useState(false)
  const lost = connection.state === 'lost'
  useEffect(() => {
    if (lost) dialog.current?.showModal()
    else setTried(false)
  }, [lost])
  if (!lost) return null
  const { death, trying, signedOut } = connection
  const desktop = shell === 'desktop'
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
        {desktop ? <Text>{t('hostLost.desktop')}</Text> : <StartAgain signedOut={signedOut} />}
        {death && (
          <Text size="sm" c="dimmed">
            {t('hostLost.log')} <code style={{ overflowWrap: 'anywhere' }}>{death.logFile}</code>
          </Text>
        )}
        <Group>
          <Button
            onClick={() => {
              setTried(true)
              reconnect()
            }}
            loading={trying}
            autoFocus
          >
            {t(desktop ? 'hostLost.restart' : 'hostLost.connect')}
          </Button>
          <Text role="status">
            {!desktop && tried && !trying && !signedOut && t('hostLost.notYet')}
          </Text>
        </Group>
      </Stack>
    </dialog>
  )
}
