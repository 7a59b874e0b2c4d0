import { NativeSelect, Text, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { api, client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import { usualDay } from '../../recruitment/usual-day.ts'
import { VerdictTable } from '../../recruitment/VerdictTable.tsx'
import type { CaredJst } from '../mentor.ts'

type Chosen = Pick<CaredJst, 'teryt' | 'name' | 'kind' | 'assignmentVersion' | 'mentor'>

interface Props {
  readonly jsts: readonly Chosen[]
  readonly mentors: readonly { readonly id: string; readonly name: string; active: boolean }[]
  readonly onClose: () => void
  readonly onDone?: () => void
}

interface Form {
  readonly mentorId: string
  readonly from: Day | null
  readonly handover: string
}

/** Gives a selection of JSTs a mentor: first the verdict on each, then all that are allowed. */
export function AssignDialog({ jsts, mentors, onClose, onDone }: Props) {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const { id: programmeId, referenceDay } = programme
  const saved = useMemo<Form>(
    () => ({ mentorId: '', from: usualDay(referenceDay, status.today), handover: '' }),
    [referenceDay, status.today],
  )
  const changes = jsts.some(({ mentor }) => mentor !== null)
  const items = jsts.map(({ teryt, assignmentVersion }) => ({ teryt, version: assignmentVersion }))
  return (
    <RecordDialog<Form>
      title={t('mentor.assign.title', { count: jsts.length })}
      draftKey={`mentorAssignment/${programmeId}/${jsts.map(({ teryt }) => teryt).join()}`}
      feature="mentor"
      saved={saved}
      version={0}
      required={changes ? ['mentorId', 'from', 'handover'] : ['mentorId', 'from']}
      save={async ({ from, ...fields }) => {
        if (from === null) return
        const asked = { programmeId, from, ...fields }
        const verdicts = await client.mentor.checkAssignment({ ...asked, items })
        const free = new Set(verdicts.filter(({ refusal }) => !refusal).map(({ teryt }) => teryt))
        const allowed = items.filter(({ teryt }) => free.has(teryt))
        // With none allowed, the host says why.
        await client.mentor.assign({ ...asked, items: allowed.length > 0 ? allowed : items })
        onDone?.()
      }}
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <NativeSelect
            data-autofocus
            required
            label={t('mentor.field.mentor')}
            value={value.mentorId}
            error={value.mentorId === '' && missing}
            data={[
              { value: '', label: t('mentor.assign.choose') },
              ...mentors
                .filter(({ active }) => active)
                .map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget }) => change({ mentorId: currentTarget.value })}
          />
          <DayField
            required
            label={t('mentor.field.from')}
            value={value.from}
            openAt={referenceDay}
            error={value.from === null && missing}
            onChange={(from) => change({ from })}
          />
          {changes && (
            <>
              <Textarea
                required
                autosize
                minRows={2}
                maxLength={4000}
                label={t('mentor.field.handover')}
                description={t('mentor.field.handoverHint')}
                value={value.handover}
                error={value.handover.trim() === '' && missing}
                onChange={({ currentTarget }) => change({ handover: currentTarget.value })}
              />
              <Text size="sm" c="dimmed">
                {t('mentor.assign.text')}
              </Text>
            </>
          )}
          <Verdicts form={value} jsts={jsts} lacksNote={changes && value.handover.trim() === ''} />
        </>
      )}
    </RecordDialog>
  )
}

interface VerdictsProps {
  readonly form: Form
  readonly jsts: readonly Chosen[]
  /** The form cannot be saved yet, whatever each JST by itself would meet. */
  readonly lacksNote: boolean
}

/** What the assignment would meet at each JST, asked for a moment after the last change. */
function Verdicts({ form, jsts, lacksNote }: VerdictsProps) {
  const { t } = useTranslation()
  const { id: programmeId } = useOffice().programme
  const [settled] = useDebouncedValue(form, 200)
  const { mentorId, from, handover } = settled
  const whole = mentorId !== '' && from !== null
  const items = jsts.map(({ teryt, assignmentVersion }) => ({ teryt, version: assignmentVersion }))
  const check = useQuery({
    ...api.mentor.checkAssignment.queryOptions({
      input: { programmeId, mentorId, from: from ?? ('' as Day), handover, items },
    }),
    enabled: whole,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const known = whole && check.data !== undefined
  const refused = check.data?.filter(({ refusal }) => refusal !== null).length ?? 0
  return (
    <>
      <Text size="sm" role="status">
        {!whole && t('mentor.assign.fill')}
        {known && lacksNote && t('mentor.assign.noteFirst')}
        {known &&
          !lacksNote &&
          t('recruitment.bulk.counts', { allowed: jsts.length - refused, refused })}
      </Text>
      <VerdictTable
        jsts={jsts}
        verdicts={known ? check.data : null}
        numbers={null}
        onNumber={() => undefined}
      />
    </>
  )
}
