import type { TFunction } from 'i18next'
import { type CertificateWord, certificateWords } from '#electron/contract/certificate.ts'

/** The words printed on certificates of trainings. */
export const certificateWordsOf = (t: TFunction) =>
  Object.fromEntries(
    certificateWords.map((word) => [word, t(`certificate.word.${word}`)]),
  ) as Record<CertificateWord, string>
