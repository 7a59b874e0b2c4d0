import { TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import type { CertificateList } from '../standard.ts'

interface Props {
  readonly rules: CertificateList['rules']
  readonly onClose: () => void
}

/** How certificates are numbered and who signs them; saving confirms what was proposed. */
export function RulesDialog({ rules, onClose }: Props) {
  const { t } = useTranslation()
  const { id: programmeId } = useOffice().programme
  const { certificatePattern, signatory } = rules
  const saved = useMemo(() => ({ certificatePattern, signatory }), [certificatePattern, signatory])
  return (
    <RecordDialog
      title={t('implementationCertificate.rules.change')}
      draftKey={`implementationCertificateRules/${programmeId}`}
      feature="standard"
      saved={saved}
      version={rules.version}
      required="certificatePattern"
      save={(value, version) =>
        client.implementationCertificate.saveRules({ programmeId, version, ...value })
      }
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <TextInput
            data-autofocus
            required
            label={t('implementationCertificate.rules.patternField')}
            description={t('implementationCertificate.rules.patternHint')}
            maxLength={60}
            value={value.certificatePattern}
            error={value.certificatePattern.trim() === '' && missing}
            onChange={({ currentTarget }) => change({ certificatePattern: currentTarget.value })}
          />
          <TextInput
            label={t('implementationCertificate.rules.signatoryField')}
            description={t('implementationCertificate.rules.signatoryHint')}
            maxLength={200}
            value={value.signatory}
            onChange={({ currentTarget }) => change({ signatory: currentTarget.value })}
          />
        </>
      )}
    </RecordDialog>
  )
}
