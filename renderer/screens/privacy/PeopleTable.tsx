import { Group, Text } from '@mantine/core'
import {
  IconCalendarDue,
  IconClock,
  IconHandStop,
  IconQuestionMark,
  IconUserOff,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RetentionStanding } from '#db/values/retention.ts'
import { contract } from '#electron/contract/contract.ts'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import rows from '../../ui/import/RowTable.module.css'
import { VirtualRows } from '../../ui/import/VirtualRows.tsx'
import { type StatusLook, StatusMark } from '../../ui/StatusMark.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import classes from './PeopleTable.module.css'
import { PersonFileButton } from './PersonFileButton.tsx'
import { listedName, type PrivacyPerson } from './privacy.ts'

const looks: Readonly<Record<RetentionStanding, StatusLook>> = {
  due: { icon: IconCalendarDue, tone: 'against' },
  held: { icon: IconHandStop, tone: 'doubt' },
  kept: { icon: IconClock, tone: 'none' },
  undated: { icon: IconQuestionMark, tone: 'none' },
  gone: { icon: IconUserOff, tone: 'good' },
}

interface Props {
  readonly people: readonly PrivacyPerson[]
  readonly marked: ReadonlySet<string>
  readonly onMark: (marked: ReadonlySet<string>) => void
  readonly onHold: (id: string) => void
}

/** Every record with its clause and where it stands; marked ones are acted upon together. */
export function PeopleTable({ people, marked, onMark, onHold }: Props) {
  const { t } = useTranslation()
  const open = people.filter(({ pseudonymisedOn }) => pseudonymisedOn === null)
  const all = open.length > 0 && open.every(({ id }) => marked.has(id))
  const toggle = (id: string) => {
    const next = new Set(marked)
    if (!next.delete(id)) next.add(id)
    onMark(next)
  }
  return (
    <VirtualRows
      label={t('privacy.people.title')}
      rows={people.map((person, at) => ({ ...person, at }))}
      keyOf={({ at }) => at}
      columns={['take', 'label', 'label', 'verdict', 'details']}
      heading={
        <>
          <td>
            {open.length > 0 && (
              <input
                type="checkbox"
                className={rows.mark}
                aria-label={t('privacy.people.markAll')}
                checked={all}
                onChange={() => onMark(all ? new Set() : new Set(open.map(({ id }) => id)))}
              />
            )}
          </td>
          {(['person', 'clause', 'record', 'do'] as const).map((key) => (
            <th key={key} scope="col">
              {t(`privacy.people.${key}`)}
            </th>
          ))}
        </>
      }
    >
      {(person, index, measure) => (
        <tr
          key={person.id}
          ref={measure}
          data-index={index}
          aria-rowindex={index + 2}
          className={rows.row}
        >
          <td>
            {person.pseudonymisedOn === null && (
              <input
                type="checkbox"
                className={rows.mark}
                aria-label={t('privacy.people.markOne', { name: listedName(person) })}
                checked={marked.has(person.id)}
                onChange={() => toggle(person.id)}
              />
            )}
          </td>
          <th scope="row">
            <TextLink to="/osoby/$id" params={{ id: person.id }} preload={false} underline="always">
              {listedName(person)}
            </TextLink>
            <Text size="sm" c="dimmed" fw={400}>
              {person.jst.name}
            </Text>
          </th>
          <td>
            <ClauseGiven person={person} />
          </td>
          <td>
            <StatusMark
              {...looks[person.standing]}
              word={t(`privacy.standing.${person.standing}`)}
            />
          </td>
          <td>
            <Deeds person={person} onHold={onHold} />
          </td>
        </tr>
      )}
    </VirtualRows>
  )
}

function ClauseGiven({ person: { clause } }: { readonly person: PrivacyPerson }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (clause === null) return t('privacy.clause.notGiven')
  return t('privacy.clause.givenOn', {
    number: clause.ordinal,
    day: clause.givenOn === null ? t('value.none') : format.day(clause.givenOn),
  })
}

interface DeedsProps {
  readonly person: PrivacyPerson
  readonly onHold: (id: string) => void
}

function Deeds({ person, onHold }: DeedsProps) {
  const { t } = useTranslation()
  const { id, holdReason, pseudonymisedOn } = person
  const name = listedName(person)
  return (
    <>
      {holdReason !== '' && <Text size="sm">{holdReason}</Text>}
      {pseudonymisedOn === null && (
        <Group gap={4} className={classes.deeds ?? ''}>
          <GuardedButton
            procedure={contract.privacy.hold}
            variant="subtle"
            size="compact-sm"
            aria-label={t(holdReason === '' ? 'privacy.hold.holdOne' : 'privacy.hold.releaseOne', {
              name,
            })}
            onClick={() => onHold(id)}
          >
            {t(holdReason === '' ? 'privacy.hold.hold' : 'privacy.hold.release')}
          </GuardedButton>
          <PersonFileButton personId={id} name={name} />
          <ViewsLink id={id} name={name} />
        </Group>
      )}
    </>
  )
}

function ViewsLink({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation()
  return (
    <TextLink
      to="/osoby/rodo"
      search={{ section: 'views', person: id }}
      preload={false}
      aria-label={t('privacy.view.ofOne', { name })}
    >
      {t('privacy.view.of')}
    </TextLink>
  )
}
