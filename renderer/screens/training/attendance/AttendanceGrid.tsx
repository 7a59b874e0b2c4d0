import { Button, Group, Stack, Text } from '@mantine/core'
import { IconChecks, IconDoorEnter } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '#db/values/refusal.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useMay, useOffice } from '../../../app/office.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FormRefusal } from '../../../ui/FormRefusal.tsx'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { LeftOut } from '../../../ui/LeftOut.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { AddOther } from './AddOther.tsx'
import { allPresent, type Changes, cellKey, type Grid, itemsOf, rowsOf } from './grid.ts'
import { PresenceTable } from './PresenceTable.tsx'

interface Left {
  readonly personId: string
  readonly dayId: string
  readonly refusal: Refusal
}

/** What is typed is kept as a draft until it is saved; the table itself has no version. */
interface Typed {
  readonly cells: string
}
const nothingTyped: Typed = { cells: '' }

/** The table of people and days: marked by keyboard, saved at once, with refused cells named. */
export function AttendanceGrid({ table }: { readonly table: Grid }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const notice = useSavedNotice()
  const may = useMay(contract.attendance.markMany)
  const { today } = useOffice().status
  const { training } = table
  const draft = useDraft<Typed>(`attendance/${training.id}`, nothingTyped, 0)
  const changes = readChanges(draft.value.cells)
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set())
  const [left, setLeft] = useState<readonly Left[]>([])
  const items = itemsOf(table, changes)
  const rows = rowsOf(table.people, added, changes)
  const keep = (next: Changes) =>
    draft.change({ cells: Object.keys(next).length === 0 ? '' : JSON.stringify(next) })
  const save = useMutation({
    mutationFn: () =>
      client.attendance.markMany({ trainingId: training.id, source: 'bulk', items }),
    async onSuccess({ changed, refused }) {
      setLeft(refused)
      // What was refused stays marked in the table, for another try.
      keep(
        Object.fromEntries(
          refused.flatMap(({ personId, dayId }) => {
            const key = cellKey(personId, dayId)
            const wanted = changes[key]
            return wanted === undefined ? [] : [[key, wanted] as const]
          }),
        ),
      )
      await refreshFeatures(queries, ['training', 'people'])
      if (changed > 0) notice(t('attendance.section.saved', { count: changed }))
    },
  })
  const submit = () => {
    if (may && items.length > 0 && !save.isPending) save.mutate()
  }
  const everybody = allPresent(table, changes, today)
  const [firstDay] = training.days
  const doorDay = training.days.findLast(({ on }) => on <= today) ?? firstDay
  return (
    <Stack gap="sm">
      <Group gap="xs">
        {doorDay && (
          <LinkButton
            to="/szkolenia/$id/obecnosc/$dayId"
            params={{ id: training.id, dayId: doorDay.id }}
            variant="default"
            leftSection={<IconDoorEnter size={18} stroke={1.75} aria-hidden />}
          >
            {t('attendance.section.door')}
          </LinkButton>
        )}
        <GuardedButton
          procedure={contract.attendance.markMany}
          variant="default"
          leftSection={<IconChecks size={18} stroke={1.75} aria-hidden />}
          idle={Object.keys(everybody).length === 0 ? t('attendance.section.noneLeft') : null}
          onClick={() => keep({ ...changes, ...everybody })}
        >
          {t('attendance.section.all')}
        </GuardedButton>
        <GuardedButton
          procedure={contract.attendance.markMany}
          loading={save.isPending}
          idle={items.length === 0 ? t('attendance.section.nothing') : null}
          onClick={submit}
        >
          {items.length === 0
            ? t('action.save')
            : t('attendance.section.save', { count: items.length })}
        </GuardedButton>
        {items.length > 0 && (
          <Button
            variant="default"
            onClick={() => {
              draft.clear()
              setLeft([])
              save.reset()
            }}
          >
            {t('attendance.section.drop')}
          </Button>
        )}
      </Group>
      <FormRefusal error={save.error} typed={draft.value.cells} />
      <RefusedCells left={left} table={table} />
      {rows.length === 0 ? (
        <EmptyState
          title={t('attendance.section.nobodyTitle')}
          text={t('attendance.section.nobodyText')}
        />
      ) : (
        <PresenceTable
          table={table}
          rows={rows}
          changes={changes}
          may={may}
          onChange={(key, present) => keep({ ...changes, [key]: present })}
          onSave={submit}
        />
      )}
      {may && (
        <Group justify="space-between" align="flex-end" data-screen-only>
          <AddOther
            people={table.people.filter((one) => !rows.includes(one))}
            onAdd={(id) => setAdded((before) => new Set(before).add(id))}
          />
          <Text size="sm" c="dimmed">
            {t('attendance.section.keys')}
          </Text>
        </Group>
      )}
    </Stack>
  )
}

/** The kept changes; a draft that cannot be read is none. */
function readChanges(cells: string): Changes {
  if (cells === '') return {}
  try {
    return JSON.parse(cells) as Changes
  } catch {
    return {}
  }
}

/** The cells that were not saved, each with its reason. */
function RefusedCells({ left, table }: { readonly left: readonly Left[]; readonly table: Grid }) {
  const { t } = useTranslation()
  const format = useFormat()
  const days = new Map(table.training.days.map(({ id, on }) => [id, on]))
  const people = new Map(table.people.map((one) => [one.id, one]))
  return (
    <LeftOut
      title={t('attendance.section.refusedTitle', { count: left.length })}
      left={left.map(({ personId, dayId, refusal }) => {
        const person = people.get(personId)
        const on = days.get(dayId)
        const name = person === undefined ? '–' : `${person.firstName} ${person.lastName}`
        const day = on === undefined ? '–' : format.day(on)
        return { key: cellKey(personId, dayId), name: `${name}, ${day}`, refusal }
      })}
    />
  )
}
