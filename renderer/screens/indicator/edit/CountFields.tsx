import { Checkbox, Fieldset, NativeSelect, SimpleGrid, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { deliverableKinds } from '#db/values/implementing.ts'
import { type CountRule, type IndicatorWhere, indicatorSets } from '#db/values/indicator.ts'
import { narrowedBy } from '#db/values/indicator-conditions.ts'
import { jstKinds } from '#db/values/jst.ts'
import { panels, sexes } from '#db/values/person.ts'
import { api } from '../../../api.ts'
import classes from '../Indicator.module.css'
import { withCondition, withSet } from './indicator-form.ts'

interface Props {
  readonly label: string
  readonly rule: CountRule
  readonly error: string | undefined
  readonly onChange: (rule: CountRule) => void
}

/** What is counted and by what it is narrowed: only what the things of the set have. */
export function CountFields({ label, rule, error, onChange }: Props) {
  const { t } = useTranslation()
  const { set, where } = rule
  const asks = new Set(narrowedBy[set])
  const narrow = (change: IndicatorWhere) => onChange(withCondition(rule, change))
  const any = { value: '', label: t('indicator.form.any') }
  return (
    <Fieldset legend={label}>
      <Stack gap="sm">
        <NativeSelect
          label={t('indicator.form.set')}
          value={set}
          error={error}
          data={indicatorSets.map((value) => ({ value, label: t(`indicatorRule.set.${value}`) }))}
          onChange={({ currentTarget }) => {
            const chosen = indicatorSets.find((one) => one === currentTarget.value)
            if (chosen !== undefined) onChange(withSet(rule, chosen))
          }}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
          {asks.has('mediumTown') && (
            <NativeSelect
              label={t('indicator.form.mediumTown')}
              value={where.mediumTown === undefined ? '' : where.mediumTown ? 'yes' : 'no'}
              data={[
                any,
                ...(['yes', 'no'] as const).map((value) => ({
                  value,
                  label: t(`indicatorRule.mediumTown.${value}`),
                })),
              ]}
              onChange={({ currentTarget: { value } }) =>
                narrow({ mediumTown: value === '' ? undefined : value === 'yes' })
              }
            />
          )}
          {asks.has('deliverable') && (
            <NativeSelect
              label={t('indicator.form.deliverable')}
              value={where.deliverable ?? ''}
              data={[
                any,
                ...deliverableKinds.map((value) => ({ value, label: t(`package.kind.${value}`) })),
              ]}
              onChange={({ currentTarget: { value } }) =>
                narrow({ deliverable: deliverableKinds.find((one) => one === value) })
              }
            />
          )}
          {asks.has('panel') && (
            <NativeSelect
              label={t('indicator.form.panel')}
              value={where.panel ?? ''}
              data={[any, ...panels.map((value) => ({ value, label: t(`person.panel.${value}`) }))]}
              onChange={({ currentTarget: { value } }) =>
                narrow({ panel: panels.find((one) => one === value) })
              }
            />
          )}
          {asks.has('sex') && (
            <NativeSelect
              label={t('indicator.form.sex')}
              value={where.sex ?? ''}
              data={[any, ...sexes.map((value) => ({ value, label: t(`indicator.sex.${value}`) }))]}
              onChange={({ currentTarget: { value } }) =>
                narrow({ sex: sexes.find((one) => one === value) })
              }
            />
          )}
        </SimpleGrid>
        {asks.has('jstKinds') && (
          <Choices
            label={t('indicator.form.jstKinds')}
            options={jstKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            chosen={where.jstKinds ?? []}
            onChange={(values) =>
              narrow({
                jstKinds:
                  values.length === 0 ? undefined : jstKinds.filter((one) => values.includes(one)),
              })
            }
          />
        )}
        {asks.has('powiats') && (
          <Powiats
            chosen={where.powiats ?? []}
            onChange={(values) => narrow({ powiats: values.length === 0 ? undefined : values })}
          />
        )}
      </Stack>
    </Fieldset>
  )
}

interface PowiatProps {
  readonly chosen: readonly string[]
  readonly onChange: (codes: readonly string[]) => void
}

function Powiats({ chosen, onChange }: PowiatProps) {
  const { t } = useTranslation()
  const powiats = useQuery(api.jst.powiats.queryOptions({ input: {} }))
  const options = (powiats.data ?? []).map(({ teryt, name }) => ({ value: teryt, label: name }))
  return (
    <Choices
      label={t('indicator.form.powiats')}
      options={options}
      chosen={chosen}
      onChange={(values) => onChange(values.toSorted())}
    />
  )
}

interface ChoicesProps {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

/** Many of a few: folded away, with what is chosen said in its heading. */
function Choices({ label, options, chosen, onChange }: ChoicesProps) {
  const { t } = useTranslation()
  const names = options.filter(({ value }) => chosen.includes(value)).map((one) => one.label)
  const told = names.length === 0 ? t('indicator.form.any') : names.join(', ')
  return (
    <details>
      <summary className={classes.summary}>{`${label}: ${told}`}</summary>
      <Checkbox.Group
        aria-label={label}
        value={[...chosen]}
        onChange={(values) => onChange(values)}
      >
        <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="xs" verticalSpacing={4} mt="xs">
          {options.map((option) => (
            <Checkbox key={option.value} size="xs" {...option} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </details>
  )
}
