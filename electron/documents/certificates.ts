import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Tell } from '../host/long-works.ts'
import {
  type CertificateAsked,
  type CertificatePage,
  certificateDocument,
} from './certificate-page.ts'
import type { CertificateWork, CertificateWorkerMessage } from './certificate-worker.ts'
import {
  type ImplementationCertificateAsked,
  type ImplementationCertificatePage,
  implementationCertificateDocument,
} from './implementation-certificate-page.ts'
import { pdfFile } from './paper-file.ts'
import { pdfBytes } from './pdf.ts'

export type { CertificatePage } from './certificate-page.ts'

interface Watch {
  readonly tell: Tell
  readonly signal: AbortSignal | undefined
}

/** Certificates of trainings as one PDF, a page each, in the order given. */
export const certificatesPdf = (
  pages: readonly CertificatePage[],
  { language, words }: CertificateAsked,
  watch: Watch,
): Promise<File> => pdfOf({ kind: 'training', pages, asked: { language, words } }, watch)

/** Certificates of implementation as one PDF, a page each, in the order given. */
export const implementationCertificatesPdf = (
  pages: readonly ImplementationCertificatePage[],
  { language, words }: ImplementationCertificateAsked,
  watch: Watch,
): Promise<File> => pdfOf({ kind: 'implementation', pages, asked: { language, words } }, watch)

/**
 * Drawn in a worker, because a thousand pages take a second during which the door must go on;
 * giving up ends the worker at once, wherever it is.
 */
async function pdfOf(work: CertificateWork, watch: Watch): Promise<File> {
  return named(await drawn(work, watch), work)
}

/** One certificate of a training, drawn at once: a page takes a moment. */
export const certificatePdf = async (
  page: CertificatePage,
  { language, words }: CertificateAsked,
): Promise<File> => {
  const work = { kind: 'training', pages: [page], asked: { language, words } } as const
  return named(await pdfBytes(certificateDocument(work.pages, work.asked, () => {})), work)
}

/** One certificate of implementation; the same. */
export const implementationCertificatePdf = async (
  page: ImplementationCertificatePage,
  { language, words }: ImplementationCertificateAsked,
): Promise<File> => {
  const work = { kind: 'implementation', pages: [page], asked: { language, words } } as const
  const definition = implementationCertificateDocument(work.pages, work.asked, () => {})
  return named(await pdfBytes(definition), work)
}

function named(bytes: Uint8Array<ArrayBuffer>, { pages, asked }: CertificateWork): File {
  const [first] = pages
  const one = asked.words['file.one']
  const name = pages.length === 1 ? `${one} ${first?.number}` : asked.words['file.many']
  return pdfFile(name, bytes)
}

/** Runs one worker to its file, its failure or the end of anybody's interest. */
function drawn(work: CertificateWork, { tell, signal }: Watch): Promise<Uint8Array<ArrayBuffer>> {
  const total = work.pages.length
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
  signal?.throwIfAborted()
  void tell({ done: 0, total }).catch(reject)
  const worker = new Worker(workerUrl(), { workerData: work, execArgv: [] })
  const giveUp = () => reject(signal?.reason)
  signal?.addEventListener('abort', giveUp, { once: true })
  worker.on('message', (message: CertificateWorkerMessage) => {
    if ('bytes' in message) resolve(message.bytes)
    else void tell({ done: Math.min(message.page, total), total }).catch(reject)
  })
  worker.on('error', reject)
  worker.on('exit', () => reject(new Error('The drawing of certificates ended without a file')))
  return promise.finally(async () => {
    signal?.removeEventListener('abort', giveUp)
    await worker.terminate()
  })
}

/**
 * Where the worker's own file stands: beside this source when it runs as TypeScript; in a build
 * it is an entry of its own, and this module is in the same folder or in one below it.
 */
function workerUrl(): URL {
  const places = ['./certificate-worker.ts', './certificate-worker.js', '../certificate-worker.js']
  const found = places
    .map((place) => new URL(place, import.meta.url))
    .find((url) => existsSync(url))
  if (!found) throw new Error('The build has no certificate-worker entry')
  return found
}
