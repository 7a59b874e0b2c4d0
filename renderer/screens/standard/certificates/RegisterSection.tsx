import { ActionIcon, Button, Group, Table, Text } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../../app/office.ts'
import { DayText } from '../../../ui/DayText.tsx'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import classes from '../Standards.module.css'
import type { Certificate } from '../standard.ts'
import { AnnulDialog } from './AnnulDialog.tsx'
import { CertificateMark } from './CertificateMark.tsx'
import { PdfButton } from './PdfButton.tsx'
import { ReceiverDialog } from './ReceiverDialog.tsx'
import { RegisterExport } from './RegisterExport.tsx'

interface Props {
  readonly register: readonly Certificate[]
  readonly today: Day
}

interface Asked {
  readonly kind: 'receiver' | 'annul' | 'reissue'
  readonly certificate: Certificate
}

/** Room for most names in one line; the reason of an annulment would take it all otherwise. */
const widths = {
  ...{ number: 'auto', jst: '11rem', issuedOn: 'auto' },
  ...{ receivedBy: '13rem', state: 'auto' },
}

/** Every number that was ever given, with who takes it and what can be done with it. */
export function RegisterSection({ register, today }: Props) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  return (
    <Section
      title={t('implementationCertificate.register.title')}
      actions={register.length > 0 && <RegisterExport />}
    >
      {register.length === 0 ? (
        <Text c="dimmed">{t('implementationCertificate.register.empty')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={900} type="native">
          <Table aria-label={t('implementationCertificate.register.title')} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                {(['number', 'jst', 'issuedOn', 'receivedBy', 'state'] as const).map((column) => (
                  <Table.Th scope="col" key={column} w={widths[column]}>
                    {t(`implementationCertificate.register.${column}`)}
                  </Table.Th>
                ))}
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {register.map((certificate) => (
                <Row
                  key={certificate.id}
                  certificate={certificate}
                  onAsk={(kind) => setAsked({ kind, certificate })}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {asked?.kind === 'receiver' && (
        <ReceiverDialog certificate={asked.certificate} onClose={close} />
      )}
      {(asked?.kind === 'annul' || asked?.kind === 'reissue') && (
        <AnnulDialog
          certificate={asked.certificate}
          kind={asked.kind}
          today={today}
          onClose={close}
        />
      )}
    </Section>
  )
}

interface RowProps {
  readonly certificate: Certificate
  readonly onAsk: (kind: Asked['kind']) => void
}

function Row({ certificate, onAsk }: RowProps) {
  const { t } = useTranslation()
  const may = useMay(contract.implementationCertificate.annul)
  const mayName = useMay(contract.implementationCertificate.saveReceiver)
  const { number, teryt, printedJst, issuedOn, receivedBy, annulledOn } = certificate
  const action = (kind: 'annul' | 'reissue', color?: 'red') => (
    <Button
      variant="subtle"
      size="compact-sm"
      {...(color ? { color } : {})}
      aria-label={t(`implementationCertificate.register.${kind}One`, { number })}
      onClick={() => onAsk(kind)}
    >
      {t(`implementationCertificate.register.${kind}`)}
    </Button>
  )
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={550} className={classes.number ?? ''}>
        {number}
      </Table.Th>
      <Table.Td>
        <TextLink to="/jst/$teryt" params={{ teryt }}>
          {printedJst}
        </TextLink>
      </Table.Td>
      <Table.Td>
        <DayText day={issuedOn} />
      </Table.Td>
      <Table.Td>
        <Group gap={4} wrap="nowrap" justify="space-between">
          <span>{receivedBy === '' ? '–' : receivedBy}</span>
          {annulledOn === null && mayName && (
            <ActionIcon
              variant="subtle"
              aria-label={t('implementationCertificate.register.receiverOne', { number })}
              onClick={() => onAsk('receiver')}
            >
              <IconPencil size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      </Table.Td>
      <Table.Td>
        <CertificateMark certificate={certificate} />
      </Table.Td>
      <Table.Td>
        <Group gap={0} justify="flex-end" wrap="nowrap">
          <PdfButton certificates={[certificate]} single />
          {annulledOn === null && may && action('reissue')}
          {annulledOn === null && may && action('annul', 'red')}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
