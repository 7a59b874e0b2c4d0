import { IconAlertTriangle } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { InvoiceChoice, InvoiceRow } from '#db/values/invoice-import.ts'
import { useFormat } from '../../../ui/format.ts'
import classes from '../../../ui/import/RowTable.module.css'
import { refusalSentence } from '../../../ui/refusal-words.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { EntryFacts } from '../expense.ts'
import { isOpenInvoice, offersChoice } from './choices.ts'
import { DocumentBrief } from './DocumentBrief.tsx'
import own from './Entry.module.css'
import { EntryBadge } from './EntryBadge.tsx'
import { InvoiceFields } from './InvoiceFields.tsx'
import { InvoiceRemarks } from './InvoiceRemarks.tsx'
import { TwinNote } from './TwinNote.tsx'

interface Props {
  readonly row: InvoiceRow
  readonly choice: InvoiceChoice
  readonly taken: boolean
  readonly lines: EntryFacts['lines']
  readonly onTake: (file: number) => void
  readonly onChoose: (file: number, change: Partial<Omit<InvoiceChoice, 'file'>>) => void
}

/** One file of a batch: whether it is taken, the verdict, and what is chosen for it. */
export const InvoiceLine = memo(function InvoiceLine(props: Props) {
  const { row, choice, taken, lines, onTake, onChoose } = props
  const { t } = useTranslation()
  const { file, name, verdict } = row
  const ready = verdict === 'new'
  return (
    <tr data-left-out={(ready && !taken) || undefined} className={classes.row}>
      <td>
        {ready && (
          <input
            type="checkbox"
            className={classes.mark}
            aria-label={t('expenseImport.take', { name })}
            checked={taken}
            onChange={() => onTake(file)}
          />
        )}
      </td>
      <th scope="row">{name}</th>
      <td>
        <EntryBadge verdict={verdict} />
        {'remarks' in row && row.remarks.some(({ kind }) => kind === 'otherBuyer') && (
          <StatusMark icon={IconAlertTriangle} tone="doubt" word={t('ksef.otherBuyer')} />
        )}
      </td>
      <td>
        <div className={own.details}>
          <Words row={row} />
          {isOpenInvoice(row) && row.document !== null && (
            <>
              <div>
                <b>{row.document.number}</b>
              </div>
              <DocumentBrief
                document={row.document}
                noAmounts={row.verdict === 'waits' && row.awaits === 'rate'}
              />
              <InvoiceRemarks remarks={row.remarks} stated={row.stated} />
              {offersChoice(row, choice) && (
                <InvoiceFields
                  name={name}
                  document={row.document}
                  stated={row.stated}
                  choice={choice}
                  lines={lines}
                  onChoose={(change) => onChoose(file, change)}
                />
              )}
            </>
          )}
          {row.verdict === 'waits' && row.twin !== null && (
            <TwinNote
              twin={row.twin}
              of={name}
              reason={choice.duplicateReason}
              onReason={(duplicateReason) => onChoose(file, { duplicateReason })}
            />
          )}
        </div>
      </td>
    </tr>
  )
})

/** The sentence of a verdict that writes nothing, or of what is awaited. */
function Words({ row }: { readonly row: InvoiceRow }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (row.verdict === 'refused') return <div>{refusalSentence(t, format, row.refusal)}</div>
  if (row.verdict === 'waits' && row.awaits === 'rate') {
    return <div>{t('expenseImport.awaitsRate', { currency: row.stated.currency })}</div>
  }
  if (row.verdict !== 'same') return null
  const { documentId, number } = row
  return (
    <div>
      {documentId === null ? (
        t('ksef.twiceInBatch', { number })
      ) : (
        <>
          {t('ksef.onRecord')}{' '}
          <TextLink to="/budzet/dokumenty/$id" params={{ id: documentId }} underline="always">
            {number}
          </TextLink>
        </>
      )}
    </div>
  )
}
