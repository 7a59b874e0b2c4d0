import { Stack, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconLoader,
  IconUserPlus,
} from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Format, useFormat } from '../../../ui/format.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { refusalSentence } from '../../../ui/refusal-words.ts'
import { fullName } from '../../jst/full-name.ts'
import { useTyping } from '../../jst/register/use-typing.ts'
import classes from './DoorView.module.css'
import { type DoorPerson, shownAtOnce } from './door.ts'
import { markTime } from './mark-time.ts'
import type { Presence } from './use-marks.ts'

/** The list under the field, which the field controls. */
export const foundListId = 'door-people'
export const optionId = (personId: string): string => `door-${personId}`

/** So many people stand in the box at once; those below follow once the typing rests. */
const inSight = 10
interface Props {
  readonly found: readonly DoorPerson[]
  /** Which of them Enter would mark. */
  readonly at: number
  readonly text: string
  readonly presence: ReadonlyMap<string, Presence>
  readonly onChoose: (person: DoorPerson) => void
}

/** The people who match, the next to be marked first, each with the state of presence. */
export function PeopleFound({ found, at, text, presence, onChoose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const rest = found.length - shownAtOnce
  const shownPeople = found.slice(0, Math.max(useTyping(text) ? inSight : shownAtOnce, at + 1))
  return (
    <Stack gap="xs">
      <div
        role="listbox"
        id={foundListId}
        aria-label={t('attendance.door.people')}
        className={classes.found}
        ref={list}
      >
        {Array.from(shownPeople.keys(), (place) => {
          const person = shownPeople[place]
          return person === undefined ? null : (
            <FoundPerson
              // Rows keep their places while the list is narrowed, so that their elements stay.
              key={place}
              person={person}
              pointed={place === at}
              presence={presence.get(person.id)}
              onChoose={onChoose}
              t={t}
              format={format}
            />
          )
        })}
      </div>
      {rest > 0 && (
        <Text size="sm" c="dimmed">
          {t('attendance.door.more', { count: rest })}
        </Text>
      )}
      {found.length === 0 && (
        <Stack gap="xs" align="flex-start">
          <Text>{t('attendance.door.none', { text })}</Text>
          <LinkButton
            to="/osoby/nowa"
            variant="default"
            leftSection={<IconUserPlus size={18} stroke={1.75} aria-hidden />}
          >
            {t('attendance.door.add')}
          </LinkButton>
        </Stack>
      )}
    </Stack>
  )
}

interface PersonProps {
  readonly person: DoorPerson
  readonly pointed: boolean
  readonly presence: Presence | undefined
  readonly onChoose: (person: DoorPerson) => void
  /** Asked for once for the whole list: many rows are drawn at each key. */
  readonly t: TFunction
  readonly format: Format
}

const FoundPerson = memo(function FoundPerson(props: PersonProps) {
  const { person, pointed, presence, onChoose, t, format } = props
  const { lastName, firstName, group } = person
  return (
    // The field keeps the focus and moves among these by its arrows; a pointer may press one.
    <div
      role="option"
      id={optionId(person.id)}
      aria-selected={pointed}
      tabIndex={-1}
      className={classes.person}
      data-here={presence !== undefined || undefined}
      onPointerDown={(event) => event.preventDefault()}
      // Not on the way down: a finger that scrolls the list or another button marks nobody.
      onPointerUp={({ button }) => {
        if (button === 0) onChoose(person)
      }}
    >
      <span className={classes.name}>
        {lastName} {firstName}
      </span>
      <span className={classes.jst}>
        {fullName(t, { name: person.jstName, kind: person.jstKind })}
      </span>
      <span className={classes.end}>
        {group !== 'seated' && (
          <span className={classes.group}>{t(`attendance.group.${group}`)}</span>
        )}
        <PresenceMark person={person} presence={presence} t={t} format={format} />
      </span>
    </div>
  )
})

type MarkProps = Pick<PersonProps, 'person' | 'presence' | 't' | 'format'>

function PresenceMark({ person, presence, t, format }: MarkProps) {
  if (presence === undefined && person.barred !== null) {
    const figures = { day: person.barredSince }
    return (
      <span className={classes.state} data-state="barred">
        <IconAlertTriangle size={16} stroke={2} aria-hidden />
        {refusalSentence(t, format, { code: person.barred, figures }).split('. ')[0]}
      </span>
    )
  }
  if (presence === undefined) return <IconCircle size={18} stroke={1.5} aria-hidden />
  const { state, mark } = presence
  const Icon = { saved: IconCircleCheck, saving: IconLoader, failed: IconAlertTriangle }[state]
  const time = mark === null ? '' : markTime(mark)
  const saved = time === '' ? t('attendance.door.hereLater') : t('attendance.door.here', { time })
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={18} stroke={2} aria-hidden />
      {state === 'saved' ? saved : t(`attendance.door.${state}`)}
    </span>
  )
}
