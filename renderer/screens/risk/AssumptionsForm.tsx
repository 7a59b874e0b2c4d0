import { Group, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RiskAssumptions, riskMethods, riskUnbegun, riskValues } from '#db/values/forecast.ts'
import { useFormat } from '../../ui/format.ts'
import { typedRate } from '../../ui/typed-number.ts'

interface Props {
  readonly assumptions: RiskAssumptions
  readonly onAssume: (changed: Partial<RiskAssumptions>) => void
}

/** What the simulation assumes; each change is reckoned at once. */
export function AssumptionsForm({ assumptions, onAssume }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const [typed, setTyped] = useState(() => format.rateInput(assumptions.tolerance))
  const wrong = typedRate(typed) === null
  return (
    <Group gap="sm" align="flex-start">
      <NativeSelect
        label={t('forecast.method')}
        value={assumptions.method}
        onChange={({ currentTarget: { value } }) => {
          const method = riskMethods.find((one) => one === value)
          if (method !== undefined) onAssume({ method })
        }}
        data={riskMethods.map((value) => ({ value, label: t(`forecast.methods.${value}`) }))}
      />
      <NativeSelect
        label={t('forecast.taken')}
        value={assumptions.value}
        onChange={({ currentTarget: { value } }) => {
          const taken = riskValues.find((one) => one === value)
          if (taken !== undefined) onAssume({ value: taken })
        }}
        data={riskValues.map((value) => ({ value, label: t(`forecast.values.${value}`) }))}
      />
      <NativeSelect
        label={t('forecast.unbegun')}
        value={assumptions.unbegun}
        onChange={({ currentTarget: { value } }) => {
          const unbegun = riskUnbegun.find((one) => one === value)
          if (unbegun !== undefined) onAssume({ unbegun })
        }}
        data={riskUnbegun.map((value) => ({ value, label: t(`forecast.unbegunIs.${value}`) }))}
      />
      <TextInput
        label={t('forecast.tolerance')}
        inputMode="decimal"
        w="14rem"
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value)
          const tolerance = typedRate(value)
          if (tolerance !== null) onAssume({ tolerance })
        }}
        error={wrong && t('forecast.toleranceWrong')}
      />
    </Group>
  )
}
