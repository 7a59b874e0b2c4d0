import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#electron/contract/recruitment.ts'
import { useFormat } from '../format.ts'
import classes from './FileFacts.module.css'
import { namedOtherwise } from './named-otherwise.ts'

/** How the file was read: its format, sheet or encoding, and how many rows it has. */
export function FileFacts({ file }: { readonly file: ImportPreview['file'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const delimiters: Readonly<Record<string, string>> = {
    ',': t('import.file.comma'),
    ';': t('import.file.semicolon'),
    '\t': t('import.file.tab'),
  }
  const facts = {
    format: file.format.toUpperCase(),
    sheet: file.format === 'csv' ? null : file.sheetName,
    encoding: file.encoding?.replace('utf', 'UTF').replace('windows', 'Windows') ?? null,
    delimiter: file.delimiter === null ? null : (delimiters[file.delimiter] ?? file.delimiter),
    rows: format.number(file.rows),
  }
  const shown = (['format', 'sheet', 'encoding', 'delimiter', 'rows'] as const).filter(
    (fact) => facts[fact] !== null,
  )
  const ending = namedOtherwise(file)
  return (
    <>
      <dl className={classes.facts}>
        {shown.map((fact) => (
          <div key={fact}>
            <dt>{t(`import.file.${fact}`)}</dt>
            <dd>{facts[fact]}</dd>
          </div>
        ))}
      </dl>
      {ending !== null && <Text>{t('import.file.textNamed', { ending })}</Text>}
    </>
  )
}
