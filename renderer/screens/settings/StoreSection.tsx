import { Button, Group, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import type { StoreInfo } from '../../app/office.ts'
import { FieldList, FieldRow } from '../../ui/FieldRow.tsx'
import { useFormat } from '../../ui/format.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './StoreSection.module.css'
import type { SettingsDialog } from './search.ts'

interface Props {
  readonly store: StoreInfo
  readonly onDialog: (dialog: SettingsDialog) => void
}

/** Where the office's data is, how it is doing, and what can be done with the file. */
export function StoreSection({ store, onDialog }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const folder = useMutation({ mutationFn: () => client.office.openFolder({}) })
  const { lastBackup, migratedFrom } = store
  return (
    <Section title={t('store.title')} id="store">
      <FieldList>
        <FieldRow label={t('store.path')}>
          <code>{store.path}</code>
        </FieldRow>
        <FieldRow label={t('store.size')}>{format.bytes(store.sizeBytes)}</FieldRow>
        <FieldRow label={t('store.schema')}>{format.number(store.schemaVersion)}</FieldRow>
        <FieldRow label={t('store.content')}>
          {t(store.isSample ? 'restore.sample' : 'restore.real')}
        </FieldRow>
        <FieldRow label={t('store.integrity')}>
          <span className={classes.good}>
            <IconCircleCheck size={16} stroke={1.75} aria-hidden />
            {t('store.integrityOk', { at: format.instant(store.checkedAt) })}
          </span>
        </FieldRow>
        <FieldRow label={t('store.lastBackup')}>
          {lastBackup === null ? (
            t('store.noBackup')
          ) : (
            <>
              {format.instant(lastBackup.at)}
              <br />
              <code>{lastBackup.path}</code>
            </>
          )}
        </FieldRow>
        {migratedFrom !== null && (
          <FieldRow label={t('store.migrated')}>
            {t('store.migratedFrom', { version: format.number(migratedFrom.schemaVersion) })}
            <br />
            <code>{migratedFrom.backup}</code>
          </FieldRow>
        )}
      </FieldList>
      <Group gap="xs">
        <Button onClick={() => onDialog('backup')}>{t('store.backup')}</Button>
        <Button variant="default" onClick={() => onDialog('restore')}>
          {t('store.restore')}
        </Button>
        <Button variant="default" onClick={() => folder.mutate()} loading={folder.isPending}>
          {t('store.openFolder')}
        </Button>
        <Button variant="default" onClick={() => onDialog('open')}>
          {t('store.openOther')}
        </Button>
        <LinkButton to="/nowe-biuro" variant="default">
          {t('store.newOffice')}
        </LinkButton>
      </Group>
      <div role="status">
        {folder.data && !folder.data.opened && (
          <Text size="sm">
            {t('store.folderNotOpened')} <code>{folder.data.folder}</code>
          </Text>
        )}
      </div>
      <RefusalAlert error={folder.error} />
    </Section>
  )
}
