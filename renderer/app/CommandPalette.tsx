import '@mantine/spotlight/styles.layer.css'
import { useMantineColorScheme } from '@mantine/core'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconBuildingCommunity } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold, matchesFolded } from '#db/values/fold.ts'
import type { JstKind } from '#db/values/jst.ts'
import { api } from '../api.ts'
import { commandEntries, type Entry } from './command-entries.ts'
import { useOffice } from './office.ts'
import { showOverlay } from './palette-state.ts'
import { useFoundExpenses } from './use-found-expenses.ts'

/** Most results shown in one group; more words narrow them down. */
const limit = 12

/**
 * Ctrl+K: every screen, command, JST, document, contractor and contract, found by parts of
 * words without diacritics.
 */
export default function CommandPalette() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { setColorScheme } = useMantineColorScheme()
  const { programme, changeAccount } = useOffice()
  const [query, setQuery] = useState('')
  const input = { programmeId: programme.id }
  const register = useQuery(api.jst.list.queryOptions({ input }))

  const list = useRef<HTMLDivElement>(null)

  useEffect(() => spotlight.open(), [])

  // The first result is taken as one types; what was typed before the register came waits for it.
  const { data } = register
  useEffect(() => {
    if (data === undefined) return
    const [first, ...others] = list.current?.querySelectorAll('[data-action]') ?? []
    for (const other of others) other.removeAttribute('data-selected')
    first?.setAttribute('data-selected', 'true')
  }, [data])

  const commands = useMemo(
    () => commandEntries({ t, navigate, setColorScheme, changeAccount }),
    [t, navigate, setColorScheme, changeAccount],
  )
  const units = useMemo(
    () =>
      (data?.rows ?? []).map((row): Entry => {
        const kind = t(`kind.${row.kind}`)
        return {
          id: `jst-${row.teryt}`,
          label: row.name,
          description: placeWords(t, row),
          icon: IconBuildingCommunity,
          folded: fold(`${row.name} ${kind} ${row.powiatName} ${row.teryt}`),
          run: () => void navigate({ to: '/jst/$teryt', params: { teryt: row.teryt } }),
        }
      }),
    [data, navigate, t],
  )
  const expenses = useFoundExpenses(programme.id, query)
  // What the host finds comes later: the first of it is taken only where nothing is yet.
  const { groups: later } = expenses
  useEffect(() => {
    if (later.every(({ entries }) => entries.length === 0)) return
    const actions = list.current
    if (actions?.querySelector('[data-selected]') !== null) return
    actions.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  }, [later])
  const folded = fold(query)
  const groups = [
    { title: t('palette.jstGroup'), entries: folded === '' ? [] : found(units, folded) },
    { title: t('palette.screensGroup'), entries: found(commands, folded) },
    ...expenses.groups,
  ].filter(({ entries }) => entries.length > 0)

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
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
      />
      <Spotlight.ActionsList ref={list}>
        {groups.map(({ title, entries }) => (
          <Spotlight.ActionsGroup key={title} label={title}>
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
        ))}
        {groups.length === 0 && (
          <Spotlight.Empty>
            <NothingYet
              reading={register.isPending}
              looking={expenses.looking}
              failed={expenses.failed}
              query={query}
            />
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

interface NothingYetProps {
  readonly reading: boolean
  readonly looking: boolean
  readonly failed: boolean
  readonly query: string
}

/** Why nothing is listed: it is still being read or looked for, or there is nothing. */
function NothingYet({ reading, looking, failed, query }: NothingYetProps) {
  const { t } = useTranslation()
  if (reading) return t('register.loading')
  if (looking) return t('palette.looking', { query })
  return failed ? t('palette.failed') : t('palette.nothing', { query })
}

/** The first entries that match, those whose name begins so before the others. */
function found(entries: readonly Entry[], query: string): readonly Entry[] {
  const matching = entries.filter(({ folded }) => matchesFolded(folded, query))
  if (query === '') return matching.slice(0, limit)
  const begins = matching.filter(({ folded }) => folded.startsWith(query))
  const others = matching.filter(({ folded }) => !folded.startsWith(query))
  return [...begins, ...others].slice(0, limit)
}

/** What tells a JST from others of its name; nothing is said twice of what is a powiat itself. */
function placeWords(t: TFunction, jst: JstPlace): string {
  const { kind, powiatName, teryt } = jst
  if (kind === 'powiat') return t('jst.teryt', { teryt })
  const words = { kind: t(`kind.${kind}`), powiat: powiatName, teryt }
  return t(kind === 'cityWithPowiatRights' ? 'palette.ownPowiat' : 'palette.jst', words)
}

interface JstPlace {
  readonly kind: JstKind
  readonly powiatName: string
  readonly teryt: string
}
