import { Alert, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { panelLimits } from '#db/values/person.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { useFormat } from '../../../ui/format.ts'
import { fullNameOf, type JstPeople } from '../people.ts'
import type { FieldsProps } from './fields-props.ts'
import { TextField } from './TextField.tsx'

interface Props extends FieldsProps {
  readonly there: JstPeople
}

/**
 * Who has the places of the panel. Where all are taken the person may come in the place of one
 * of them, with the day and the reason of leaving; otherwise the form waits as a draft.
 */
export function ReplaceFields({ there, ...fields }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { form, error, onChange } = fields
  const sent = there.people.filter(({ panel, leftOn }) => panel === form.panel && leftOn === null)
  const limit = panelLimits[form.panel].most
  const names = format.list(sent.map(fullNameOf))
  const full = there.free[form.panel] === 0
  const left = there.people.filter(
    (person) => person.panel === form.panel && person.leftOn !== null && !person.replaced,
  )
  if (!full) {
    return (
      <>
        <Text size="sm" c="dimmed">
          {sent.length === 0
            ? t('person.form.placeFree', { panel: t(`person.panel.${form.panel}`), limit })
            : t('person.form.placeSome', {
                panel: t(`person.panel.${form.panel}`),
                limit,
                taken: sent.length,
                names,
              })}
        </Text>
        {left.length > 0 && (
          <NativeSelect
            name="replacesId"
            maw="24rem"
            label={t('person.form.replaces')}
            value={form.replacesId}
            data={[
              { value: '', label: t('person.form.replacesNone') },
              ...left.map((person) => ({
                value: person.id,
                label: t('person.form.leftOn', {
                  name: fullNameOf(person),
                  day: person.leftOn === null ? '' : format.day(person.leftOn),
                }),
              })),
            ]}
            onChange={({ currentTarget }) => onChange({ replacesId: currentTarget.value })}
          />
        )}
      </>
    )
  }
  return (
    <Alert
      variant="outline"
      icon={<IconUsers aria-hidden stroke={1.75} />}
      title={t('person.form.placeFull', {
        panel: t(`person.panel.${form.panel}`),
        limit,
        nth: t(`nth.${limit === 1 ? 2 : 3}`),
      })}
    >
      <Stack gap="xs">
        <Text size="sm">{t('person.form.placeFullWhat', { names })}</Text>
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
          <NativeSelect
            name="replacesId"
            label={t('person.form.replaces')}
            value={form.replacesId}
            data={[
              { value: '', label: t('person.form.replacesNobody') },
              ...sent.map((person) => ({ value: person.id, label: fullNameOf(person) })),
            ]}
            onChange={({ currentTarget }) => onChange({ replacesId: currentTarget.value })}
          />
          {form.replacesId !== '' && (
            <>
              <DayField
                name="leftOn"
                required
                label={t('person.form.otherLeftOn')}
                value={form.leftOn}
                error={error('leftOn')}
                openAt={form.namedOn ?? undefined}
                onChange={(leftOn) => onChange({ leftOn })}
              />
              <TextField {...fields} name="leaveReason" max={1_000} required />
            </>
          )}
        </SimpleGrid>
      </Stack>
    </Alert>
  )
}
