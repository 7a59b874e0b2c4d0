import { Stack, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, type Ref, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundHit } from '#db/values/desk-search.ts'
import { useOffice } from '../../app/office.ts'
import { tellNote } from '../../app/told-note.ts'
import { useAskDesk, useDeskSearch } from '../../app/use-desk-search.ts'
import { useFoundGroups } from '../../app/use-found-groups.ts'
import { FoundList, lineId } from './FoundList.tsx'
import { noteStart } from './note-start.ts'
import { useAskCard, useCardAhead } from './use-card-ahead.ts'
import { useChosenLine } from './use-chosen-line.ts'

interface Props {
  readonly field: Ref<HTMLInputElement>
  /** What stands under the box while nothing is typed. */
  readonly children: ReactNode
  /** Whether the way of using the box is told while nothing is typed. */
  readonly hinted: boolean
}

const listId = 'desk-found'

/**
 * The one box of the desk: results while typing, chosen by the arrows. Enter opens what is chosen
 * (pressed before the answer has come, it waits for it), Alt+Enter puts it into the note that stands
 * open, or begins one.
 */
export function DeskBox({ field, hinted, children }: Props) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const [query, setQuery] = useState('')
  const ask = useAskDesk(programme.id)
  const found = useDeskSearch(programme.id, query)
  const { groups, looking } = found
  const lines = useFoundGroups(groups, { atDesk: true })
  const all = useMemo(() => lines.flatMap(({ entries }) => entries), [lines])
  const askCard = useAskCard()
  const open = useCallback(
    (line: { readonly run: () => void; readonly hit: FoundHit }) => {
      askCard(line.hit)
      line.run()
      setQuery('')
    },
    [askCard],
  )
  const typed = query.trim() !== ''
  const { chosen, move, press } = useChosenLine(
    { lines: all, looking, query },
    (line, withNote) => {
      const start = withNote ? noteStart(line.hit) : null
      if (start === null) return open(line)
      setQuery('')
      // A conversation that went meanwhile leaves the note as it is.
      void Promise.resolve(start).then(tellNote, () => undefined)
    },
  )

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      press(event.altKey)
    } else if (event.key === 'Escape' && query !== '') {
      event.preventDefault()
      setQuery('')
    }
  }

  const line = typed ? all[chosen] : undefined
  useCardAhead(line === undefined || looking ? null : line.hit, askCard)
  return (
    <Stack gap="xs">
      <TextInput
        ref={field}
        size="md"
        aria-label={t('deskSearch.box')}
        placeholder={t('deskSearch.placeholder')}
        description={hinted || typed ? t('deskSearch.hint') : undefined}
        inputWrapperOrder={['label', 'input', 'description']}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={query}
        onInputCapture={(event) => ask(event.currentTarget.value)}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={typed && all.length > 0}
        {...(line === undefined
          ? {}
          : { 'aria-controls': listId, 'aria-activedescendant': lineId(line.id) })}
        autoComplete="off"
      />
      {typed && all.length > 0 && (
        <FoundList id={listId} groups={lines} chosen={line?.id ?? null} onOpen={open} />
      )}
      <Text role="status">
        {typed && all.length === 0 && <NothingYet {...found} query={query} />}
      </Text>
      <div hidden={typed}>{children}</div>
    </Stack>
  )
}

interface NothingYetProps {
  readonly answered: boolean
  readonly looking: boolean
  readonly failed: boolean
  readonly query: string
}

/** Why nothing is listed: it is still being looked for, or there is nothing. */
function NothingYet({ answered, looking, failed, query }: NothingYetProps) {
  const { t } = useTranslation()
  if (failed) return t('deskSearch.failed')
  return looking || !answered ? t('deskSearch.looking') : t('deskSearch.nothing', { query })
}
