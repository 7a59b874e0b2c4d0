import { Button, Table } from '@mantine/core'
import {
  IconCertificate,
  IconCircleCheck,
  IconCircleMinus,
  IconHourglass,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { fullName } from '../../jst/full-name.ts'
import { MissingSteps } from '../MissingSteps.tsx'
import type { CertificateJst } from '../standard.ts'
import { type CertificateState, stateOf } from './rows.ts'

interface Props {
  readonly jsts: readonly CertificateJst[]
  /** Null where the role may not issue. */
  readonly onIssue: ((teryt: string) => void) | null
}

/** Each JST with its certificate, or all that it still misses and whose move each step is. */
export function WaitingTable({ jsts, onIssue }: Props) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={760} type="native">
      <Table aria-label={t('implementationCertificate.waiting.title')} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="18rem">
              {t('standard.column.jst')}
            </Table.Th>
            <Table.Th scope="col">{t('implementationCertificate.state.label')}</Table.Th>
            <Table.Th scope="col">{t('implementationCertificate.waiting.missing')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {jsts.map((jst) => (
            <Row key={jst.teryt} jst={jst} onIssue={onIssue} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

interface RowProps extends Pick<Props, 'onIssue'> {
  readonly jst: CertificateJst
}

function Row({ jst, onIssue }: RowProps) {
  const { t } = useTranslation()
  const { teryt, certificate, missing } = jst
  const state = stateOf(jst)
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        <TextLink to="/jst/$teryt" params={{ teryt }}>
          {fullName(t, jst)}
        </TextLink>
      </Table.Th>
      <Table.Td>
        <StateMark state={state} />
      </Table.Td>
      <Table.Td>
        {certificate === null ? (
          <MissingSteps teryt={teryt} missing={missing} />
        ) : (
          certificate.number
        )}
      </Table.Td>
      <Table.Td ta="right">
        {onIssue !== null && state === 'ready' && (
          <Button
            size="compact-sm"
            variant="light"
            aria-label={t('implementationCertificate.waiting.issueOne', { name: jst.name })}
            onClick={() => onIssue(teryt)}
          >
            {t('implementationCertificate.waiting.issue')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

const looks = {
  issued: { icon: IconCertificate, tone: 'good' },
  ready: { icon: IconCircleCheck, tone: 'agreed' },
  missing: { icon: IconHourglass, tone: 'none' },
  out: { icon: IconCircleMinus, tone: 'against' },
} as const

/** Where the certificate of a JST stands, in a word. */
function StateMark({ state }: { readonly state: CertificateState }) {
  const { t } = useTranslation()
  return <StatusMark {...looks[state]} word={t(`implementationCertificate.state.${state}`)} />
}
