import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { TemplateFields } from './TemplateFields.tsx'
import { TemplatesView } from './TemplatesView.tsx'

const route = getRouteApi('/pisma/szablony')

/** The templates of letters and agreements, and the fields that they may ask for. */
export function TemplatesScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const templates = useQuery(
    api.document.templates.queryOptions({ input: { programmeId: programme.id } }),
  )
  return (
    <>
      {templates.data === undefined && <PageTitle title={t('screen.templates')} />}
      <Loaded query={templates} what={t('paper.template.loading')}>
        {(found) => <TemplatesView programmeId={programme.id} templates={found} />}
      </Loaded>
      <TemplateFields
        programmeId={programme.id}
        teryt={search.jst ?? null}
        onChoose={(jst) => {
          void navigate({ search: (before) => ({ ...before, jst }), replace: true })
        }}
      />
    </>
  )
}
