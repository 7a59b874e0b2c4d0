import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { implementationStates } from '#db/values/implementation.ts'
import { jstKinds } from '#db/values/jst.ts'
import { recruitmentStates } from '#db/values/recruitment.ts'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { SaveFileButton } from '../../../ui/SaveFileButton.tsx'
import type { ColumnKey, RegisterRow } from './register-columns.ts'

interface Props {
  readonly rows: readonly RegisterRow[]
  readonly columns: readonly ColumnKey[]
  readonly day: Day
}

/** Saves what is shown, in its order and with its columns, as an XLSX file. */
export function ExportButton({ rows, columns, day }: Props) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const make = () =>
    client.jst.exportXlsx({
      programmeId: programme.id,
      day,
      teryts: rows.map(({ teryt }) => teryt),
      columns: columns.map((key) => ({ key, heading: t(`register.column.${key}`) })),
      sheetName: t('register.export.sheet'),
      words: codedWords(t),
    })
  return (
    <SaveFileButton kind="xlsx" make={make} disabled={rows.length === 0}>
      {t('register.export.button')}
    </SaveFileButton>
  )
}

/** The words for coded values, as the host asks for them: `<column>.<code>`. */
function codedWords(t: TFunction): Record<string, string> {
  return Object.fromEntries([
    ['yes', t('value.yes')],
    ['no', t('value.no')],
    ...jstKinds.map((kind) => [`kind.${kind}`, t(`kind.${kind}`)]),
    ...recruitmentStates.map((state) => [`state.${state}`, t(`state.recruitment.${state}`)]),
    ...implementationStates.map((state) => [
      `implementation.${state}`,
      t(`state.implementation.${state}`),
    ]),
  ])
}
