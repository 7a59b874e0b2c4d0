import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { fullName } from '../../jst/full-name.ts'

const route = getRouteApi('/kontakt/wroc')

/** Which JST the queue is narrowed to, and the way back to all of them. */
export function OfJst({ teryt }: { readonly teryt: string }) {
  const { t } = useTranslation()
  const { queue } = route.useSearch()
  const { data } = useQuery(api.enquiry.names.queryOptions({ input: { jst: teryt } }))
  const name = data?.jst ? fullName(t, data.jst) : teryt
  return (
    <Group gap="xs">
      <Text>{t('followUp.ofJst', { name })}</Text>
      <LinkButton size="compact-sm" variant="default" to="/kontakt/wroc" search={{ queue }}>
        {t('followUp.ofAllJsts')}
      </LinkButton>
    </Group>
  )
}
