import type { TFunction } from 'i18next'
import {
  type ImplementationCertificateWord,
  implementationCertificateWords,
} from '#electron/contract/implementation-certificate.ts'

/** The words printed on certificates of implementation. */
export const certificateWordsOf = (t: TFunction) =>
  Object.fromEntries(
    implementationCertificateWords.map((word) => [
      word,
      t(`implementationCertificate.word.${word}`),
    ]),
  ) as Record<ImplementationCertificateWord, string>
