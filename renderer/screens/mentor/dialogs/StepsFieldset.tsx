import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { DayField } from '../../../ui/DayField.tsx'

/** A next step as it is typed; `key` tells the lines apart while some are not saved yet. */
export interface FormStep {
  readonly key: string
  readonly id: string | null
  readonly version: number
  readonly text: string
  readonly owner: string
  readonly dueOn: Day | null
}

interface Props {
  readonly steps: readonly FormStep[]
  /** Whether the person has tried to save. */
  readonly tried: boolean
  readonly openAt: Day
  readonly onChange: (steps: readonly FormStep[]) => void
}

/** What was agreed on a visit: what, who, by when, one line each. */
export function StepsFieldset({ steps, tried, openAt, onChange }: Props) {
  const { t } = useTranslation()
  const set = (key: string, changes: Partial<FormStep>) =>
    onChange(steps.map((step) => (step.key === key ? { ...step, ...changes } : step)))
  const needed = (missing: boolean) => tried && missing && t('refusal.form.required')
  const add = () => {
    const key = `new ${1 + Math.max(0, ...steps.map((step) => Number(step.key.slice(4)) || 0))}`
    onChange([...steps, { key, id: null, version: 0, text: '', owner: '', dueOn: null }])
  }
  return (
    <Fieldset legend={t('mentor.step.title')}>
      <Stack gap="xs">
        {steps.map(({ key, text, owner, dueOn }, at) => (
          <Group
            key={key}
            gap="xs"
            align="flex-start"
            wrap="nowrap"
            role="group"
            aria-label={t('mentor.step.of', { number: at + 1 })}
          >
            <TextInput
              required
              style={{ flex: 2 }}
              label={t('mentor.step.text')}
              value={text}
              maxLength={500}
              error={needed(text.trim() === '')}
              onChange={({ currentTarget }) => set(key, { text: currentTarget.value })}
            />
            <TextInput
              required
              style={{ flex: 1 }}
              label={t('mentor.step.owner')}
              value={owner}
              maxLength={200}
              error={needed(owner.trim() === '')}
              onChange={({ currentTarget }) => set(key, { owner: currentTarget.value })}
            />
            <DayField
              required
              w="9.5rem"
              label={t('mentor.step.dueOn')}
              value={dueOn}
              openAt={openAt}
              error={needed(dueOn === null)}
              onChange={(value) => set(key, { dueOn: value })}
            />
            <Button
              variant="subtle"
              mt={24}
              px="xs"
              style={{ flex: 'none' }}
              aria-label={t('mentor.step.remove', { number: at + 1 })}
              onClick={() => onChange(steps.filter((step) => step.key !== key))}
            >
              <IconX size={16} stroke={2} aria-hidden />
            </Button>
          </Group>
        ))}
        <Group justify="space-between" gap="xs">
          <Text size="xs" c="dimmed">
            {t('mentor.step.hint')}
          </Text>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
            onClick={add}
          >
            {t('mentor.step.add')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  )
}
