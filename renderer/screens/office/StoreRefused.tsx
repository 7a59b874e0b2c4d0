import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { Doorstep } from '../../app/Doorstep.tsx'
import type { OfficeStatus } from '../../app/office.ts'
import { openedStore } from '../../app/remembered.ts'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { useOpened } from './opened.ts'
import { WaysIn } from './WaysIn.tsx'

/** The office file cannot be used: why, and what can be done about it. */
export function StoreRefused({ status }: { readonly status: OfficeStatus }) {
  const { t } = useTranslation()
  const opened = useOpened()
  const open = useMutation({
    mutationFn: (path: string) => client.office.open({ path }),
    onSuccess: opened,
  })
  const before = openedStore.get()
  const { path } = status
  return (
    <Doorstep title={t('storeRefused.title')}>
      <RefusalAlert error={status.refusal} />
      {path !== null && (
        <Text>
          {t('storeRefused.file')} <code style={{ overflowWrap: 'anywhere' }}>{path}</code>
        </Text>
      )}
      <Group gap="xs">
        {path !== null && (
          <Button onClick={() => open.mutate(path)} loading={open.isPending}>
            {t('action.retry')}
          </Button>
        )}
        {before !== null && before !== path && (
          <Button variant="default" onClick={() => open.mutate(before)} disabled={open.isPending}>
            {t('storeRefused.before')}
          </Button>
        )}
      </Group>
      <RefusalAlert error={open.error} />
      <WaysIn status={status} ways={['open', 'restore', 'lubuskie', 'sample']} />
    </Doorstep>
  )
}
