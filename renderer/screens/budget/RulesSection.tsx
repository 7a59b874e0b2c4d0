import { Button, SimpleGrid, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { useMay } from '../../app/office.ts'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { FieldList, FieldRow } from '../../ui/FieldRow.tsx'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { ProposedMark } from '../../ui/ProposedMark.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useDraftSave } from '../../ui/use-draft-save.ts'
import { useEditing } from '../../ui/use-editing.ts'
import { useFieldError } from '../../ui/use-field-error.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import type { BudgetOverview } from './budget.ts'
import {
  formOfRules,
  type RuleErrors,
  type RuleName,
  readRules,
  ruleKinds,
  ruleNames,
  rulesOnly,
} from './rules-form.ts'

interface Props {
  readonly programmeId: string
  readonly rules: BudgetOverview['rules']
}

/** The figures of the money rules: read, confirmed one by one, changed by the coordinator. */
export function RulesSection({ programmeId, rules }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const queries = useQueryClient()
  const notice = useSavedNotice()
  const sentence = useFieldError()
  const { version } = rules
  const saved = useMemo(() => formOfRules(rules, format), [rules, format])
  const draft = useDraft(`budgetRules/${programmeId}`, saved, version)
  const [errors, setErrors] = useState<RuleErrors>({})
  const may = useMay(contract.budget.saveRules)
  const editing = useEditing(may && draft.restored)
  const save = useDraftSave({
    draft,
    feature: 'budget',
    async save(form, base) {
      const read = readRules(form)
      if (!('rules' in read)) return
      await client.budget.saveRules({ programmeId, version: base, ...read.rules, confirmed: [] })
    },
    onSaved() {
      editing.stop()
      notice()
    },
  })
  const confirm = useMutation({
    mutationFn: (name: RuleName) =>
      client.budget.saveRules({ programmeId, version, ...rulesOnly(rules), confirmed: [name] }),
    onSettled: () => refreshFeatures(queries, ['budget']),
  })
  const submit = () => {
    const read = readRules(draft.value)
    setErrors('errors' in read ? read.errors : {})
    if ('rules' in read) save.submit()
  }
  const words = (name: RuleName): string => {
    const kind = ruleKinds[name]
    if (kind === 'rate') return format.rate(rules[name] as typeof rules.euRate)
    if (kind === 'money') return format.money(rules.assetThreshold)
    return t(`budget.rule.in.${kind}`, { count: rules[name] })
  }
  const none = { months: null, workingDays: null, days: null }
  const units = { rate: '%', money: format.currency, ...none }
  return (
    <Section
      title={t('budget.rules')}
      actions={
        !editing.editing && (
          <GuardedButton
            ref={editing.button}
            procedure={contract.budget.saveRules}
            variant="default"
            size="compact-md"
            aria-label={t('budget.editRules')}
            onClick={editing.start}
          >
            {t('action.edit')}
          </GuardedButton>
        )
      }
    >
      {editing.editing ? (
        <DraftForm
          label={t('budget.editRules')}
          draft={draft}
          save={save}
          onSubmit={submit}
          onLeave={editing.stop}
        >
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" verticalSpacing="sm">
            {ruleNames.map((name) => (
              <TextInput
                key={name}
                required
                name={name}
                inputMode="decimal"
                label={t(`budget.rule.${name}`)}
                rightSection={units[ruleKinds[name]]}
                value={draft.value[name]}
                error={sentence(errors[name])}
                onChange={({ currentTarget }) => draft.change({ [name]: currentTarget.value })}
              />
            ))}
          </SimpleGrid>
        </DraftForm>
      ) : (
        <>
          <RefusalAlert error={confirm.error} />
          <FieldList>
            {ruleNames.map((name) => (
              <FieldRow
                key={name}
                label={t(`budget.rule.${name}`)}
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

  function mark(name: RuleName) {
    return (
      <span style={{ whiteSpace: 'nowrap' }}>
        <ProposedMark why={t('budget.proposedWhy')} />{' '}
        {may && (
          <Button
            variant="subtle"
            size="compact-xs"
            loading={confirm.isPending && confirm.variables === name}
            aria-label={t('proposed.confirmWhat', { what: t(`budget.rule.${name}`) })}
            onClick={() => confirm.mutate(name)}
          >
            {t('proposed.confirm')}
          </Button>
        )}
      </span>
    )
  }
}
