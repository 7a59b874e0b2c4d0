import { TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import type { Certificate } from '../standard.ts'

interface Props {
  readonly certificate: Certificate
  readonly onClose: () => void
}

/** Who takes the certificate at the gala. */
export function ReceiverDialog({ certificate, onClose }: Props) {
  const { t } = useTranslation()
  const { id, version, receivedBy, number, name } = certificate
  const saved = useMemo(() => ({ receivedBy }), [receivedBy])
  return (
    <RecordDialog
      title={t('implementationCertificate.register.receiverOf', { number, name })}
      draftKey={`implementationCertificate/${id}`}
      feature="standard"
      saved={saved}
      version={version}
      required={[]}
      save={(value, seen) =>
        client.implementationCertificate.saveReceiver({ id, version: seen, ...value })
      }
      onClose={onClose}
    >
      {({ value, change }) => (
        <TextInput
          data-autofocus
          label={t('implementationCertificate.register.receivedBy')}
          description={t('implementationCertificate.register.receiverHint')}
          maxLength={200}
          value={value.receivedBy}
          onChange={({ currentTarget }) => change({ receivedBy: currentTarget.value })}
        />
      )}
    </RecordDialog>
  )
}
