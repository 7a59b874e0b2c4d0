import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { useLanguage } from '../../../app/language.ts'
import { useOffice } from '../../../app/office.ts'
import { IssueManyButton } from '../../paper/IssueManyButton.tsx'
import { certificateWordsOf } from './certificate-words.ts'
import type { Certificate } from './certificates.ts'

/** Gives certificates of trainings out, each under a place of its own in the register of papers. */
export function IssueCertificates({
  certificates,
}: {
  readonly certificates: readonly Certificate[]
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { programme } = useOffice()
  return (
    <IssueManyButton
      kind="trainingCertificate"
      procedure={contract.paper.trainingCertificates}
      title={t('paper.issue.one', { what: t('certificate.word.file.many') })}
      things={certificates.map(({ id, number, printedName }) => ({
        ...{ id, number },
        name: printedName,
      }))}
      issue={(ids, ticket) =>
        client.paper.trainingCertificates({
          ...{ programmeId: programme.id, ids: [...ids], ticket, language },
          words: certificateWordsOf(t),
        })
      }
    />
  )
}
