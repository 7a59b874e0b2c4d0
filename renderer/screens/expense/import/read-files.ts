import type { QueryClient } from '@tanstack/react-query'
import { type Refusal, refuse } from '#db/values/refusal.ts'
import {
  maxBatchBytes,
  maxInvoiceBytes,
  maxInvoices,
  megabytes,
} from '#electron/contract/import-limits.ts'
import { api, client } from '../../../api.ts'
import { refusedBySize } from '../../../ui/import/file-size.ts'
import { changeSession, type Review, sessionOf } from './import-session.ts'

interface Means {
  readonly scope: string
  readonly programmeId: string
  readonly queries: QueryClient
}

const isXml = ({ name }: File) => /\.xml$/i.test(name)

/** What is refused before anything is sent; or null. */
export function refusedFiles(files: readonly File[]): Refusal | null {
  const [first, ...others] = files
  if (first === undefined) return null
  if (!files.every(isXml)) {
    if (others.length > 0) {
      return refuse('expenseImport.mixedFiles').refusal
    }
    return refusedBySize(first)
  }
  if (files.length > maxInvoices) {
    return refuse('ksef.tooManyFiles', { files: files.length, limit: maxInvoices }).refusal
  }
  const size = sentOf(files).reduce((sum, file) => sum + file.size, 0)
  if (size <= maxBatchBytes) return null
  const figures = { size: megabytes(size), limit: megabytes(maxBatchBytes) }
  return refuse('ksef.batchTooLarge', figures).refusal
}

/** A file too large for an invoice is not sent: the host refuses it by its name and size. */
const sentOf = (files: readonly File[]) => files.filter(({ size }) => size <= maxInvoiceBytes)

async function loaded(file: File): Promise<File> {
  try {
    return new File([await file.arrayBuffer()], file.name)
  } catch {
    throw refuse('import.cannotRead', { name: file.name }).refusal
  }
}

/**
 * Sends structured invoices or one spreadsheet to the host, which reads and judges them;
 * nothing is written. What was read before stays until the new files are here.
 */
export async function readFiles(files: readonly File[], means: Means): Promise<void> {
  const { scope } = means
  const [first] = files
  if (first === undefined) return
  sessionOf(scope).reading?.stop()
  const refusal = refusedFiles(files)
  if (refusal !== null) return changeSession(scope, { error: refusal })
  const giving = new AbortController()
  const stop = () => {
    giving.abort()
    changeSession(scope, { reading: null })
  }
  const size = files.reduce((sum, file) => sum + file.size, 0)
  const name = files.length === 1 ? first.name : `${first.name} (+${files.length - 1})`
  changeSession(scope, { reading: { fileName: name, size, stop }, error: null })
  try {
    const review = files.every(isXml)
      ? await invoices(files, name, means, giving.signal)
      : await sheet(first, means, giving.signal)
    if (giving.signal.aborted) return
    changeSession(scope, { reading: null, review, done: null, arrived: true })
  } catch (error) {
    if (!giving.signal.aborted) changeSession(scope, { reading: null, error })
  }
}

async function invoices(
  files: readonly File[],
  name: string,
  { programmeId, queries }: Means,
  signal: AbortSignal,
): Promise<Review> {
  const sent: (File | { name: string; size: number })[] = []
  for (const file of files) {
    const large = file.size > maxInvoiceBytes
    sent.push(large ? { name: file.name, size: file.size } : await loaded(file))
  }
  const preview = await client.expenseImport.previewInvoices(
    { programmeId, files: sent },
    { signal },
  )
  const { previewId } = preview
  const input = { programmeId, previewId, choices: [], leftOut: [] }
  queries.setQueryData(api.expenseImport.judgeInvoices.queryKey({ input }), preview)
  return { kind: 'invoices', previewId, name, choices: [], leftOut: new Set() }
}

async function sheet(
  file: File,
  { programmeId, queries }: Means,
  signal: AbortSignal,
): Promise<Review> {
  const whole = await loaded(file)
  const preview = await client.expenseImport.previewSheet({ programmeId, file: whole }, { signal })
  const { previewId, mapping } = preview
  const fields = mapping.columns.map(({ field }) => field)
  const plain = { lineChoices: [], reasons: [], leftOut: [], payments: true }
  const input = { programmeId, previewId, fields, ...plain }
  queries.setQueryData(api.expenseImport.judgeSheet.queryKey({ input }), preview)
  return { kind: 'sheet', previewId, name: file.name, fields, ...plain, leftOut: new Set() }
}
