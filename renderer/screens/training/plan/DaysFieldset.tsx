import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addDays, type Day } from '#db/values/day.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { type FormDay, type FormErrors, nextDay, typedMinutes } from './training-form.ts'

interface Props {
  readonly days: readonly FormDay[]
  /** What is wrong in which day; empty until the person has tried to save. */
  readonly errors: FormErrors['days']
  readonly period: { readonly from: Day; readonly to: Day; readonly today: Day }
  readonly onChange: (days: readonly FormDay[]) => void
}

/** The days of a training with their hours and teaching time. */
export function DaysFieldset({ days, errors, period, onChange }: Props) {
  const { t } = useTranslation()
  const set = (at: number, changes: Partial<FormDay>) =>
    onChange(days.map((day, place) => (place === at ? { ...day, ...changes } : day)))
  const last = days.at(-1)?.on ?? null
  return (
    <Fieldset legend={t('training.field.days')}>
      <Stack gap="xs">
        {days.map((day, at) => {
          const number = { at: at + 1 }
          const wrong = errors[at]
          const whole = typedMinutes({ ...day, minutes: '' })
          return (
            <Group gap="xs" align="flex-start" wrap="nowrap" key={day.key}>
              <div style={{ flex: 1 }}>
                <DayField
                  required
                  label={t('training.field.day', number)}
                  value={day.on}
                  min={period.from}
                  max={period.to}
                  openAt={last ?? period.today}
                  error={wrong?.on && t('refusal.form.required')}
                  onChange={(on) => set(at, { on })}
                />
              </div>
              {(['from', 'to'] as const).map((side) => (
                <TextInput
                  key={side}
                  required
                  w="6rem"
                  label={t(side === 'from' ? 'training.field.shortFrom' : 'training.field.shortTo')}
                  aria-label={t(`training.field.${side}`, number)}
                  value={day[side]}
                  error={wrong?.[side] && t('training.field.timeError')}
                  onChange={({ currentTarget }) => set(at, { [side]: currentTarget.value })}
                />
              ))}
              <TextInput
                w="7.5rem"
                inputMode="numeric"
                label={t('training.field.shortMinutes')}
                aria-label={t('training.field.minutes', number)}
                placeholder={whole !== null && whole > 0 ? String(whole) : ''}
                value={day.minutes}
                error={wrong?.minutes && t('training.field.minutesError')}
                onChange={({ currentTarget }) => set(at, { minutes: currentTarget.value })}
              />
              {days.length > 1 && (
                <Button
                  variant="subtle"
                  mt={24}
                  px="xs"
                  aria-label={t('training.field.removeDay', number)}
                  onClick={() => onChange(days.filter((_, place) => place !== at))}
                >
                  <IconX size={16} stroke={2} aria-hidden />
                </Button>
              )}
            </Group>
          )
        })}
        <Group justify="space-between" gap="xs">
          <Text size="xs" c="dimmed">
            {t('training.field.minutesHint')}
          </Text>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
            onClick={() => {
              const on = last === null || last >= period.to ? null : addDays(last, 1)
              onChange([...days, nextDay(days, on)])
            }}
          >
            {t('training.field.addDay')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  )
}
