import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../app/office.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'

/** The dashboard before anybody was recruited: what belongs here, and the steps that fill it. */
export function EmptyDashboard() {
  const { t } = useTranslation()
  const mayImport = useMay(contract.recruitment.runImport)
  return (
    <EmptyState
      title={t('dashboard.empty.title')}
      text={t('dashboard.empty.text')}
      action={
        <Group gap="xs">
          {mayImport && <LinkButton to="/rekrutacja/import">{t('board.empty.import')}</LinkButton>}
          <LinkButton to="/jst" variant="default">
            {t('board.empty.register')}
          </LinkButton>
          <LinkButton to="/budzet/plan" variant="default">
            {t('dashboard.empty.budget')}
          </LinkButton>
          <LinkButton to="/program" variant="default">
            {t('dashboard.empty.programme')}
          </LinkButton>
          <ReadOnlyNote procedure={contract.recruitment.runImport} />
        </Group>
      }
    />
  )
}
