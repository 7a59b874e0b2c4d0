import { Button, SimpleGrid, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useMay } from '../../../app/office.ts'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { FieldList, FieldRow } from '../../../ui/FieldRow.tsx'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { ProposedMark } from '../../../ui/ProposedMark.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { Section } from '../../../ui/Section.tsx'
import { typedRate } from '../../../ui/typed-number.ts'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useEditing } from '../../../ui/use-editing.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { TrainingRules } from '../training.ts'

interface Props {
  readonly programmeId: string
  readonly rules: TrainingRules
}

const names = ['attendanceRate', 'certificatePattern', 'signatory'] as const
type RuleName = (typeof names)[number]

const hints = {
  attendanceRate: 'training.rules.attendanceHint',
  certificatePattern: 'training.rules.patternHint',
  signatory: 'training.rules.signatoryHint',
} as const

/** The rules of trainings: read, confirmed one by one, changed by the coordinator. */
export function RulesSection({ programmeId, rules }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const queries = useQueryClient()
  const notice = useSavedNotice()
  const { version, attendanceRate, certificatePattern, signatory } = rules
  const saved = useMemo(
    () => ({
      attendanceRate: format.rateInput(attendanceRate),
      certificatePattern,
      signatory,
    }),
    [attendanceRate, certificatePattern, signatory, format],
  )
  const draft = useDraft(`trainingRules/${programmeId}`, saved, version)
  const [tried, setTried] = useState(false)
  const may = useMay(contract.training.saveRules)
  const editing = useEditing(may && draft.restored)
  const save = useDraftSave({
    draft,
    feature: 'training',
    async save(form, base) {
      const rate = typedRate(form.attendanceRate)
      if (rate === null) return
      const fields = { ...form, attendanceRate: rate }
      await client.training.saveRules({ programmeId, version: base, ...fields, confirmed: [] })
    },
    onSaved() {
      editing.stop()
      notice()
    },
  })
  const confirm = useMutation({
    mutationFn: (name: RuleName) =>
      client.training.saveRules({
        ...{ programmeId, version, attendanceRate, certificatePattern, signatory },
        confirmed: [name],
      }),
    onSettled: () => refreshFeatures(queries, ['training']),
  })
  const wrongRate = typedRate(draft.value.attendanceRate) === null
  return (
    <Section
      title={t('training.rules.title')}
      actions={
        !editing.editing && (
          <GuardedButton
            ref={editing.button}
            procedure={contract.training.saveRules}
            variant="default"
            size="compact-md"
            aria-label={t('training.rules.edit')}
            onClick={editing.start}
          >
            {t('action.edit')}
          </GuardedButton>
        )
      }
    >
      {editing.editing ? (
        <DraftForm
          label={t('training.rules.edit')}
          draft={draft}
          save={save}
          onSubmit={() => {
            setTried(true)
            if (!wrongRate) save.submit()
          }}
          onLeave={editing.stop}
        >
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" verticalSpacing="sm">
            {names.map((name) => (
              <TextInput
                key={name}
                required={name !== 'signatory'}
                label={t(`training.rules.${name}`)}
                description={t(hints[name])}
                rightSection={name === 'attendanceRate' ? '%' : null}
                value={draft.value[name]}
                maxLength={200}
                error={tried && name === 'attendanceRate' && wrongRate && t('refusal.form.rate')}
                onChange={({ currentTarget }) => draft.change({ [name]: currentTarget.value })}
              />
            ))}
          </SimpleGrid>
        </DraftForm>
      ) : (
        <>
          <RefusalAlert error={confirm.error} />
          <FieldList>
            {names.map((name) => (
              <FieldRow
                key={name}
                label={t(`training.rules.${name}`)}
                mark={rules.proposed.includes(name) && mark(name)}
              >
                {words(name)}
              </FieldRow>
            ))}
          </FieldList>
        </>
      )}
    </Section>
  )

  function words(name: RuleName) {
    if (name === 'attendanceRate') return format.rate(attendanceRate)
    return rules[name] || t('value.none')
  }

  function mark(name: RuleName) {
    return (
      <span style={{ whiteSpace: 'nowrap' }}>
        <ProposedMark why={t('training.rules.proposedWhy')} />{' '}
        {may && (
          <Button
            variant="subtle"
            size="compact-xs"
            loading={confirm.isPending && confirm.variables === name}
            aria-label={t('proposed.confirmWhat', { what: t(`training.rules.${name}`) })}
            onClick={() => confirm.mutate(name)}
          >
            {t('proposed.confirm')}
          </Button>
        )}
      </span>
    )
  }
}
