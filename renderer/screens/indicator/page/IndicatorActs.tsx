import { Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useLanguage } from '../../../app/language.ts'
import { useMay } from '../../../app/office.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { SaveFileButton } from '../../../ui/SaveFileButton.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { useFocusAfterWork } from '../../../ui/use-focus-after-work.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { IndicatorPage } from '../indicator.ts'
import { useWorkbookWords } from '../use-workbook-words.ts'
import { OrderButtons } from './OrderButtons.tsx'

const IndicatorDialog = lazy(() => import('../edit/IndicatorDialog.tsx'))

interface Props {
  readonly page: IndicatorPage
  readonly asked: Day | undefined
}

/** What can be done with the indicator as a whole. */
export function IndicatorActs({ page, asked }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const may = useMay(contract.indicator.save)
  const words = useWorkbookWords()
  const [editing, setEditing] = useState(false)
  const { indicator, written, programmeId } = page
  const { id, active } = indicator
  const toggle = useMutation({
    mutationFn: () => {
      const { version, code, name, nameEn, kind, source, rule, isProposed } = indicator
      return client.indicator.save({
        ...{ programmeId, id, version, code, name, nameEn, kind, source, rule, isProposed },
        ...{ ...written, active: !active },
      })
    },
    async onSuccess() {
      await refreshFeatures(queries, ['indicator'])
      notice(t(active ? 'indicator.act.stopped' : 'indicator.act.resumed'))
    },
    onError: () => refreshFeatures(queries, ['indicator']),
  })
  const button = useFocusAfterWork(toggle.isPending)
  return (
    <div>
      {!active && (
        <Text fw={600} mb="xs">
          {t('indicator.act.isInactive')}
        </Text>
      )}
      <Group gap="xs">
        {may && (
          <>
            <GuardedButton
              procedure={contract.indicator.save}
              variant="default"
              onClick={() => setEditing(true)}
            >
              {t('indicator.act.edit')}
            </GuardedButton>
            <GuardedButton
              ref={button}
              procedure={contract.indicator.save}
              variant="default"
              loading={toggle.isPending}
              onClick={() => toggle.mutate()}
            >
              {t(active ? 'indicator.act.stop' : 'indicator.act.resume')}
            </GuardedButton>
          </>
        )}
        {may && <OrderButtons id={id} version={indicator.version} />}
        <SaveFileButton
          kind="xlsx"
          size="sm"
          make={() =>
            client.indicator.membersWorkbook({ id, day: asked, words: words(), language })
          }
        >
          {t('indicator.act.export')}
        </SaveFileButton>
        <TextLink to="/historia" search={{ feature: 'indicator' }}>
          {t('indicator.act.history')}
        </TextLink>
      </Group>
      <RefusalAlert error={toggle.error} />
      {editing && (
        <Suspense>
          <IndicatorDialog page={page} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </div>
  )
}
