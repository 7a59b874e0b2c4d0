import { Kbd, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/Dialog.tsx'
import { useNoteKey } from './note-key.ts'
import { useTakesCalls } from './office.ts'
import { showOverlay } from './palette-state.ts'
import { places } from './places.ts'

/**
 * The keys of the window, the register, the desk and the survey's sheet, and what they do; those
 * of a note only for whoever takes calls.
 */
export default function ShortcutsDialog() {
  const { t } = useTranslation()
  const noteKey = useNoteKey()
  const takesCalls = useTakesCalls()
  const screens = places.flatMap(({ key, keys }) =>
    keys === null ? [] : [{ keys, does: t(`screen.${key}`) }],
  )
  const groups = [
    {
      where: t('shortcuts.everywhere'),
      rows: [
        { keys: 'Ctrl+K', does: t('shortcuts.search') },
        ...(takesCalls ? [{ keys: 'F9', does: t('note.ring') }] : []),
        ...(noteKey.state === 'off'
          ? []
          : [{ keys: noteKey.keys, does: t(`shortcuts.noteKey.${noteKey.state}`) }]),
        ...screens,
        { keys: 'Ctrl+P', does: t('palette.print') },
        { keys: 'Enter', does: t('shortcuts.enter') },
        { keys: 'Esc', does: t('shortcuts.escape') },
        { keys: 'Alt+↓', does: t('shortcuts.calendar') },
        { keys: '?', does: t('shortcuts.list') },
      ],
    },
    {
      where: t('shortcuts.inRegister'),
      rows: [
        { keys: '/', does: t('shortcuts.find') },
        { keys: '↑ ↓', does: t('shortcuts.go') },
        { keys: 'Enter', does: t('shortcuts.open') },
        { keys: t('shortcuts.space'), does: t('shortcuts.mark') },
        { keys: 'Shift+↑ ↓', does: t('shortcuts.markSeveral') },
        { keys: 'Ctrl+A', does: t('shortcuts.markAll') },
      ],
    },
    {
      where: t('shortcuts.atDesk'),
      rows: [
        { keys: 'Alt+C', does: t('shortcuts.copyAnswer') },
        { keys: 'Alt+Enter', does: t('shortcuts.putIntoNote') },
        { keys: 'Esc', does: t('shortcuts.backToBox') },
      ],
    },
    {
      where: t('shortcuts.inSurveySheet'),
      rows: [
        { keys: 'Enter', does: t('shortcuts.cellBelow') },
        { keys: 'Shift+Enter', does: t('shortcuts.cellAbove') },
        { keys: '↑ ↓ ← →', does: t('shortcuts.cellBeside') },
        { keys: 'Tab', does: t('shortcuts.cellNext') },
        { keys: 'Esc', does: t('shortcuts.cellBack') },
        { keys: 'F2', does: t('shortcuts.cellNote') },
        { keys: 'Ctrl+V', does: t('shortcuts.cellPaste') },
      ],
    },
  ]
  return (
    <Dialog opened onClose={() => showOverlay('shortcuts', false)} title={t('shortcuts.title')}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('shortcuts.keys')}</Table.Th>
            <Table.Th scope="col">{t('shortcuts.does')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        {groups.map(({ where, rows }) => (
          <Table.Tbody key={where}>
            <Table.Tr>
              <Table.Th colSpan={2} scope="rowgroup" pt="sm">
                {where}
              </Table.Th>
            </Table.Tr>
            {rows.map(({ keys, does }) => (
              <Table.Tr key={keys}>
                <Table.Td>
                  <Kbd>{keys}</Kbd>
                </Table.Td>
                <Table.Td>{does}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </Dialog>
  )
}
