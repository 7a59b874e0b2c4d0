import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { lookOf } from './cell-looks.ts'
import type { Cell } from './package.ts'
import { useDeliverableWords } from './use-deliverable-words.ts'

/** Where a deliverable stands: icon, word and colour together; how late it is or came. */
export function DeliverableBadge({ cell }: { readonly cell: Pick<Cell, 'state' | 'daysLate'> }) {
  const { t } = useTranslation()
  const late = useDeliverableWords().late(cell)
  return (
    <>
      <StatusMark {...lookOf(cell)} word={t(`package.state.${cell.state}`)} />{' '}
      {late !== '' && (
        <Text span size="xs" style={{ whiteSpace: 'nowrap' }}>
          {late}
        </Text>
      )}
    </>
  )
}
