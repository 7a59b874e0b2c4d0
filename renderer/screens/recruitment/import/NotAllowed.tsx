import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useOffice, useRolesOf } from '../../../app/office.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageTitle } from '../../../ui/PageTitle.tsx'

/** Says who may import a list, to those who may not. */
export function NotAllowed() {
  const { t } = useTranslation()
  const { account } = useOffice()
  const roles = useRolesOf(contract.recruitment.runImport)
  return (
    <>
      <PageTitle title={t('screen.import')} />
      <EmptyState
        title={t('import.notAllowed.title')}
        text={t('import.notAllowed.text', {
          roles,
          name: account.name,
          role: t(`role.${account.role}`),
        })}
        action={
          <LinkButton to="/jst" variant="default">
            {t('import.notAllowed.register')}
          </LinkButton>
        }
      />
    </>
  )
}
