import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Doorstep } from '../../app/Doorstep.tsx'
import type { Account, OfficeStatus } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import classes from './WhoWorks.module.css'

interface Props {
  readonly status: OfficeStatus
  readonly current: Account | null
  readonly onChosen: (id: string) => Promise<void>
  readonly onCancel: (() => void) | null
}

/** Asks who works in this window; each change in the history carries that name. */
export function WhoWorks({ status, current, onChosen, onCancel }: Props) {
  const { t } = useTranslation()
  const accounts = useQuery(api.account.list.queryOptions({ input: {} }))
  const [choosing, setChoosing] = useState<string | null>(null)
  const lead = current ? t('whoWorks.lead') : t('whoWorks.unknown', { login: status.login })
  return (
    <Doorstep title={t('whoWorks.title')} lead={lead}>
      {status.store?.isSample && <Text fw={600}>{t('app.sample')}</Text>}
      <Loaded query={accounts} what={t('whoWorks.reading')}>
        {(list) => (
          <Stack gap="xs" component="ul" className={classes.list ?? ''}>
            {list
              .filter(({ active }) => active)
              .map(({ id, name, role }) => (
                <li key={id}>
                  <UnstyledButton
                    className={classes.person ?? ''}
                    disabled={choosing !== null}
                    aria-current={id === current?.id ? 'true' : undefined}
                    onClick={() => {
                      setChoosing(id)
                      void onChosen(id).finally(() => setChoosing(null))
                    }}
                  >
                    <IconUser size={18} stroke={1.75} aria-hidden />
                    <span>
                      <Text fw={600} component="span" display="block">
                        {name}
                      </Text>
                      <Text size="sm" c="dimmed" component="span">
                        {t(`role.${role}`)}
                        {id === current?.id && ` · ${t('whoWorks.now')}`}
                      </Text>
                    </span>
                  </UnstyledButton>
                </li>
              ))}
          </Stack>
        )}
      </Loaded>
      {onCancel && (
        <Group>
          <Button variant="default" onClick={onCancel}>
            {t('whoWorks.stay')}
          </Button>
        </Group>
      )}
    </Doorstep>
  )
}
