import { Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PreviewDocument, SheetRemark, SheetVerdict } from '#db/values/expense-import.ts'
import { useFieldWords } from '../../../ui/field-words.ts'
import { useFormat } from '../../../ui/format.ts'
import remarkClasses from '../../../ui/import/RowDetails.module.css'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { refusalSentence } from '../../../ui/refusal-words.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { DocumentBrief } from './DocumentBrief.tsx'
import classes from './Entry.module.css'
import { SheetRemarkText } from './SheetRemarkText.tsx'
import { TwinNote } from './TwinNote.tsx'

interface Props {
  readonly row: SheetVerdict
  readonly names: ReadonlyMap<string, string>
  readonly reason: string
  readonly onReason: (reason: string) => void
}

/** What follows from the verdict: the document, what would change, or what to do. */
export function SheetDetails({ row, names, reason, onReason }: Props) {
  return (
    <div className={classes.details}>
      <Words row={row} />
      {'document' in row && row.document !== null && (
        <>
          <DocumentBrief document={row.document} />
          <Parts document={row.document} names={names} />
        </>
      )}
      {row.verdict === 'changed' && <Changes row={row} />}
      {'remarks' in row && <Remarks remarks={row.remarks} />}
      {row.verdict === 'waits' && row.twin !== null && (
        <TwinNote twin={row.twin} of={row.label} reason={reason} onReason={onReason} />
      )}
    </div>
  )
}

/** The sentence of a verdict that writes nothing, or of what is awaited. */
function Words({ row }: { readonly row: SheetVerdict }) {
  const { t } = useTranslation()
  const format = useFormat()
  switch (row.verdict) {
    case 'ignored':
      return <Text c="dimmed">{t(`importIgnored.${row.reason}`)}</Text>
    case 'refused':
      return (
        <div>
          {row.heading !== null && row.heading !== '' && (
            <b>{t('import.rows.inColumn', { heading: row.heading })} </b>
          )}
          {refusalSentence(t, format, row.refusal)}
        </div>
      )
    case 'same':
      return (
        <div>
          {t('expenseImport.same')}{' '}
          <TextLink to="/budzet/dokumenty/$id" params={{ id: row.documentId }} underline="always">
            {row.number}
          </TextLink>
        </div>
      )
    case 'waits':
      return row.awaits === 'line' ? <div>{t('expenseImport.awaitsLine')}</div> : null
    case 'changed':
      return (
        <div>
          {t('expenseImport.changes')}{' '}
          <TextLink to="/budzet/dokumenty/$id" params={{ id: row.documentId }} underline="always">
            {t('expenseImport.open')}
          </TextLink>
        </div>
      )
    case 'new':
      return null
  }
}

/** On which cost lines the document goes. */
function Parts({
  document,
  names,
}: {
  readonly document: PreviewDocument
  readonly names: ReadonlyMap<string, string>
}) {
  const { t } = useTranslation()
  const parts = document.parts.map((part, at) => ({ ...part, key: `${at} ${part.lineId}` }))
  return (
    <ul className={classes.parts}>
      {parts.map(({ key, lineId, month, amount }) => (
        <li key={key}>
          {(lineId === null ? undefined : names.get(lineId)) ?? t('expenseImport.noLine')}{' '}
          <span className={classes.dim}>{month}</span> <MoneyText amount={amount} />
        </li>
      ))}
    </ul>
  )
}

function Changes({ row }: { readonly row: Extract<SheetVerdict, { verdict: 'changed' }> }) {
  const { t } = useTranslation()
  const words = useFieldWords()
  return (
    <ul className={classes.parts}>
      {row.changes.map(({ field, before, after }) => {
        const read = (value: string | number | null) =>
          words.value(field === 'parts' ? 'amount' : field, value)
        const figures = { before: read(before), after: read(after) }
        return (
          <li key={field}>
            {t(`expenseImport.change.${field}`)}: {t('expenseImport.beforeAfter', figures)}
          </li>
        )
      })}
    </ul>
  )
}

function Remarks({ remarks }: { readonly remarks: readonly SheetRemark[] }) {
  if (remarks.length === 0) return null
  return (
    <ul className={remarkClasses.remarks}>
      {remarks.map((remark) => (
        <li key={JSON.stringify(remark)}>
          <IconInfoCircle size={15} stroke={1.75} aria-hidden />
          <span>
            <SheetRemarkText remark={remark} />
          </span>
        </li>
      ))}
    </ul>
  )
}
