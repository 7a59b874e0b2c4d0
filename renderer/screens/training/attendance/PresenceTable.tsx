import { Table, Text } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reachesThreshold } from '#db/values/training-hours.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { fullName } from '../../jst/full-name.ts'
import { type Changes, cellKey, type Grid, type GridPerson, isPresent, minutesOf } from './grid.ts'
import classes from './PresenceTable.module.css'

interface Props {
  readonly table: Grid
  readonly rows: readonly GridPerson[]
  readonly changes: Changes
  readonly may: boolean
  readonly onChange: (key: string, present: boolean) => void
  readonly onSave: () => void
}

const minutesPerHour = 60

/**
 * People × days with one stop of the Tab key: arrows, Home and End move about, Space marks,
 * Ctrl+Enter saves. What is changed and not saved stands out and is said.
 */
export function PresenceTable({ table, rows, changes, may, onChange, onSave }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { days } = table.training
  const body = useRef<HTMLTableSectionElement>(null)
  const [stop, setStop] = useState({ row: 0, day: 0 })
  const here = {
    row: Math.min(stop.row, rows.length - 1),
    day: Math.min(stop.day, days.length - 1),
  }
  const go = (row: number, day: number) => {
    const to = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      day: Math.max(0, Math.min(days.length - 1, day)),
    }
    setStop(to)
    body.current
      ?.querySelector<HTMLElement>(`[data-row="${to.row}"][data-day="${to.day}"]`)
      ?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey
    if (ctrl && event.key === 'Enter') {
      event.preventDefault()
      onSave()
      return
    }
    const target: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [here.row + 1, here.day],
      ArrowUp: [here.row - 1, here.day],
      ArrowRight: [here.row, here.day + 1],
      ArrowLeft: [here.row, here.day - 1],
      Home: [ctrl ? 0 : here.row, 0],
      End: [ctrl ? rows.length - 1 : here.row, days.length - 1],
      PageDown: [here.row + 12, here.day],
      PageUp: [here.row - 12, here.day],
    }
    const to = target[event.key]
    if (to === undefined || event.altKey) return
    event.preventDefault()
    go(...to)
  }
  return (
    <Table.ScrollContainer minWidth={420} type="native">
      <Table
        role="grid"
        aria-label={t('attendance.section.table')}
        horizontalSpacing="xs"
        verticalSpacing={4}
        className={classes.table ?? ''}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('attendance.section.person')}</Table.Th>
            {days.map((day) => (
              <Table.Th scope="col" key={day.id} ta="center">
                <TextLink
                  to="/szkolenia/$id/obecnosc/$dayId"
                  params={{ id: table.training.id, dayId: day.id }}
                >
                  {format.day(day.on)}
                </TextLink>
              </Table.Th>
            ))}
            <Table.Th
              scope="col"
              className="biuro-number"
              title={t('attendance.section.hoursFormula', {
                held: format.number(table.held / minutesPerHour),
                rate: format.rate(table.rate),
              })}
            >
              {t('attendance.section.hours')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody ref={body} onKeyDown={onKeyDown}>
          {rows.map((person, row) => (
            <Table.Tr key={person.id}>
              <Table.Th scope="row" fw={550}>
                {person.lastName} {person.firstName}
                <Text size="xs" c="dimmed">
                  {fullName(t, { name: person.jstName, kind: person.jstKind })}
                  {person.group !== 'seated' && ` · ${t(`attendance.group.${person.group}`)}`}
                </Text>
              </Table.Th>
              {days.map((day, column) => {
                const key = cellKey(person.id, day.id)
                const present = isPresent(person, day.id, changes)
                const changed = present !== person.present.includes(day.id)
                return (
                  <Table.Td
                    key={day.id}
                    ta="center"
                    data-record
                    data-changed={changed || undefined}
                  >
                    <input
                      type="checkbox"
                      className={classes.box}
                      data-row={row}
                      data-day={column}
                      tabIndex={row === here.row && column === here.day ? 0 : -1}
                      aria-label={t('attendance.section.cell', {
                        name: `${person.lastName} ${person.firstName}`,
                        day: format.day(day.on),
                      })}
                      {...(changed ? { 'aria-description': t('attendance.section.changed') } : {})}
                      checked={present}
                      aria-disabled={!may}
                      onFocus={() => setStop({ row, day: column })}
                      onChange={({ currentTarget }) => {
                        if (may) onChange(key, currentTarget.checked)
                      }}
                    />
                  </Table.Td>
                )
              })}
              <Hours person={person} table={table} changes={changes} />
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('attendance.section.total')}</Table.Th>
            {days.map(({ id }) => (
              <Table.Td key={id} ta="center" fw={650}>
                {format.number(rows.filter((person) => isPresent(person, id, changes)).length)}
              </Table.Td>
            ))}
            <Table.Td />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  )
}

function Hours({
  person,
  table,
  changes,
}: Pick<Props, 'table' | 'changes'> & { readonly person: GridPerson }) {
  const { t } = useTranslation()
  const format = useFormat()
  const minutes = minutesOf(person, table.training.days, changes)
  const reached = reachesThreshold(minutes, table.held, table.rate)
  return (
    <Table.Td className="biuro-number">
      {format.number(minutes / minutesPerHour)}
      {minutes > 0 && !reached && (
        <Text size="xs" c="dimmed">
          {t('attendance.section.below')}
        </Text>
      )}
    </Table.Td>
  )
}
