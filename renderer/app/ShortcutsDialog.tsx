import { Kbd, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/Dialog.tsx'
import { showOverlay } from './palette-state.ts'
import { places } from './places.ts'

/** The keys of the window and what they do. */
export default function ShortcutsDialog() {
  const { t } = useTranslation()
  const screens = places.flatMap(({ key, keys }) =>
    keys === null ? [] : [{ keys, does: t(`screen.${key}`) }],
  )
  const rows = [
    { keys: 'Ctrl+K', does: t('shortcuts.search') },
    ...screens,
    { keys: 'Enter', does: t('shortcuts.enter') },
    { keys: 'Esc', does: t('shortcuts.escape') },
    { keys: '?', does: t('shortcuts.list') },
  ]
  return (
    <Dialog opened onClose={() => showOverlay('shortcuts', false)} title={t('shortcuts.title')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('shortcuts.keys')}</Table.Th>
            <Table.Th scope="col">{t('shortcuts.does')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ keys, does }) => (
            <Table.Tr key={keys}>
              <Table.Td>
                <Kbd>{keys}</Kbd>
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  )
}
