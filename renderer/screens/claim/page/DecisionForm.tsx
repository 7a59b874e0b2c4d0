import { Checkbox, Group, Table, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { useFormat } from '../../../ui/format.ts'
import { LoadingState } from '../../../ui/LoadingState.tsx'
import { Pages } from '../../../ui/Pages.tsx'
import { pageSize as size } from '../../../ui/page-size.ts'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { usualDay } from '../../recruitment/usual-day.ts'
import classes from '../Claim.module.css'
import type { ClaimPage } from '../claim.ts'
import { DecisionRow } from './DecisionRow.tsx'
import { type Exceptions, exceptionsFrom, sumsOf, takenBy } from './decision.ts'
import { useAllEntries } from './use-all-entries.ts'

interface Props {
  readonly claim: ClaimPage
  readonly onDone: () => void
}

/**
 * The institution's decision: every entry is approved whole until something else is typed,
 * and only that is kept, as a draft, until the decision is saved. A claim without documents (for an
 * advance, or of the progress alone) is decided with a day.
 */
export function DecisionForm({ claim, onDone }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const { programme, status } = useOffice()
  const [offset, setOffset] = useState(0)
  const [only, setOnly] = useState(false)
  const [tried, setTried] = useState(false)
  const { id, version } = claim
  const entries = useAllEntries(id, claim.documents.entries)
  const saved = useMemo(
    () => ({
      on: usualDay(programme.referenceDay, status.today),
      exceptions: '{}',
    }),
    [programme.referenceDay, status.today],
  )
  const draft = useDraft(`claim/${id}/decision`, saved, version)
  const exceptions = useMemo(() => exceptionsFrom(draft.value.exceptions), [draft.value.exceptions])
  const save = useDraftSave({
    draft,
    feature: 'claim',
    save: async ({ on }, base) => {
      if (on === null) return
      const verdicts = (entries ?? []).flatMap(({ id: entryId, amount }) => {
        const exception = exceptions[entryId]
        const taken = exception === undefined ? null : takenBy(exception, amount)
        if (exception === undefined || taken === null) return []
        const none = { parked: 0 as typeof taken, ineligible: 0 as typeof taken }
        return [{ entryId, ...none, [exception.verdict]: taken, reason: exception.reason.trim() }]
      })
      await client.claim.decide({ id, version: base, decidedOn: on, verdicts })
    },
    onSaved() {
      onDone()
      notice(t('claim.decide.done'))
    },
  })
  if (entries === null) return <LoadingState what={t('claim.readingEntries')} />
  const change = (next: Exceptions) => draft.change({ exceptions: JSON.stringify(next) })
  const shown = only ? entries.filter((entry) => exceptions[entry.id] !== undefined) : entries
  const sums = sumsOf(entries, exceptions)
  const submit = () => {
    setTried(true)
    const whole = entries.every(({ id: entryId, amount }) => {
      const exception = exceptions[entryId]
      if (exception === undefined) return true
      return takenBy(exception, amount) !== null && exception.reason.trim() !== ''
    })
    if (!whole) setOnly(true)
    if (whole && draft.value.on !== null) save.submit()
  }
  return (
    <DraftForm
      label={t('claim.decide.title')}
      draft={draft}
      save={save}
      onSubmit={submit}
      onLeave={onDone}
      submitLabel={t('claim.decide.save')}
    >
      <Text maw="75ch">
        {t(entries.length === 0 ? 'claim.decide.textOfNone' : 'claim.decide.text')}
      </Text>
      <Group align="flex-end" gap="md">
        <DayField
          required
          label={t('claim.decide.on')}
          value={draft.value.on}
          min={claim.submittedOn ?? undefined}
          max={status.today}
          openAt={programme.referenceDay}
          error={tried && draft.value.on === null && t('refusal.form.required')}
          onChange={(on) => draft.change({ on })}
        />
        {entries.length > 0 && (
          <Checkbox
            label={t('claim.decide.onlyExceptions')}
            checked={only}
            onChange={(event) => {
              setOnly(event.currentTarget.checked)
              setOffset(0)
            }}
          />
        )}
      </Group>
      {entries.length > 0 && (
        <>
          <Table.ScrollContainer minWidth={820}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('claim.entry.document')}</Table.Th>
                  <Table.Th scope="col">{t('claim.entry.line')}</Table.Th>
                  <Table.Th scope="col" className={classes.money}>
                    {t('claim.entry.amount')}
                  </Table.Th>
                  <Table.Th scope="col">{t('claim.entry.verdict')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {shown.slice(offset, offset + size).map((entry) => (
                  <DecisionRow
                    key={entry.id}
                    entry={entry}
                    exception={exceptions[entry.id] ?? null}
                    tried={tried}
                    onChange={(exception) => {
                      const { [entry.id]: _, ...others } = exceptions
                      change(exception === null ? others : { ...others, [entry.id]: exception })
                    }}
                  />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          <Pages
            page={offset / size + 1}
            total={shown.length}
            size={size}
            drawn={Math.min(size, shown.length - offset)}
            label={t('expense.pages')}
            onPage={(page) => setOffset((page - 1) * size)}
          />
          <Text role="status" fw={500}>
            {t('claim.decide.sums', {
              approved: format.money(sums.approved),
              amount: format.money(sums.amount),
              parked: format.money(sums.parked),
              ineligible: format.money(sums.ineligible),
            })}
          </Text>
        </>
      )}
    </DraftForm>
  )
}
