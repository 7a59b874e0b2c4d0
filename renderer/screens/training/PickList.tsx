import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import {
  type KeyboardEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { fold, matchesFolded } from '#db/values/fold.ts'
import { useFormat } from '../../ui/format.ts'
import classes from './PickList.module.css'

/** Rows drawn at once; more words in the search narrow them down. */
const shownAtOnce = 200

/** One that may be chosen. */
export interface Pickable {
  readonly id: string
  readonly name: string
  /** What tells it from others of its name, and what speaks against it. */
  readonly about: ReactNode
  /** Everything the search looks into. */
  readonly text: string
}

interface Props {
  /** What the list holds, for a screen reader. */
  readonly label: string
  readonly searchLabel: string
  readonly items: readonly Pickable[]
  /** In the order in which they were chosen. */
  readonly picked: readonly string[]
  readonly onPick: (picked: string[]) => void
  /** A button that chooses a group of them. */
  readonly group?: { readonly label: string; readonly ids: readonly string[] } | null
  readonly error?: ReactNode
  /** Takes the focus of the dialogue that it stands in; true unless told. */
  readonly first?: boolean
}

/** A list of which one, some or all are chosen: searched by parts of words, ticked by Space, the first found by Enter. */
export function PickList(props: Props) {
  const { label, searchLabel, items, picked, onPick, group, error, first = true } = props
  const { t } = useTranslation()
  const format = useFormat()
  const [query, setQuery] = useState('')
  const field = useRef<HTMLInputElement>(null)
  // The list comes after its dialogue, whose first focus went elsewhere.
  useEffect(() => {
    if (first) field.current?.focus()
  }, [first])
  const folded = useDeferredValue(fold(query))
  const texts = useMemo(() => items.map((item) => ({ item, text: fold(item.text) })), [items])
  const found = texts.filter(({ text }) => matchesFolded(text, folded)).map(({ item }) => item)
  const chosen = useMemo(() => new Set(picked), [picked])
  const [said, setSaid] = useState('')
  /** Ticks the first that is found, or unticks it; the field is free for the next one. */
  const onKeyDown = (event: KeyboardEvent) => {
    const bare = !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing
    if (event.key !== 'Enter' || !bare || query.trim() === '') return
    event.preventDefault()
    const first = texts.find(({ text }) => matchesFolded(text, fold(query)))?.item
    if (first === undefined || event.repeat) return
    toggle(first.id)
    setSaid(
      t(`training.pick.${chosen.has(first.id) ? 'unticked' : 'ticked'}`, { name: first.name }),
    )
    setQuery('')
  }
  const add = (ids: readonly string[]) => onPick([...new Set([...picked, ...ids])])
  const toggle = (id: string) =>
    onPick(chosen.has(id) ? picked.filter((one) => one !== id) : [...picked, id])
  return (
    <Stack gap={6}>
      <TextInput
        ref={field}
        type="search"
        {...(first ? { 'data-autofocus': true } : {})}
        label={searchLabel}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        value={query}
        autoComplete="off"
        placeholder={t('training.pick.placeholder')}
        onKeyDown={onKeyDown}
        onChange={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <Group gap="xs">
        {group && group.ids.length > 0 && (
          <Button variant="default" size="compact-sm" onClick={() => add(group.ids)}>
            {group.label}
          </Button>
        )}
        <Button variant="subtle" size="compact-sm" onClick={() => add(found.map(({ id }) => id))}>
          {t('training.pick.all')}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={picked.length === 0}
          onClick={() => onPick([])}
        >
          {t('training.pick.none')}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {t('training.pick.picked', {
            number: format.number(picked.length),
            all: format.number(items.length),
          })}
          {said !== '' && ` · ${said}`}
        </Text>
      </Group>
      <fieldset className={classes.list} aria-label={label}>
        {found.slice(0, shownAtOnce).map(({ id, name, about }) => (
          <Checkbox
            key={id}
            size="xs"
            label={
              <>
                {name} <span className={classes.about}>{about}</span>
              </>
            }
            checked={chosen.has(id)}
            onChange={() => toggle(id)}
          />
        ))}
        {found.length === 0 && <Text c="dimmed">{t('training.pick.nothing', { query })}</Text>}
        {found.length > shownAtOnce && (
          <Text size="sm" c="dimmed">
            {t('training.pick.more', {
              shown: format.number(shownAtOnce),
              number: format.number(found.length),
            })}
          </Text>
        )}
      </fieldset>
      {error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
    </Stack>
  )
}
