import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import type { FollowUpQueue } from './follow-up.ts'
import { SilentRules } from './SilentRules.tsx'
import { SilentTable } from './SilentTable.tsx'

/** The JSTs that have gone silent, and after how many days one has. */
export function SilentPart({ rules }: { readonly rules: FollowUpQueue['rules'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const input = { programmeId: useOffice().programme.id }
  const silent = useQuery(api.followUp.silent.queryOptions({ input }))
  return (
    <Stack gap="sm">
      <SilentRules rules={rules} />
      <Loaded query={silent} what={t('followUp.readingSilent')}>
        {({ jsts, silentDays, takingPart }) =>
          jsts.length === 0 ? (
            <EmptyState
              title={t('followUp.emptyTitle')}
              text={t(`followUp.empty.${takingPart === 0 ? 'noneTakesPart' : 'silent'}`)}
            />
          ) : (
            <>
              <Text>
                {t('followUp.silentText', { count: silentDays, number: format.number(silentDays) })}
              </Text>
              <SilentTable jsts={jsts} />
            </>
          )
        }
      </Loaded>
    </Stack>
  )
}
