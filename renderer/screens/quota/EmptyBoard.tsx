import { Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../app/office.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'

interface Props {
  /** Where it stands. */
  readonly on: 'board' | 'dashboard'
  /** More steps that fill it. */
  readonly children?: ReactNode
}

/** A board before anybody was recruited: where to begin, for those who may. */
export function EmptyBoard({ on, children }: Props) {
  const { t } = useTranslation()
  const mayImport = useMay(contract.recruitment.runImport)
  return (
    <EmptyState
      title={t(`${on}.empty.title`)}
      text={t(`${on}.empty.text`)}
      action={
        <Group gap="xs">
          {mayImport && <LinkButton to="/rekrutacja/import">{t('board.empty.import')}</LinkButton>}
          <LinkButton to="/jst" variant="default">
            {t('board.empty.register')}
          </LinkButton>
          {children}
          <ReadOnlyNote procedure={contract.recruitment.runImport} />
        </Group>
      }
    />
  )
}
