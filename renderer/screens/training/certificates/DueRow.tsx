import { Button, Group, Table, Text } from '@mantine/core'
import { IconCertificate, IconCircleDashed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { fullName } from '../../jst/full-name.ts'
import { CertificateMark } from './CertificateMark.tsx'
import { type DuePerson, inHours } from './certificates.ts'
import { PdfButton } from './PdfButton.tsx'

interface Props {
  readonly person: DuePerson
  readonly held: number
  readonly onIssue?: () => void
}

/** A person who was at the training: hours, and the certificate or whether one is due. */
export function DueRow({ person, held, onIssue }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { firstName, lastName, certificate, attended, reached } = person
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={550}>
        {lastName} {firstName}
        <Text size="xs" c="dimmed">
          {fullName(t, { name: person.jstName, kind: person.jstKind })}
        </Text>
      </Table.Th>
      <Table.Td className="biuro-number">
        {t('certificate.hours', {
          attended: format.number(inHours(attended)),
          held: format.number(inHours(held)),
        })}
      </Table.Td>
      <Table.Td>
        {certificate !== null ? (
          <>
            <Text span fw={550}>
              {certificate.number}{' '}
            </Text>
            <CertificateMark certificate={certificate} />
          </>
        ) : (
          <StatusMark
            icon={reached ? IconCertificate : IconCircleDashed}
            tone={reached ? 'sent' : 'none'}
            word={t(reached ? 'certificate.section.due' : 'certificate.section.below')}
          />
        )}
      </Table.Td>
      <Table.Td>
        <Group gap={0} justify="flex-end">
          {certificate !== null && <PdfButton certificates={[certificate]} single />}
          {onIssue && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('certificate.section.issueFor', { name: `${firstName} ${lastName}` })}
              onClick={onIssue}
            >
              {t('certificate.section.issue')}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
