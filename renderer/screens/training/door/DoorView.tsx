import { Alert, Stack, VisuallyHidden } from '@mantine/core'
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../../app/office.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useFormat } from '../../../ui/format.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { DayLinks } from './DayLinks.tsx'
import { DoorSide } from './DoorSide.tsx'
import classes from './DoorView.module.css'
import { type DoorList, type DoorPerson, findable, matching, sentenceName } from './door.ts'
import { PeopleFound } from './PeopleFound.tsx'
import { SearchAtDoor } from './SearchAtDoor.tsx'
import { UnsavedMarks } from './UnsavedMarks.tsx'
import { useDone } from './use-done.ts'
import { useDoorKeys } from './use-door-keys.ts'
import type { useMarks } from './use-marks.ts'

interface Props {
  readonly list: DoorList
  readonly marks: ReturnType<typeof useMarks>
}

/** The place of the pointer while nobody is pointed at. */
const nobody = -1

/** What the last key did, in words; the number tells one sentence from the same one again. */
interface Said {
  readonly text: string
  readonly at: number
}

/** The door: one field, one key for each person, one key to take the last mark back. */
export function DoorView({ list, marks }: Props) {
  const { t } = useTranslation()
  const may = useMay(contract.attendance.mark)
  const { training, day, people } = list
  const { presence, mark, unmark } = marks
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  /** The place pointed at; nobody is while nothing is typed and no arrow was pressed. */
  const [at, setAt] = useState(nobody)
  const [done, setDone] = useDone(day.id)
  const [said, setSaid] = useState<Said>({ text: '', at: 0 })
  const byId = useMemo(() => new Map(people.map((person) => [person.id, person])), [people])
  const nameOf = useCallback(
    (id: string) => {
      const person = byId.get(id)
      return person === undefined ? '–' : sentenceName(person)
    },
    [byId],
  )
  const folded = useMemo(() => findable(people), [people])
  const found = useMemo(
    () => matching(folded, text, (id) => presence.has(id)),
    [folded, text, presence],
  )
  const say = useCallback(
    (words: string) => setSaid((now) => ({ text: words, at: now.at + 1 })),
    [],
  )
  const focus = useCallback(() => field.current?.focus(), [])
  useEffect(focus, [focus])

  const change = (next: string) => {
    setText(next)
    setAt(next === '' ? nobody : 0)
  }
  const markPerson = (person: DoorPerson | undefined) => {
    focus()
    if (!may) return
    if (person === undefined) {
      if (found.length > 0) say(t('attendance.door.pointFirst'))
      return
    }
    // Down the list by arrows the next one is pointed at; after a search a key too many is nobody.
    if (text !== '') change('')
    if (presence.has(person.id)) {
      say(t('attendance.door.already', { name: sentenceName(person) }))
      return
    }
    mark(person.id)
    setDone((before) => [...before.filter((id) => id !== person.id), person.id])
    say(t('attendance.door.marked', { name: sentenceName(person) }))
  }
  const latest = useRef(markPerson)
  useEffect(() => {
    latest.current = markPerson
  })
  // The same function at each drawing, so that rows that stay are not drawn again.
  const choose = useCallback((person: DoorPerson) => {
    setAt(nobody)
    latest.current(person)
  }, [])
  const last = done.findLast((id) => presence.has(id))
  const undo = useCallback(() => {
    focus()
    if (last === undefined) return
    unmark(last)
    setDone((before) => before.filter((id) => id !== last))
    const person = byId.get(last)
    if (person) say(t('attendance.door.unmarked', { name: sentenceName(person) }))
  }, [last, unmark, byId, focus, say, setDone, t])
  useDoorKeys(field, undo)

  const seated = useMemo(() => people.filter(({ group }) => group === 'seated'), [people])
  const here = seated.filter(({ id }) => presence.has(id)).length
  return (
    <Stack gap="sm">
      <DoorHead training={training} day={day} />
      {people.length === 0 ? (
        <EmptyState
          title={t('attendance.door.emptyTitle')}
          text={t('attendance.door.emptyText')}
          action={
            <LinkButton to="/szkolenia/$id" params={{ id: training.id }}>
              {t('attendance.door.toTraining')}
            </LinkButton>
          }
        />
      ) : (
        <>
          <UnsavedMarks marks={marks} nameOf={nameOf} onDone={focus} />
          <div className={classes.columns}>
            <Stack gap="xs">
              <SearchAtDoor
                ref={field}
                text={text}
                count={found.length}
                at={at}
                pointed={found[at]?.id}
                onText={change}
                onPoint={setAt}
                onMark={() => markPerson(found[at])}
              />
              <PeopleFound
                found={found}
                at={at}
                text={text}
                presence={presence}
                onChoose={choose}
              />
            </Stack>
            <DoorSide
              here={here}
              seats={seated.length}
              beyond={presence.size - here}
              canUndo={last !== undefined && may}
              onUndo={undo}
              done={done}
              presence={presence}
              nameOf={nameOf}
            />
          </div>
        </>
      )}
      <VisuallyHidden role="status">
        <span key={said.at}>{said.text}</span>
      </VisuallyHidden>
    </Stack>
  )
}

/** What a key does not change is not drawn again by it. */
const DoorHead = memo(function DoorHead({ training, day }: Pick<DoorList, 'training' | 'day'>) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <PageTitle
        title={training.subject}
        lead={`${t('attendance.door.when', {
          day: format.longDay(day.on),
          from: day.from,
          to: day.to,
        })} · ${training.place}`}
        actions={
          <LinkButton to="/szkolenia/$id" params={{ id: training.id }} variant="default">
            {t('attendance.door.toTraining')}
          </LinkButton>
        }
      />
      <ReadOnlyNote procedure={contract.attendance.mark} />
      {training.days.length > 1 && <DayLinks training={training} dayId={day.id} />}
      {training.cancelledOn !== null && (
        <Alert color="red" variant="outline">
          {t('attendance.door.cancelled', { day: format.day(training.cancelledOn) })}
        </Alert>
      )}
    </>
  )
})
