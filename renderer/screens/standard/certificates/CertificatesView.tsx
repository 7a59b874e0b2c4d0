import { Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { ProposedMark } from '../../../ui/ProposedMark.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { Section } from '../../../ui/Section.tsx'
import type { CertificateList } from '../standard.ts'
import { GalaButtons } from './GalaButtons.tsx'
import { IssueCertificates } from './IssueCertificates.tsx'
import { PdfButton } from './PdfButton.tsx'
import { RegisterSection } from './RegisterSection.tsx'
import { RulesDialog } from './RulesDialog.tsx'
import { WaitingSection } from './WaitingSection.tsx'

/** Who may have a certificate, what the others miss, the register, and the list for the gala. */
export function CertificatesView({ list }: { readonly list: CertificateList }) {
  const { t } = useTranslation()
  const [settings, setSettings] = useState(false)
  const { jsts, register, rules, target } = list
  const standing = register.filter(({ annulledOn }) => annulledOn === null)
  return (
    <Stack gap="lg">
      <PageTitle
        title={t('implementationCertificate.title')}
        lead={t('implementationCertificate.lead')}
        actions={
          <>
            {standing.length > 0 && <PdfButton certificates={standing} />}
            {standing.length > 0 && <IssueCertificates certificates={standing} />}
            {standing.length > 0 && <GalaButtons />}
          </>
        }
      />
      <ReadOnlyNote procedure={contract.implementationCertificate.issue} />
      {jsts.length === 0 ? (
        <EmptyState
          title={t('standard.empty')}
          text={t('implementationCertificate.emptyText')}
          action={<LinkButton to="/wdrozenia">{t('standard.emptyLink')}</LinkButton>}
        />
      ) : (
        <>
          <WaitingSection list={list} standing={standing.length} target={target} />
          <RegisterSection register={register} today={list.today} />
        </>
      )}
      <Section
        title={t('implementationCertificate.rules.title')}
        actions={
          <GuardedButton
            procedure={contract.implementationCertificate.saveRules}
            variant="default"
            size="compact-md"
            onClick={() => setSettings(true)}
          >
            {t('implementationCertificate.rules.change')}
          </GuardedButton>
        }
      >
        <Group gap="xs">
          <Text>
            {t('implementationCertificate.rules.pattern', { pattern: rules.certificatePattern })}
          </Text>
          {rules.proposed.includes('certificatePattern') && (
            <ProposedMark why={t('implementationCertificate.rules.proposedWhy')} />
          )}
        </Group>
        <Text>
          {rules.signatory === ''
            ? t('implementationCertificate.rules.noSignatory')
            : t('implementationCertificate.rules.signatory', { signatory: rules.signatory })}
        </Text>
      </Section>
      {settings && <RulesDialog rules={rules} onClose={() => setSettings(false)} />}
    </Stack>
  )
}
