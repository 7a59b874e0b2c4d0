import { Stack } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { useFocusAfterWork } from '../../ui/use-focus-after-work.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { useToldRefusal } from '../../ui/use-told-refusal.tsx'
import type { Template } from './papers.ts'
import { TemplateDialog } from './TemplateDialog.tsx'
import { TemplatesTable } from './TemplatesTable.tsx'

interface Props {
  readonly programmeId: string
  readonly templates: readonly Template[]
}

/** The office's templates: added, replaced, put out of use. */
export function TemplatesView({ programmeId, templates }: Props) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<Template | 'new' | null>(null)
  const addReady = useAddReady(programmeId)
  // With the first templates the button moves from the empty list to the heading.
  const readyButton = useFocusAfterWork(addReady.isPending)
  const add = (
    <GuardedButton
      procedure={contract.document.addTemplate}
      leftSection={<IconFilePlus size={18} stroke={1.75} aria-hidden />}
      onClick={() => setOpened('new')}
    >
      {t('paper.template.add')}
    </GuardedButton>
  )
  const ready = (
    <GuardedButton
      ref={readyButton}
      variant="default"
      procedure={contract.document.addReady}
      loading={addReady.isPending}
      onClick={() => addReady.mutate()}
    >
      {t('paper.template.ready')}
    </GuardedButton>
  )
  return (
    <Stack gap="sm" mb="lg">
      <PageTitle
        title={t('screen.templates')}
        lead={t('paper.template.lead')}
        actions={
          templates.length > 0 && (
            <>
              {ready}
              {add}
            </>
          )
        }
      />
      <ReadOnlyNote procedure={contract.document.addTemplate} />
      {templates.length === 0 ? (
        <EmptyState
          title={t('paper.template.emptyTitle')}
          text={t('paper.template.emptyText')}
          action={
            <>
              {add}
              {ready}
            </>
          }
        />
      ) : (
        <TemplatesTable templates={templates} onChange={setOpened} />
      )}
      {opened !== null && (
        <TemplateDialog
          programmeId={programmeId}
          template={opened === 'new' ? null : opened}
          onClose={() => setOpened(null)}
        />
      )}
    </Stack>
  )
}

/** Adds the templates that come with the app, and tells how many were new. */
function useAddReady(programmeId: string) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => client.document.addReady({ programmeId }),
    async onSuccess({ added }) {
      await refreshFeatures(queries, ['document'])
      notice(
        added === 0
          ? t('paper.template.readyNone')
          : t('paper.template.readyDone', { count: added }),
      )
    },
    onError: useToldRefusal(),
  })
}
