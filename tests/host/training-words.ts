import { attendanceListWords } from '#electron/contract/attendance.ts'
import { certificateWords } from '#electron/contract/certificate.ts'
import {
  galaWords,
  implementationCertificateWords,
} from '#electron/contract/implementation-certificate.ts'
import pl from '#renderer/text/pl.json' with { type: 'json' }

/** The words of a printed list as the Polish window sends them. */
export const polishListWords = wordsOf(attendanceListWords, pl.attendance.list.word)

/** The words of certificates as the Polish window sends them. */
export const polishCertificateWords = wordsOf(certificateWords, pl.certificate.word)

/** The words of certificates of implementation, and of the list for the gala. */
export const polishImplementationWords = wordsOf(
  implementationCertificateWords,
  pl.implementationCertificate.word,
)
export const polishGalaWords = wordsOf(galaWords, pl.implementationCertificate.gala)

function wordsOf<W extends string>(
  words: readonly W[],
  texts: Readonly<Record<string, unknown>>,
): Record<W, string> {
  const textOf = (key: string): string => {
    const found = key
      .split('.')
      .reduce<unknown>(
        (node, part) =>
          typeof node === 'object' && node !== null
            ? (node as Readonly<Record<string, unknown>>)[part]
            : undefined,
        texts,
      )
    if (typeof found !== 'string') throw new Error(`There is no text for ${key}`)
    return found
  }
  return Object.fromEntries(words.map((word) => [word, textOf(word)])) as Record<W, string>
}
