import '@mantine/spotlight/styles.layer.css'
import { useMantineColorScheme } from '@mantine/core'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { useNavigate } from '@tanstack/react-router'
import {
  type KeyboardEvent,
  memo,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { type FoundKind, foundKinds, type MatchLevel, matchLevels } from '#db/values/desk-search.ts'
import { fold } from '#db/values/fold.ts'
import { commandEntries, type Entry } from './command-entries.ts'
import { takeHeldKeys } from './held-keys.ts'
import { useOffice } from './office.ts'
import { showOverlay } from './palette-state.ts'
import { useDeskSearch } from './use-desk-search.ts'
import { useFirstSelected } from './use-first-selected.ts'
import { type EntryGroup, useFoundGroups } from './use-found-groups.ts'

/** Most screens and commands shown; more words narrow them down. */
const limit = 12
const [store, palette] = createSpotlight()

/**
 * Ctrl+K: whatever the office has, found by the host at every key (`desk.search`), and every
 * screen and command, found here.
 */
export default function CommandPalette() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { setColorScheme } = useMantineColorScheme()
  const { programme, changeAccount } = useOffice()
  const [query, setQuery] = useState('')
  const found = useDeskSearch(programme.id, query)
  const hits = useFoundGroups(found.groups, { atDesk: false })
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => palette.open(), [])

  const commands = useMemo(
    () => commandEntries({ t, navigate, setColorScheme, changeAccount }),
    [t, navigate, setColorScheme, changeAccount],
  )
  const folded = fold(query)
  const screensTitle = t('palette.screensGroup')
  const groups = useMemo(
    () => withScreens(hits, matchingScreens(commands, folded), folded, screensTitle),
    [hits, commands, folded, screensTitle],
  )
  useFirstSelected(list, store, found.groups)
  const held = useHeldEnter(list, found.looking)

  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={(typed) => {
        held.letGo()
        setQuery(typed)
      }}
      shortcut={null}
      scrollable
      maxHeight="min(26rem, 70vh)"
      transitionProps={{ duration: 0 }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.5 }}
      onSpotlightClose={() => showOverlay('palette', false)}
      attributes={{ content: { 'aria-label': t('palette.open') } }}
    >
      <Spotlight.Search
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        data-palette
        onFocus={() => setQuery((typed) => typed + takeHeldKeys())}
        onKeyDownCapture={held.onKeyDownCapture}
      />
      <Spotlight.ActionsList ref={list}>
        {groups.map(({ title, entries }) => (
          <Lines key={title} title={title} entries={entries} />
        ))}
        {groups.length === 0 && (
          <Spotlight.Empty>
            <NothingYet {...found} query={query} />
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

interface LinesProps {
  readonly title: string
  readonly entries: readonly Entry[]
}

/** Lines under their heading; drawn anew only when they are others. */
const Lines = memo(function Lines({ title, entries }: LinesProps) {
  return (
    <Spotlight.ActionsGroup label={title}>
      {entries.map(({ id, label, description, icon: Icon, run }) => (
        <Spotlight.Action
          key={id}
          label={label}
          description={description ?? ''}
          leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
          onClick={run}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
})

/**
 * Enter never opens something else than what is typed: pressed before the answer has come, it
 * waits for it.
 */
function useHeldEnter(list: RefObject<HTMLDivElement | null>, looking: boolean) {
  const pressed = useRef(false)
  useEffect(() => {
    if (looking || !pressed.current) return
    pressed.current = false
    list.current?.querySelector<HTMLElement>('[data-selected]')?.click()
  }, [list, looking])
  return {
    onKeyDownCapture: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !looking || event.nativeEvent.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      pressed.current = true
    },
    letGo: () => {
      pressed.current = false
    },
  }
}

interface NothingYetProps {
  readonly answered: boolean
  readonly looking: boolean
  readonly failed: boolean
  readonly query: string
}

/** Why nothing is listed: it is still being read or looked for, or there is nothing. */
function NothingYet({ answered, looking, failed, query }: NothingYetProps) {
  const { t } = useTranslation()
  if (failed) return t('palette.failed')
  if (looking) return answered ? t('palette.looking', { query }) : t('register.loading')
  return t('palette.nothing', { query })
}

/** The first screens and commands that have the words, those whose name begins so before others. */
function matchingScreens(entries: readonly Entry[], query: string): readonly Entry[] {
  if (query === '') return entries.slice(0, limit)
  const words = query.split(' ')
  const matching = entries.filter(({ folded }) => words.every((word) => folded.includes(word)))
  const begins = matching.filter(({ folded }) => folded.startsWith(query))
  const others = matching.filter(({ folded }) => !folded.startsWith(query))
  return [...begins, ...others].slice(0, limit)
}

type Group = Pick<EntryGroup, 'title'> & { readonly entries: readonly Entry[] }

/** The kind after which screens stand when they fit as well. */
const screensAfter: FoundKind = 'training'

/** Puts the screens among the groups of the host by how well the first of each fits. */
function withScreens(
  hits: readonly EntryGroup[],
  screens: readonly Entry[],
  query: string,
  title: string,
): readonly Group[] {
  const [first] = screens
  if (first === undefined) return hits
  const own = levelOf(first.folded, query)
  const at = hits.findIndex(({ kind, entries }) => {
    const level = matchLevels.indexOf(entries[0]?.hit.why.match ?? 'typo')
    const alike = foundKinds.indexOf(kind) > foundKinds.indexOf(screensAfter)
    return level > own || (level === own && alike)
  })
  const place = at === -1 ? hits.length : at
  return [...hits.slice(0, place), { title, entries: screens }, ...hits.slice(place)]
}

function levelOf(folded: string, query: string): number {
  const level = (match: MatchLevel) => matchLevels.indexOf(match)
  if (folded === query) return level('exact')
  return level(folded.startsWith(query) ? 'begins' : 'word')
}
