import { useTranslation } from 'react-i18next'
import type { Twin } from '#db/values/expense-import.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { CommittedInput } from './CommittedInput.tsx'
import classes from './Entry.module.css'

interface Props {
  readonly twin: Twin
  /** What the row is called, for a screen reader. */
  readonly of: string
  readonly reason: string
  readonly onReason: (reason: string) => void
}

/** The document that a row may be again, and the place for the reason to enter it all the same. */
export function TwinNote({ twin, of, reason, onReason }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const figures = {
    number: twin.number,
    day: format.day(twin.issuedOn),
    gross: format.money(twin.gross),
  }
  // One of the same import has no page yet.
  const onRecord = !twin.id.startsWith('#')
  return (
    <>
      <div>
        {t(onRecord ? 'expenseImport.twin' : 'expenseImport.twinInBatch', figures)}{' '}
        {onRecord && (
          <TextLink to="/budzet/dokumenty/$id" params={{ id: twin.id }} underline="always">
            {t('expenseImport.open')}
          </TextLink>
        )}
      </div>
      <CommittedInput
        label={t('expenseImport.reason')}
        describedBy={of}
        className={classes.reason}
        maxLength={500}
        value={reason}
        onCommit={onReason}
      />
    </>
  )
}
