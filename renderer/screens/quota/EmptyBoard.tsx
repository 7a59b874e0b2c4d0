import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../app/office.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'

/** A board before anybody was recruited: where to begin, for those who may. */
export function EmptyBoard() {
  const { t } = useTranslation()
  const mayImport = useMay(contract.recruitment.runImport)
  return (
    <EmptyState
      title={t('board.empty.title')}
      text={t('board.empty.text')}
      action={
        <Group gap="xs">
          {mayImport && <LinkButton to="/rekrutacja/import">{t('board.empty.import')}</LinkButton>}
          <LinkButton to="/jst" variant="default">
            {t('board.empty.register')}
          </LinkButton>
          <ReadOnlyNote procedure={contract.recruitment.runImport} />
        </Group>
      }
    />
  )
}
