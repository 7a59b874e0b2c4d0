import { parentPort, workerData } from 'node:worker_threads'
import {
  type CertificateAsked,
  type CertificatePage,
  certificateDocument,
} from './certificate-page.ts'
import {
  type ImplementationCertificateAsked,
  type ImplementationCertificatePage,
  implementationCertificateDocument,
} from './implementation-certificate-page.ts'
import { pdfBytes } from './pdf.ts'

/** What the worker is given: the certificates of one kind and the words around them. */
export type CertificateWork =
  | {
      readonly kind: 'training'
      readonly pages: readonly CertificatePage[]
      readonly asked: CertificateAsked
    }
  | {
      readonly kind: 'implementation'
      readonly pages: readonly ImplementationCertificatePage[]
      readonly asked: ImplementationCertificateAsked
    }

/** What it says: each page as it is laid out, and at the end the whole file. */
export type CertificateWorkerMessage =
  | { readonly page: number }
  | { readonly bytes: Uint8Array<ArrayBuffer> }

const say = (message: CertificateWorkerMessage, transfer: readonly ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, transfer)

const work = workerData as CertificateWork
const drawn = (page: number) => say({ page })
const bytes = await pdfBytes(
  work.kind === 'training'
    ? certificateDocument(work.pages, work.asked, drawn)
    : implementationCertificateDocument(work.pages, work.asked, drawn),
)
say({ bytes }, [bytes.buffer])
