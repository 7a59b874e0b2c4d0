import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Section } from '../../../ui/Section.tsx'
import { DueCertificates } from '../certificates/DueCertificates.tsx'
import { IssueCertificates } from '../certificates/IssueCertificates.tsx'
import { PdfButton } from '../certificates/PdfButton.tsx'

/** The certificates of a training: who is due one, who has one, and all of them on paper. */
export function CertificatesSection({ trainingId }: { readonly trainingId: string }) {
  const { t } = useTranslation()
  const due = useQuery(api.certificate.due.queryOptions({ input: { trainingId } }))
  const issued = (due.data?.people ?? []).flatMap(({ certificate }) => certificate ?? [])
  return (
    <Section
      id="zaswiadczenia"
      title={t('certificate.section.title')}
      actions={
        <>
          {issued.length > 0 && <PdfButton certificates={issued} />}
          {issued.length > 0 && <IssueCertificates certificates={issued} />}
          <LinkButton
            to="/szkolenia/zaswiadczenia"
            search={{ training: trainingId }}
            variant="default"
            size="compact-sm"
          >
            {t('certificate.section.register')}
          </LinkButton>
        </>
      }
    >
      <Loaded query={due} what={t('certificate.section.what')}>
        {(found) => <DueCertificates due={found} />}
      </Loaded>
    </Section>
  )
}
