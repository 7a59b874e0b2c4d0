import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { NewPaperForm } from './NewPaperForm.tsx'

const route = getRouteApi('/pisma/nowe')

/** Making papers from a template, for one JST or for many. */
export function NewPaperScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const input = { programmeId: programme.id }
  const templates = useQuery(api.document.templates.queryOptions({ input }))
  const jsts = useQuery(api.jst.list.queryOptions({ input }))
  return (
    <>
      <PageTitle title={t('screen.newPaper')} lead={t('paper.new.lead')} />
      <ReadOnlyNote procedure={contract.document.issue} />
      <Loaded query={templates} what={t('paper.template.loading')}>
        {(all) => {
          const usable = all.filter(({ active }) => active)
          if (usable.length === 0) {
            return (
              <EmptyState
                title={t('paper.new.emptyTitle')}
                text={t('paper.new.emptyText')}
                action={<LinkButton to="/pisma/szablony">{t('paper.new.toTemplates')}</LinkButton>}
              />
            )
          }
          return (
            <Loaded query={jsts} what={t('paper.new.loading')}>
              {({ rows }) => (
                <NewPaperForm
                  programmeId={programme.id}
                  templates={usable}
                  jsts={rows}
                  search={search}
                  onTemplate={(template) => {
                    void navigate({ search: (before) => ({ ...before, template }), replace: true })
                  }}
                />
              )}
            </Loaded>
          )
        }}
      </Loaded>
    </>
  )
}
