import { Group, Radio, Text, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { Day } from '#db/values/day.ts'
import type { candidateSchema } from '#electron/contract/training-schemas.ts'
import { api, client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { fullName } from '../../jst/full-name.ts'
import { PickList } from '../PickList.tsx'
import { typedTime } from '../plan/training-form.ts'
import type { TrainingPage } from '../training.ts'
import { useSeatWords } from './use-seat-words.ts'

interface Props {
  readonly training: TrainingPage
  readonly title: string
  readonly people: readonly z.output<typeof candidateSchema>[]
  readonly onClose: () => void
}

interface Form {
  readonly personIds: readonly string[]
  /** Whether the application came earlier than it is entered. */
  readonly onPaper: boolean
  readonly on: Day | null
  readonly time: string
}

const nobodyYet: Form = { personIds: [], onPaper: false, on: null, time: '' }

/** Whom to sign up and since when; before saving it says who gets a seat and who waits. */
export function SignUpForm({ training, title, people, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const seatWords = useSeatWords()
  const { status } = useOffice()
  const { id, panel } = training
  const draft = useDraft(`trainingSignup/${id}`, nobodyYet, 0)
  const { onPaper, on, time } = draft.value
  const [tried, setTried] = useState(false)
  const known = useMemo(() => new Set(people.map(({ personId }) => personId)), [people])
  // Whoever was chosen earlier may have been signed up by somebody else meanwhile.
  const picked = draft.value.personIds.filter((one) => known.has(one))
  const at = typedTime(time)
  const applied = onPaper && on !== null && at !== null ? { on, time: at } : null
  const ready = picked.length > 0 && (!onPaper || applied !== null)
  const input = { id, personIds: picked, applied }
  const seating = useQuery({
    ...api.training.seating.queryOptions({ input }),
    enabled: ready,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const save = useDraftSave({
    draft,
    feature: 'training',
    async save() {
      notice(seatWords(await client.training.signUp(input), 'done'))
    },
    onSaved: onClose,
  })
  const items = useMemo(
    () =>
      people.map((person) => {
        const jst = fullName(t, { name: person.jstName, kind: person.jstKind })
        const remarks = [
          jst,
          ...(person.invited ? [] : [t('training.people.notInvited')]),
          ...(person.clashes.length === 0
            ? []
            : [t('training.people.busy', { subjects: person.clashes.join(', ') })]),
        ]
        const text = `${person.name} ${person.jstName} ${person.teryt}`
        return { id: person.personId, name: person.name, about: remarks.join(' · '), text }
      }),
    [people, t],
  )
  const invited = people.filter((person) => person.invited).map(({ personId }) => personId)
  return (
    <DraftForm
      label={title}
      draft={draft}
      save={save}
      onSubmit={() => {
        setTried(true)
        if (ready) save.submit()
      }}
      onLeave={onClose}
      submitLabel={t('training.people.submit', { number: format.number(picked.length) })}
    >
      <PickList
        label={t('training.people.dialogWho', { panel: t(`person.panel.${panel}`) })}
        searchLabel={t('training.people.search')}
        items={items}
        picked={picked}
        onPick={(personIds) => draft.change({ personIds })}
        group={{
          label: t('training.people.allInvited', { number: format.number(invited.length) }),
          ids: invited,
        }}
        error={tried && picked.length === 0 && t('training.people.nothingPicked')}
      />
      <Radio.Group
        label={t('training.people.when')}
        value={onPaper ? 'paper' : 'now'}
        onChange={(chosen) => draft.change({ onPaper: chosen === 'paper' })}
      >
        <Group gap="lg" mt={4}>
          <Radio size="xs" value="now" label={t('training.people.now')} />
          <Radio size="xs" value="paper" label={t('training.people.onPaper')} />
        </Group>
      </Radio.Group>
      {onPaper && (
        <Group gap="sm" align="flex-start">
          <DayField
            required
            w="12rem"
            label={t('training.people.on')}
            value={on}
            max={status.today}
            openAt={training.today}
            error={tried && on === null && t('refusal.form.required')}
            onChange={(day) => draft.change({ on: day })}
          />
          <TextInput
            required
            w="8rem"
            label={t('training.people.time')}
            value={time}
            error={tried && at === null && t('training.field.timeError')}
            onChange={({ currentTarget }) => draft.change({ time: currentTarget.value })}
          />
        </Group>
      )}
      <div role="status">
        {ready && seating.data && (
          <Text size="sm">
            {seatWords(seating.data, 'preview')}
            {picked.length > 1 && ` ${t('training.people.equalMoment')}`}
          </Text>
        )}
      </div>
    </DraftForm>
  )
}
