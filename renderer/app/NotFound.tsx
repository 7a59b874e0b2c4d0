import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle title={t('notFound.title')} />
      <EmptyState
        title={t('notFound.heading')}
        text={t('notFound.text')}
        action={<LinkButton to="/">{t('notFound.toDashboard')}</LinkButton>}
      />
    </>
  )
}
