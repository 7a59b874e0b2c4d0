import { CloseButton, Group, Kbd, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type PackageMoveKind, packageMoveKinds } from '#db/values/package.ts'
import { contract } from '#electron/contract/contract.ts'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { mayConcern, moveKeys } from './moves.ts'
import type { PlacedCell } from './package.ts'

interface Props {
  readonly marked: readonly PlacedCell[]
  /** How many of the marked ones a filter hides. */
  readonly hidden: number
  readonly onMove: (kind: PackageMoveKind) => void
  readonly onNone: () => void
}

const keyOf = (kind: PackageMoveKind) =>
  Object.entries(moveKeys).find(([, move]) => move === kind)?.[0] ?? ''

/** What can be done with the marked cells, or how to mark them. */
export function MoveBar({ marked, hidden, onMove, onNone }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  if (marked.length === 0) {
    return (
      <Text size="sm" c="dimmed" mih="1.75rem">
        {t('package.keys')}
      </Text>
    )
  }
  return (
    <Group gap={6} mih="1.75rem">
      <Text size="sm" fw={600} role="status">
        {t('package.marked', { count: marked.length, number: format.number(marked.length) })}
        {hidden > 0 && ` ${t('package.markedHidden', { count: hidden })}`}
      </Text>
      <CloseButton size="sm" aria-label={t('package.unmark')} onClick={onNone} />
      {packageMoveKinds.map((kind) => (
        <GuardedButton
          key={kind}
          procedure={contract.package.move}
          variant={kind === 'back' ? 'default' : 'light'}
          size="compact-xs"
          h="1.625rem"
          rightSection={<Kbd size="xs">{keyOf(kind)}</Kbd>}
          idle={
            marked.some(({ cell }) => mayConcern(kind, cell.state)) ? null : t('package.markIdle')
          }
          onClick={() => onMove(kind)}
        >
          {t(`package.move.${kind}`)}
        </GuardedButton>
      ))}
    </Group>
  )
}
