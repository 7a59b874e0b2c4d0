import { Button, SimpleGrid, Stack, Textarea } from '@mantine/core'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { type CellState, deliverableKey } from '#db/values/package.ts'
import { client } from '../../api.ts'
import { DayField } from '../../ui/DayField.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { KeptFileField } from '../../ui/KeptFileField.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useDraftSave } from '../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { ContractorSelect } from './ContractorSelect.tsx'
import type { CellPage, PackageList, PlacedCell } from './package.ts'

interface Props {
  readonly programmeId: string
  readonly placed: PlacedCell
  readonly cell: CellPage['cell']
  readonly list: PackageList
  readonly today: Day
  readonly onBack: () => void
  readonly onClose: () => void
}

const days = ['orderedOn', 'dueOn', 'startedOn', 'receivedOn', 'deliveredOn'] as const

/** The day that is usually written down next. */
const nextDay: Readonly<Record<CellState, (typeof days)[number] | null>> = {
  notOrdered: 'orderedOn',
  ordered: 'startedOn',
  inProgress: 'receivedOn',
  toAccept: 'deliveredOn',
  delivered: null,
}

/** Everything that is kept of one deliverable; a step that was made goes back by its own button. */
export function CellFields({ programmeId, placed, cell, list, today, onBack, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const { row, deliverable } = placed
  const begun = useMemo(() => {
    const { contractorId, orderedOn, dueOn, startedOn, receivedOn, deliveredOn, acceptance } = cell
    return { contractorId, orderedOn, dueOn, startedOn, receivedOn, deliveredOn, acceptance }
  }, [cell])
  const place = `package/${programmeId}/${row.teryt}/${deliverableKey(deliverable)}`
  const draft = useDraft(place, begun, cell.version)
  const { value: form, change } = draft
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const { orderedOn, deliveredOn } = form
  const unaccepted = deliveredOn !== null && form.acceptance.trim() === ''
  const save = useDraftSave({
    draft,
    feature: 'package',
    async save({ orderedOn: on, ...fields }, version) {
      if (on === null) return
      const { kind, language } = deliverable
      const where = { programmeId, teryt: row.teryt, kind, language, version }
      await client.package.save({ ...where, orderedOn: on, ...fields, file })
    },
    onSaved() {
      onClose()
      notice()
    },
  })
  // The fields come after the dialogue, whose focus has found nothing but its close button by then.
  const fields = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const first = fields.current?.querySelector<HTMLElement>('[data-autofocus]')
    ;(first ?? fields.current?.querySelector<HTMLElement>('input:not([type="hidden"])'))?.focus()
  }, [])
  const { id, version } = cell
  const label = t('package.panel.change')
  return (
    <DraftForm
      label={label}
      draft={draft}
      save={save}
      onSubmit={() => {
        setTried(true)
        if (orderedOn !== null && !unaccepted) save.submit()
      }}
      onLeave={onClose}
      aside={
        id !== null && (
          <Button variant="subtle" size="compact-sm" onClick={onBack}>
            {t('package.panel.back')}
          </Button>
        )
      }
    >
      <Stack ref={fields} gap="sm">
        <ContractorSelect
          contractors={list.contractors}
          value={form.contractorId}
          onChange={(contractorId) => change({ contractorId })}
        />
        <SimpleGrid cols={{ base: 2, xs: 3 }} spacing="sm" verticalSpacing="xs">
          {days.map((name) => (
            <DayField
              key={name}
              label={t(`package.field.${name}`)}
              value={form[name]}
              {...(name === 'dueOn' ? {} : { max: today })}
              {...(name === nextDay[cell.state] ? { 'data-autofocus': true } : {})}
              {...(name === 'orderedOn' ? { required: true } : {})}
              openAt={list.day}
              error={
                name === 'orderedOn' && tried && orderedOn === null && t('refusal.form.required')
              }
              onChange={(day) => change({ [name]: day })}
            />
          ))}
        </SimpleGrid>
        {deliveredOn !== null && (
          <Textarea
            required
            autosize
            minRows={2}
            maxLength={2_000}
            label={t('package.field.acceptance')}
            placeholder={t('package.field.acceptanceExample')}
            value={form.acceptance}
            error={tried && unaccepted && t('refusal.form.required')}
            onChange={({ currentTarget }) => change({ acceptance: currentTarget.value })}
          />
        )}
        <KeptFileField
          label={t('package.field.file')}
          kept={cell.file}
          read={() => client.package.file({ id: id ?? '' })}
          remove={id === null ? null : () => client.package.removeFile({ id, version })}
          chosen={file}
          onChoose={setFile}
        />
      </Stack>
    </DraftForm>
  )
}
