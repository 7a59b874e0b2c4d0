import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { api, client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { FoundSelect } from '../../../ui/FoundSelect.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { typedTime } from '../../training/plan/training-form.ts'
import type { CaredJst, MentorsPage, MentorVisit } from '../mentor.ts'
import { ClashNote } from './ClashNote.tsx'

interface Props {
  /** Null plans a new one. */
  readonly visit: MentorVisit | null
  /** The JST of a new visit; null lets one be chosen. */
  readonly teryt: string | null
  /** The day that a new visit is offered for. */
  readonly on: Day | null
  readonly page: MentorsPage
  readonly onClose: () => void
}

interface Form {
  readonly teryt: string | null
  readonly mentorId: string
  readonly plannedOn: Day | null
  readonly plannedAt: string
  readonly place: string
}

const { compare: byName } = new Intl.Collator('pl')

/** What a visit begins with at a JST: its mentor and its seat. */
const usual = (jst: CaredJst | undefined) => ({
  mentorId: jst?.mentor?.id ?? '',
  place: jst?.seat ?? '',
})

/** A visit as it is planned: where, when, by whom; another visit at that time is told. */
export function PlanDialog({ visit, teryt, on, page, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const { id: programmeId } = useOffice().programme
  const begun = useMemo<Form>(() => {
    if (visit === null) {
      const jst = page.jsts.find((one) => one.teryt === teryt)
      return { teryt, ...usual(jst), plannedOn: on, plannedAt: '' }
    }
    const { mentorId, plannedOn, plannedAt, place } = visit
    return { teryt: visit.teryt, mentorId, plannedOn, plannedAt: plannedAt ?? '', place }
  }, [visit, teryt, on, page.jsts])
  const key = visit?.id ?? teryt ?? programmeId
  const draft = useDraft(`mentorVisit/${key}`, begun, visit?.version ?? 0)
  const { value: form, change } = draft
  const [tried, setTried] = useState(false)
  const time = form.plannedAt.trim() === '' ? null : typedTime(form.plannedAt)
  const badTime = form.plannedAt.trim() !== '' && time === null
  const { plannedOn, mentorId, place } = form
  const whole =
    form.teryt !== null && plannedOn !== null && mentorId !== '' && place.trim() !== '' && !badTime
  const needed = (missing: boolean) => tried && missing && t('refusal.form.required')
  const { data: clashes = [] } = useQuery({
    ...api.mentor.clashes.queryOptions({
      input: {
        ...{ programmeId, id: visit?.id ?? null, mentorId },
        ...{ plannedOn: plannedOn ?? page.day, plannedAt: time },
      },
    }),
    enabled: plannedOn !== null && mentorId !== '' && !badTime,
    placeholderData: keepPreviousData,
  })
  const save = useDraftSave({
    draft,
    feature: 'mentor',
    async save(typed, version) {
      if (typed.teryt === null || typed.plannedOn === null) return
      await client.mentor.planVisit({
        ...{ programmeId, teryt: typed.teryt, id: visit?.id ?? null, version },
        ...{ mentorId: typed.mentorId, plannedOn: typed.plannedOn, plannedAt: time },
        place: typed.place,
      })
    },
    onSaved() {
      onClose()
      notice()
    },
  })
  const named = page.jsts.find((one) => one.teryt === teryt)?.name
  const title = visit
    ? t('mentor.visit.move', { name: visit.jstName, day: format.day(visit.plannedOn) })
    : named === undefined
      ? t('mentor.visit.new')
      : t('mentor.visit.newAt', { name: named })
  const chooses = visit === null && teryt === null
  const options = useMemo(
    () =>
      page.jsts
        .map((one) => ({ value: one.teryt, label: `${one.name} · ${t(`kind.${one.kind}`)}` }))
        .toSorted((one, other) => byName(one.label, other.label)),
    [page.jsts, t],
  )
  return (
    <Dialog opened onClose={onClose} title={title} size="lg">
      <DraftForm
        label={title}
        draft={draft}
        save={save}
        onSubmit={() => {
          setTried(true)
          if (whole) save.submit()
        }}
        onLeave={onClose}
      >
        {chooses && (
          <FoundSelect
            data-autofocus
            required
            label={t('mentor.field.jst')}
            options={options}
            value={form.teryt}
            error={needed(form.teryt === null)}
            onChange={(chosen) =>
              change({
                teryt: chosen,
                ...usual(page.jsts.find((one) => one.teryt === chosen)),
              })
            }
          />
        )}
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
          <DayField
            required
            {...(chooses ? {} : { 'data-autofocus': true })}
            label={t('mentor.field.plannedOn')}
            value={plannedOn}
            min={page.period.from}
            max={page.period.to}
            openAt={page.day}
            error={needed(plannedOn === null)}
            onChange={(value) => change({ plannedOn: value })}
          />
          <TextInput
            label={t('mentor.field.plannedAt')}
            placeholder={t('mentor.field.plannedAtHint')}
            value={form.plannedAt}
            maxLength={5}
            error={badTime && tried && t('mentor.field.timeError')}
            onChange={({ currentTarget }) => change({ plannedAt: currentTarget.value })}
          />
          <NativeSelect
            required
            label={t('mentor.field.mentor')}
            value={mentorId}
            error={needed(mentorId === '')}
            data={[
              { value: '', label: t('mentor.assign.choose') },
              ...page.mentors
                .filter(({ id, active }) => active || id === begun.mentorId)
                .map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget }) => change({ mentorId: currentTarget.value })}
          />
          <TextInput
            required
            label={t('mentor.field.place')}
            value={place}
            maxLength={300}
            error={needed(place.trim() === '')}
            onChange={({ currentTarget }) => change({ place: currentTarget.value })}
          />
        </SimpleGrid>
        <ClashNote clashes={plannedOn === null || mentorId === '' ? [] : clashes} />
      </DraftForm>
    </Dialog>
  )
}
