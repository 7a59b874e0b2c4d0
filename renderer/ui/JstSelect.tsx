import type { SelectProps } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fullName } from '../screens/jst/full-name.ts'
import type { RegisterRow } from '../screens/jst/register/register-columns.ts'
import { FoundSelect } from './FoundSelect.tsx'

interface Props extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter'> {
  readonly rows: readonly RegisterRow[]
  readonly value: string | null
  readonly onChange: (teryt: string | null) => void
}

/** Most JSTs offered at once; more letters narrow them down. */
const mostOffered = 50

/** A JST, typed by any part of its name, kind or powiat without Polish letters, or by its TERYT. */
export function JstSelect({ rows, ...more }: Props) {
  const { t } = useTranslation()
  const options = useMemo(
    () =>
      rows.map((row) => ({
        value: row.teryt,
        label: fullName(t, row),
        words: `${row.powiatName} ${row.seat} ${row.teryt}`,
      })),
    [rows, t],
  )
  return (
    <FoundSelect
      {...more}
      options={options}
      limit={mostOffered}
      maxDropdownHeight={320}
      nothingFoundMessage={t('person.form.noJst')}
    />
  )
}
