import { Button, Group, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../../app/office.ts'
import { DayText } from '../../../ui/DayText.tsx'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { CertificateMark } from './CertificateMark.tsx'
import { type Certificate, inHours } from './certificates.ts'
import { PdfButton } from './PdfButton.tsx'

interface Props {
  readonly certificates: readonly Certificate[]
  readonly onAnnul: (certificate: Certificate) => void
  readonly onReissue: (certificate: Certificate) => void
}

/** The register: each number with what was printed, where it stands and what can be done. */
export function RegisterTable({ certificates, onAnnul, onReissue }: Props) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={900} type="native">
      <Table horizontalSpacing="xs" aria-label={t('certificate.register.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('certificate.register.number')}</Table.Th>
            <Table.Th scope="col">{t('certificate.register.person')}</Table.Th>
            <Table.Th scope="col">{t('certificate.register.training')}</Table.Th>
            <Table.Th scope="col">{t('certificate.register.issuedOn')}</Table.Th>
            <Table.Th scope="col" className="biuro-number">
              {t('certificate.register.hours')}
            </Table.Th>
            <Table.Th scope="col">{t('certificate.register.state')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {certificates.map((certificate) => (
            <RegisterRow
              key={certificate.id}
              certificate={certificate}
              onAnnul={onAnnul}
              onReissue={onReissue}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

interface RowProps extends Pick<Props, 'onAnnul' | 'onReissue'> {
  readonly certificate: Certificate
}

function RegisterRow({ certificate, onAnnul, onReissue }: RowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay(contract.certificate.annul)
  const { number, personId, printedName, printedJst, nameNow, annulledOn } = certificate
  const changed = annulledOn === null && nameNow !== null && nameNow !== printedName
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={550} style={{ whiteSpace: 'nowrap' }}>
        {number}
      </Table.Th>
      <Table.Td>
        <TextLink to="/osoby/$id" params={{ id: personId }}>
          {printedName}
        </TextLink>
        <Text size="xs" c="dimmed">
          {printedJst}
        </Text>
        {changed && (
          <Text size="xs" fw={600}>
            {t('certificate.register.nameNow', { name: nameNow })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <TextLink to="/szkolenia/$id" params={{ id: certificate.trainingId }}>
          {certificate.subject}
        </TextLink>
      </Table.Td>
      <Table.Td>
        <DayText day={certificate.issuedOn} />
      </Table.Td>
      <Table.Td className="biuro-number">
        {t('certificate.hours', {
          attended: format.number(inHours(certificate.attended)),
          held: format.number(inHours(certificate.held)),
        })}
      </Table.Td>
      <Table.Td>
        <CertificateMark certificate={certificate} />
      </Table.Td>
      <Table.Td>
        <Group gap={0} justify="flex-end" wrap="nowrap">
          <PdfButton certificates={[certificate]} single />
          {may && annulledOn === null && (
            <>
              <Button
                variant={changed ? 'light' : 'subtle'}
                size="compact-sm"
                aria-label={t('certificate.register.reissueOne', { number })}
                onClick={() => onReissue(certificate)}
              >
                {t('certificate.register.reissue')}
              </Button>
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                aria-label={t('certificate.register.annulOne', { number })}
                onClick={() => onAnnul(certificate)}
              >
                {t('certificate.register.annul')}
              </Button>
            </>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
