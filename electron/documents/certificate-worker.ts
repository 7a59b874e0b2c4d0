import { parentPort, workerData } from 'node:worker_threads'
import {
  type CertificateAsked,
  type CertificatePage,
  certificateDocument,
} from './certificate-page.ts'
import { pdfBytes } from './pdf.ts'

/** What the worker is given: the certificates and the words around them. */
export interface CertificateWork {
  readonly pages: readonly CertificatePage[]
  readonly asked: CertificateAsked
}

/** What it says: each page as it is laid out, and at the end the whole file. */
export type CertificateWorkerMessage =
  | { readonly page: number }
  | { readonly bytes: Uint8Array<ArrayBuffer> }

const say = (message: CertificateWorkerMessage, transfer: readonly ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, transfer)

const { pages, asked } = workerData as CertificateWork
const bytes = await pdfBytes(certificateDocument(pages, asked, (page) => say({ page })))
say({ bytes }, [bytes.buffer])
