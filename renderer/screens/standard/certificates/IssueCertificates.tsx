import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { useLanguage } from '../../../app/language.ts'
import { useOffice } from '../../../app/office.ts'
import { IssueManyButton } from '../../paper/IssueManyButton.tsx'
import type { Certificate } from '../standard.ts'
import { certificateWordsOf } from './certificate-words.ts'

/** Gives certificates of implementation out, each under a place of its own in the register. */
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
      kind="implementationCertificate"
      size="compact-md"
      procedure={contract.paper.implementationCertificates}
      title={t('paper.issue.one', { what: t('implementationCertificate.word.file.many') })}
      things={certificates.map(({ id, number, printedJst }) => ({
        ...{ id, number },
        name: printedJst,
      }))}
      issue={(ids, ticket) =>
        client.paper.implementationCertificates({
          ...{ programmeId: programme.id, ids: [...ids], ticket, language },
          words: certificateWordsOf(t),
        })
      }
    />
  )
}
