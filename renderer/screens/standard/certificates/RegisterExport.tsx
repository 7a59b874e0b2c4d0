import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { SaveFileButton } from '../../../ui/SaveFileButton.tsx'

const columns = [
  ...(['number', 'printedJst', 'teryt', 'issuedOn', 'receivedBy', 'state'] as const),
  ...(['annulledOn', 'annulReason', 'replacedBy'] as const),
]

/** Saves every number of the register, annulled ones too, as an XLSX file. */
export function RegisterExport() {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const make = () =>
    client.implementationCertificate.registerXlsx({
      programmeId: id,
      sheet: {
        name: t('implementationCertificate.register.title'),
        columns: columns.map((key) => ({
          key,
          heading: t(`implementationCertificate.export.${key}`),
        })),
      },
      words: Object.fromEntries(
        (['stands', 'annulled'] as const).map((state) => [
          `state.${state}`,
          t(`implementationCertificate.register.${state}`),
        ]),
      ),
    })
  return (
    <SaveFileButton kind="xlsx" make={make} size="compact-md">
      {t('implementationCertificate.export.button')}
    </SaveFileButton>
  )
}
