import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type ColumnKey, columnKeys, usualColumns } from './register-columns.ts'

interface Props {
  readonly columns: readonly ColumnKey[]
  readonly onChange: (columns: readonly ColumnKey[]) => void
}

/** Which columns the register shows; the name always stands. */
export const ColumnChooser = memo(function ColumnChooser({ columns, onChange }: Props) {
  const { t } = useTranslation()
  const shown = new Set(columns)
  const toggle = (key: ColumnKey, on: boolean) =>
    onChange(columnKeys.filter((candidate) => (candidate === key ? on : shown.has(candidate))))
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconColumns3 size={16} stroke={1.75} aria-hidden />}
        >
          {t('register.columns.choose')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('register.columns.choose')}>
        <Stack gap={6} mah="min(26rem, 70vh)" style={{ overflowY: 'auto' }} p={2}>
          {columnKeys.map((key) => (
            <Checkbox
              key={key}
              size="xs"
              label={t(`register.column.${key}`)}
              checked={shown.has(key)}
              disabled={key === 'name'}
              onChange={({ currentTarget }) => toggle(key, currentTarget.checked)}
            />
          ))}
          <Button variant="default" size="compact-sm" onClick={() => onChange(usualColumns)}>
            {t('register.columns.usual')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
})
