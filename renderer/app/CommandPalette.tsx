import '@mantine/spotlight/styles.layer.css'
import { useMantineColorScheme } from '@mantine/core'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconBuildingCommunity } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '#db/values/fold.ts'
import type { JstKind } from '#db/values/jst.ts'
import { api } from '../api.ts'
import { commandEntries, type Entry } from './command-entries.ts'
import { takeHeldKeys } from './held-keys.ts'
import { useOffice } from './office.ts'
import { showOverlay } from './palette-state.ts'
import { useFirstSelected } from './use-first-selected.ts'
import { useFoundExpenses } from './use-found-expenses.ts'
import { useFoundPeople } from './use-found-people.ts'
import { useFoundTrainings } from './use-found-trainings.ts'

/** Most results shown in one group; more words narrow them down. */
const limit = 12
const [store, palette] = createSpotlight()

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
  const { data } = register
  const folded = fold(query)
  const trainings = useFoundTrainings(programme.id)
  const people = useFoundPeople(programme.id, folded)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => palette.open(), [])

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
          folded: fold(`${row.name} ${kind} ${row.powiatName}`),
          code: row.teryt,
          run: () => void navigate({ to: '/jst/$teryt', params: { teryt: row.teryt } }),
        }
      }),
    [data, navigate, t],
  )
  const expenses = useFoundExpenses(programme.id, query)
  const groups = [
    { title: t('palette.jstGroup'), entries: folded === '' ? [] : found(units, folded) },
    {
      title: t('palette.trainingsGroup'),
      entries: folded === '' ? [] : found(trainings.entries, folded),
    },
    { title: t('palette.screensGroup'), entries: found(commands, folded) },
    // People stand late, so that those who come later move little that is chosen already. Those
    // found for the letters before are narrowed until the answer for these has come.
    { title: t('palette.peopleGroup'), entries: found(people.entries, folded) },
    ...expenses.groups,
  ]
    .filter(({ entries }) => entries.length > 0)
    // Who types a whole number means what has it.
    .toSorted((one, other) => Number(hasExact(other)) - Number(hasExact(one)))
  useFirstSelected(list, store, {
    arrived: Number(data !== undefined) + Number(trainings.arrived),
    exact: groups[0]?.entries.find(({ exact }) => exact)?.id,
  })

  return (
    <Spotlight.Root
      store={store}
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
        data-palette
        onFocus={() => setQuery((typed) => typed + takeHeldKeys())}
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
              reading={register.isPending || people.looking}
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
  if (query === '') return entries.slice(0, limit)
  const words = query.split(' ')
  // A code is typed from its beginning; digits from its middle say nothing.
  const matching = entries.filter(({ folded, code }) =>
    words.every((word) => folded.includes(word) || code?.startsWith(word)),
  )
  const begins = matching.filter(({ folded }) => folded.startsWith(query))
  const others = matching.filter(({ folded }) => !folded.startsWith(query))
  return [...begins, ...others].slice(0, limit)
}

const hasExact = ({ entries }: { readonly entries: readonly Entry[] }): boolean =>
  entries.some(({ exact }) => exact)

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
