import * as z from 'zod'
import { issuersOf } from '#db/values/issued-document.ts'
import { attendance } from './attendance.ts'
import { budget } from './budget.ts'
import { certificate } from './certificate.ts'
import { issuedManySchema } from './document.ts'
import { implementationCertificate } from './implementation-certificate.ts'
import { languages } from './look.ts'
import { privacy } from './privacy.ts'
import { idSchema, lineSchema, work } from './procedure.ts'
import { wordsSchema } from './report.ts'
import { volunteer } from './volunteer.ts'

const issued = z.object({ id: z.string(), number: z.string() })
const forWhom = { forWhom: lineSchema(200) }
/** With the words of its title, where it prints none that would do. */
const titled = { ...forWhom, title: lineSchema(400) }

/**
 * What other screens print as working copies, given out: each is asked for as its working copy is,
 * gets its place in the register of papers, and carries the number of its own in its title.
 */
export const paper = {
  /** Who was present on a day, or on each day of a training; refuses a list with nobody marked. */
  attendanceList: work(
    'document',
    issuersOf.attendanceList,
    attendance.list.inputSchema.omit({ kind: true, emptyRows: true }).extend(titled),
    issued,
  ),
  /** Certificates of trainings, a paper each, in the order given. An annulled one is left out. */
  trainingCertificates: work(
    'document',
    issuersOf.trainingCertificate,
    certificate.pdf.inputSchema,
    issuedManySchema,
  ),
  /** Certificates of implementation, a paper each, in the order given; the same. */
  implementationCertificates: work(
    'document',
    issuersOf.implementationCertificate,
    implementationCertificate.pdf.inputSchema,
    issuedManySchema,
  ),
  /** The protocol of the volunteer list with its annexes; refuses a list not approved yet. */
  rankingProtocol: work(
    'document',
    issuersOf.rankingProtocol,
    volunteer.protocol.inputSchema.extend(forWhom),
    issued,
  ),
  transferNote: work(
    'document',
    issuersOf.transferNote,
    budget.transferNote.inputSchema.extend(forWhom),
    issued,
  ),
  /** The list of documents of a claim with its sums; refuses a claim that is a draft. */
  claimAnnex: work(
    'document',
    issuersOf.claimAnnex,
    z.object({ id: idSchema, language: z.enum(languages), words: wordsSchema, ...titled }),
    issued,
  ),
  /** A person's whole record; only for who has just written down why, as the working copy. */
  personRecord: work(
    'document',
    issuersOf.personRecord,
    privacy.personFile.inputSchema.extend(titled),
    issued,
  ),
}
