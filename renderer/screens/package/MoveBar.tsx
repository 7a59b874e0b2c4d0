import { CloseButton, Group, Kbd, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type PackageMoveKind, packageMoveKinds } from '#db/values/package.ts'
import { contract } from '#electron/contract/contract.ts'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { keyOfMove, mayConcern } from './moves.ts'
import type { PlacedCell } from './package.ts'

/** A sentence that is said anew each time, also when it is the same. */
export interface Told {
  readonly time: number
  readonly text: string
}

interface Props {
  readonly marked: readonly PlacedCell[]
  /** How many of the marked ones a filter hides. */
  readonly hidden: number
  /** Why the key pressed last moved nothing. */
  readonly told: Told | null
  readonly onMove: (kind: PackageMoveKind) => void
  readonly onNone: () => void
}

/** What can be done with the marked cells, or how to mark them; and why a key moved nothing. */
export function MoveBar(props: Props) {
  const { t } = useTranslation()
  const { marked, told } = props
  return (
    <Group gap={6} mih="1.75rem" data-screen-only>
      {marked.length > 0 && <Marked {...props} />}
      {marked.length === 0 && told === null && (
        <Text size="sm" c="dimmed">
          {t('package.keys')}
        </Text>
      )}
      {/* There before it speaks, as screen readers want it. */}
      <Text size="sm" fw={600} role="status">
        {told !== null && <span key={told.time}>{told.text}</span>}
      </Text>
    </Group>
  )
}

function Marked({ marked, hidden, onMove, onNone }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
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
          rightSection={<Kbd size="xs">{keyOfMove(kind)}</Kbd>}
          idle={
            marked.some(({ cell }) => mayConcern(kind, cell.state))
              ? null
              : t('package.markIdle', { move: t(`package.move.${kind}`) })
          }
          onClick={() => onMove(kind)}
        >
          {t(`package.move.${kind}`)}
        </GuardedButton>
      ))}
    </>
  )
}
