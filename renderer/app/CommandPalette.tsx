import '@mantine/spotlight/styles.layer.css'
import { useMantineColorScheme } from '@mantine/core'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconBuildingCommunity, IconSchool, IconUser } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold, matchesFolded } from '#db/values/fold.ts'
import type { JstKind } from '#db/values/jst.ts'
import { api } from '../api.ts'
import { useFormat } from '../ui/format.ts'
import { commandEntries, type Entry } from './command-entries.ts'
import { useOffice } from './office.ts'
import { showOverlay } from './palette-state.ts'
import { useFoundExpenses } from './use-found-expenses.ts'

/** Most results shown in one group; more words narrow them down. */
const limit = 12
/** People are looked for from so many letters on. */
const shortestName = 2
const noEntries: readonly Entry[] = []

/**
 * Ctrl+K: every screen, command, JST, document, contractor and contract, found by parts of
 * words without diacritics.
 */
export default function CommandPalette() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { setColorScheme } = useMantineColorScheme()
  const { programme, changeAccount } = useOffice()
  const format = useFormat()
  const [query, setQuery] = useState('')
  const input = { programmeId: programme.id }
  const register = useQuery(api.jst.list.queryOptions({ input }))
  const schedule = useQuery(api.training.list.queryOptions({ input }))

  const folded = fold(query)
  // The host finds people: an office may have thousands, and few open this for one of them.
  const named = useQuery({
    ...api.people.find.queryOptions({ input: { ...input, q: folded, limit } }),
    enabled: folded.length >= shortestName,
    placeholderData: keepPreviousData,
  })

  const list = useRef<HTMLDivElement>(null)

  useEffect(() => spotlight.open(), [])

  // The first result is taken as one types; what was typed before the lists came waits for them.
  const { data } = register
  const arrived = Number(data !== undefined) + Number(schedule.data !== undefined)
  useEffect(() => {
    if (arrived === 0) return
    const [first, ...others] = list.current?.querySelectorAll('[data-action]') ?? []
    for (const other of others) other.removeAttribute('data-selected')
    first?.setAttribute('data-selected', 'true')
  }, [arrived])
  // People stand last, so that those who come later move nothing that is chosen already.
  const { data: people } = named
  useEffect(() => {
    const { current } = list
    if (people === undefined || current?.querySelector('[data-selected]')) return
    current?.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  }, [people])

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
  const trainings = useMemo(
    () =>
      (schedule.data?.trainings ?? []).map((row): Entry => {
        const days = row.days.map(({ on }) => format.day(on)).join(', ')
        return {
          id: `training-${row.id}`,
          label: row.subject,
          description: `${t(`person.panel.${row.panel}`)}, ${days}`,
          icon: IconSchool,
          folded: fold(`${row.subject} ${row.seriesName} ${row.trainer} ${row.place}`),
          run: () => void navigate({ to: '/szkolenia/$id', params: { id: row.id } }),
        }
      }),
    [schedule.data, navigate, t, format],
  )
  const persons = useMemo(
    () =>
      (people ?? []).map((person): Entry => {
        const label = `${person.lastName} ${person.firstName}`
        const words = { function: t(`person.function.${person.function}`), jst: person.jstName }
        return {
          id: `person-${person.id}`,
          label,
          description: t('palette.person', words),
          icon: IconUser,
          folded: fold(label),
          run: () => void navigate({ to: '/osoby/$id', params: { id: person.id } }),
        }
      }),
    [people, navigate, t],
  )
  const sought = folded.length >= shortestName ? persons : noEntries
  const groups = [
    { title: t('palette.jstGroup'), entries: folded === '' ? [] : found(units, folded) },
    { title: t('palette.trainingsGroup'), entries: folded === '' ? [] : found(trainings, folded) },
    { title: t('palette.screensGroup'), entries: found(commands, folded) },
    // Those found for the letters before are narrowed until the answer for these has come.
    { title: t('palette.peopleGroup'), entries: found(sought, folded) },
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
              reading={register.isPending || named.isFetching}
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
