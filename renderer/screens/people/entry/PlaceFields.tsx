import { NativeSelect, SimpleGrid, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { panels } from '#db/values/person.ts'
import { functionsOf, unusualFunction } from '#db/values/person-functions.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { JstSelect } from '../../../ui/JstSelect.tsx'
import type { RegisterRow } from '../../jst/register/register-columns.ts'
import type { FieldsProps } from './fields-props.ts'

interface Props extends FieldsProps {
  readonly rows: readonly RegisterRow[]
}

/** Where the person is from and what they do there: only functions that such a JST has. */
export function PlaceFields({ form, error, onChange, rows }: Props) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const jst = rows.find(({ teryt }) => teryt === form.teryt)
  const functions = jst === undefined ? [] : functionsOf(jst.kind, form.panel)
  const unusual =
    jst === undefined || form.function === '' ? null : unusualFunction(jst, form.function)
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="sm">
        <JstSelect
          name="teryt"
          required
          label={t('field.jstId')}
          placeholder={t('person.form.jstHint')}
          rows={rows}
          value={form.teryt}
          error={error('teryt')}
          onChange={(teryt) => onChange({ teryt, replacesId: '' })}
        />
        <NativeSelect
          name="panel"
          label={t('field.panel')}
          value={form.panel}
          data={panels.map((value) => ({ value, label: t(`person.panel.${value}`) }))}
          onChange={({ currentTarget }) =>
            onChange({
              panel: panels.find((one) => one === currentTarget.value) ?? form.panel,
              replacesId: '',
            })
          }
        />
        <NativeSelect
          name="function"
          required
          label={t('field.function')}
          value={form.function}
          error={error('function')}
          data={
            functions.length === 0
              ? [{ value: '', label: t('person.form.firstJst') }]
              : functions.map((value) => ({ value, label: t(`person.function.${value}`) }))
          }
          onChange={({ currentTarget }) =>
            onChange({ function: functions.find((one) => one === currentTarget.value) ?? '' })
          }
        />
        <DayField
          name="namedOn"
          required
          label={t('field.namedOn')}
          value={form.namedOn}
          openAt={programme.referenceDay}
          error={error('namedOn')}
          onChange={(namedOn) => onChange({ namedOn })}
        />
      </SimpleGrid>
      {unusual !== null && (
        <Text size="sm" c="dimmed">
          {t(`person.unusual.${unusual}`)}
        </Text>
      )}
    </>
  )
}
