import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useFocusPastWork } from '../../../ui/use-focus-after-work.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { useToldRefusal } from '../../../ui/use-told-refusal.tsx'

interface Props {
  readonly id: string
  readonly version: number
}

const ways = [
  { by: 'up', Icon: IconArrowUp },
  { by: 'down', Icon: IconArrowDown },
] as const

/** Moves the indicator one place in the list. */
export function OrderButtons({ id, version }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const notice = useSavedNotice()
  const refused = useToldRefusal()
  const move = useMutation({
    mutationFn: (by: 'up' | 'down') => client.indicator.move({ id, version, by }),
    onSuccess: () => notice(t('indicator.act.moved')),
    onError: refused,
    onSettled: () => refreshFeatures(queries, ['indicator']),
  })
  const begin = useFocusPastWork(move.isPending)
  return ways.map(({ by, Icon }) => (
    <ActionIcon
      key={by}
      variant="default"
      size="input-sm"
      aria-label={t(`indicator.act.${by}`)}
      title={t(`indicator.act.${by}`)}
      loading={move.isPending && move.variables === by}
      onClick={() => {
        begin()
        move.mutate(by)
      }}
    >
      <Icon size={16} stroke={1.75} aria-hidden />
    </ActionIcon>
  ))
}
