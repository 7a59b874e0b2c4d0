import { textLimits } from '#db/values/agreement-number.ts'
import { addDays, type Day, day, isDay } from '#db/values/day.ts'
import { parseDay } from '#db/values/day-parse.ts'
import { parseEmail } from '#db/values/email.ts'
import { fold } from '#db/values/fold.ts'
import { formatPhone, parsePhone } from '#db/values/phone.ts'
import type { ImportField, ImportRemark, SheetCell } from '#db/values/recruitment-import.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { quoted, withSingleSpaces } from '#db/values/written-text.ts'

/** A value read from a cell (null for an empty one) and what the person should know of it. */
export interface ReadCell {
  readonly value: string | null
  readonly remark?: ImportRemark
}

/** Spreadsheets count days from here; the range is 1990 to 2100. */
const spreadsheetEpoch = day('1899-12-30')
const firstSerial = 32_874
const lastSerial = 73_415

/** What people write into a cell that has nothing to say. */
const nothing = new Set(['', 'brak', 'nd', 'n d', 'nie dotyczy', 'none', 'n a'])

/** Longest text taken for each field, in characters. */
const limits: Partial<Record<ImportField, number>> = {
  teryt: 40,
  name: 200,
  kind: 100,
  powiat: 100,
  agreementNumber: textLimits.agreementNumber,
  agreementSignatory: textLimits.signatory,
  withdrawalReason: textLimits.reason,
  address: 300,
  website: 300,
  note: 2000,
}

/** Fields where a formula or an error is merely left out; anywhere else it refuses the row. */
const contactOrNote: ReadonlySet<ImportField> = new Set([
  'phone',
  'email',
  'address',
  'website',
  'note',
])

/**
 * Reads a day from a cell: a spreadsheet's own day (its time of day dropped), a text
 * in a Polish notation, or a bare number that counts days as spreadsheets do.
 * Refuses what is not a day of the calendar.
 */
export function readDayCell({ text, kind }: SheetCell): Decision<ReadCell & { value: Day }> {
  const written = withSingleSpaces(text)
  const dayPart = /^(\d{4}-\d\d-\d\d)[T ][\d:.]+Z?$/.exec(written)?.[1]
  if (dayPart !== undefined && isDay(dayPart)) return allow({ value: dayPart })
  const serial = Math.floor(Number(written))
  if (kind === 'number' && serial >= firstSerial && serial <= lastSerial) {
    return allow({ value: addDays(spreadsheetEpoch, serial), remark: 'dayFromNumber' })
  }
  const parsed = parseDay(written)
  return parsed.ok ? allow({ value: parsed.value }) : parsed
}

/**
 * Reads one cell as the field its column holds. An empty cell, a dash or "brak" is no
 * value and changes nothing on record. Refuses a formula or an error among the words
 * that the JST is known by and the steps of recruitment, a text that is no day in a
 * column of days, and a text too long; a phone or e-mail that cannot be read is left
 * out with a remark, for it should not cost the row its agreement.
 */
export function readCell(field: ImportField, cell: SheetCell | undefined): Decision<ReadCell> {
  const text = withSingleSpaces(cell?.text ?? '')
  if (cell === undefined || cell.kind === 'empty') return allow({ value: null })
  if (cell.kind === 'formula' || cell.kind === 'error') {
    if (contactOrNote.has(field)) return allow({ value: null, remark: 'cellLeftOut' })
    // A formula that was never calculated, or whose result is no text, has nothing to quote.
    if (text === '') return refuse('importRow.noResult')
    const code = cell.kind === 'formula' ? 'importRow.formula' : 'importRow.errorCell'
    return refuse(code, { text: quoted(text) })
  }
  if (nothing.has(fold(text))) return allow({ value: null })

  switch (field) {
    case 'invitedOn':
    case 'declaredOn':
    case 'agreementOn':
    case 'joinedOn':
    case 'withdrawnOn':
      return readDayCell(cell)
    case 'phone': {
      const phone = parsePhone(text)
      if (!phone.ok) return allow({ value: null, remark: 'phoneLeftOut' })
      // In the notation of the record, or the same number would look like another.
      return allow({ value: formatPhone(phone.value) })
    }
    case 'email': {
      const email = parseEmail(text)
      return allow(email.ok ? { value: email.value } : { value: null, remark: 'emailLeftOut' })
    }
    default: {
      const limit = limits[field]
      if (limit !== undefined && text.length > limit)
        return refuse('importRow.textTooLong', { limit })
      return allow({ value: text })
    }
  }
}
