import { CloseButton, Group, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RecruitmentMoveKind, recruitmentMoveKinds } from '#db/values/recruitment.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../../app/office.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { BulkMoveDialog } from '../../recruitment/BulkMoveDialog.tsx'
import { mayMove } from '../../recruitment/moves.ts'
import { firstRowMark } from './grid-keys.ts'
import type { RegisterRow } from './register-columns.ts'
import { nothingSelected, type Selection } from './selection.ts'
import type { ChangeSelection } from './use-grid.ts'
import { usePresentRows } from './use-present-rows.ts'

/** The list again, by the row that it was left on; the search where nothing is left in it. */
const listOrSearch = () =>
  document.querySelector<HTMLElement>(`[${firstRowMark}]`) ??
  document.querySelector<HTMLElement>('main input[type="search"]')

interface Props {
  readonly rows: readonly RegisterRow[]
  readonly found: readonly RegisterRow[]
  readonly selection: Selection
  readonly onSelection: ChangeSelection
}

/** What can be done with the marked JSTs, or how to mark them. */
export function BulkMoves({ rows, found, selection, onSelection }: Props) {
  const { t } = useTranslation()
  const may = useMay(contract.recruitment.move)
  const navigate = useNavigate()
  const [move, setMove] = useState<RecruitmentMoveKind | null>(null)
  // In the order in which they are shown; marked ones that a filter hides come last.
  const chosen = useMemo(() => {
    if (selection.size === 0) return []
    const shown = found.filter(({ teryt }) => selection.has(teryt))
    const seen = new Set(shown.map(({ teryt }) => teryt))
    return shown.concat(rows.filter(({ teryt }) => selection.has(teryt) && !seen.has(teryt)))
  }, [rows, found, selection])
  const hidden = useMemo(() => {
    const shown = new Set(found.map(({ teryt }) => teryt))
    return chosen.filter(({ teryt }) => !shown.has(teryt)).length
  }, [found, chosen])
  const present = usePresentRows(chosen)
  const idle = recruitmentMoveKinds.filter(
    (kind) => !present.some(({ state }) => mayMove(kind, state)),
  )
  if (chosen.length === 0) {
    return (
      <Text size="sm" c="dimmed" mih="1.75rem">
        {t('register.marked.how')}
      </Text>
    )
  }
  return (
    <Group gap={6} mih="1.75rem">
      <Text size="sm" fw={600} role="status">
        {t('register.marked.count', { count: chosen.length })}
        {hidden > 0 && ` ${t('register.marked.hidden', { count: hidden })}`}
      </Text>
      <CloseButton
        size="sm"
        aria-label={t('register.marked.none')}
        onClick={() => onSelection(() => nothingSelected)}
      />
      {recruitmentMoveKinds.map((kind) => (
        <GuardedButton
          key={kind}
          procedure={contract.recruitment.move}
          variant={kind === 'withdraw' ? 'default' : 'light'}
          size="compact-xs"
          h="1.625rem"
          idle={idle.includes(kind) ? t('register.marked.idle') : null}
          onClick={() => setMove(kind)}
        >
          {t(`recruitment.button.${kind}`)}
        </GuardedButton>
      ))}
      <GuardedButton
        procedure={contract.document.issue}
        variant="default"
        size="compact-xs"
        h="1.625rem"
        onClick={() => {
          const jst = chosen.map(({ teryt }) => teryt).join('.')
          void navigate({ to: '/pisma/nowe', search: { jst } })
        }}
      >
        {t('paper.register.new')}
      </GuardedButton>
      {may && idle.length > 0 && (
        <Text size="xs" c="dimmed" w="100%">
          {t('register.marked.idleMoves', {
            moves: idle.map((kind) => t(`recruitment.button.${kind}`)).join(', '),
          })}
        </Text>
      )}
      <ReadOnlyNote procedure={contract.recruitment.move} />
      {move !== null && (
        <BulkMoveDialog
          kind={move}
          jsts={present}
          onClose={() => setMove(null)}
          focusInstead={listOrSearch}
          onDone={() => {
            setMove(null)
            onSelection(() => nothingSelected)
          }}
        />
      )}
    </Group>
  )
}
