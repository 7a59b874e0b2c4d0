import { Button, Group, Table, Text } from '@mantine/core'
import { IconFileCheck, IconFileOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { mayWithdraw } from '#db/values/issued-document.ts'
import { useOffice } from '../../app/office.ts'
import { DayText } from '../../ui/DayText.tsx'
import { useFormat } from '../../ui/format.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { OpenPaper } from './OpenPaper.tsx'
import { type Paper, standing } from './papers.ts'

interface Props {
  readonly papers: readonly Paper[]
  readonly onWithdraw: (paper: Paper) => void
}

/**
 * The register: each number with its file and what can be done with it, what it is, for whom and
 * from which data. Where the table is wider than the screen, what is done stays by the number.
 */
export function PapersTable({ papers, onWithdraw }: Props) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={900} type="native">
      <Table horizontalSpacing="xs" aria-label={t('paper.register.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('paper.register.number')}</Table.Th>
            <Table.Th scope="col">{t('paper.register.fileName')}</Table.Th>
            <Table.Th scope="col">{t('paper.register.title')}</Table.Th>
            <Table.Th scope="col">{t('paper.register.forWhom')}</Table.Th>
            <Table.Th scope="col">{t('paper.register.issuedOn')}</Table.Th>
            <Table.Th scope="col">{t('paper.register.dataDay')}</Table.Th>
            <Table.Th scope="col">{t('paper.register.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {papers.map((paper) => (
            <PaperRow key={paper.id} paper={paper} onWithdraw={onWithdraw} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function PaperRow({ paper, onWithdraw }: Pick<Props, 'onWithdraw'> & { readonly paper: Paper }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { role } = useOffice().account
  const { number, title, kind, forWhom, teryt, fileSize, fileSha256, withdrawReason } = paper
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={550} style={{ whiteSpace: 'nowrap' }}>
        {number}
      </Table.Th>
      <Table.Td>
        <Group gap={0} wrap="nowrap">
          {paper.fileRemovedOn === null ? (
            <OpenPaper paper={paper} />
          ) : (
            <Text size="sm">
              {t('paper.register.fileRemoved', { day: format.day(paper.fileRemovedOn) })}
            </Text>
          )}
          {mayWithdraw(role, kind) && standing(paper) && (
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              aria-label={t('paper.withdraw.one', { number })}
              onClick={() => onWithdraw(paper)}
            >
              {t('paper.withdraw.action')}
            </Button>
          )}
        </Group>
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {t('paper.register.size', {
            size: format.bytes(fileSize),
            sum: fileSha256.slice(0, 8),
          })}
        </Text>
      </Table.Td>
      <Table.Td>
        {title}
        <Text size="xs" c="dimmed">
          {t(`paper.kind.${kind}`)}
        </Text>
      </Table.Td>
      <Table.Td>
        {teryt === null ? (
          forWhom
        ) : (
          <TextLink to="/jst/$teryt" params={{ teryt }}>
            {forWhom}
          </TextLink>
        )}
        {paper.person !== null && (
          <Text size="xs">
            <TextLink to="/osoby/$id" params={{ id: paper.person.id }}>
              {paper.person.name}
            </TextLink>
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <DayText day={paper.issuedOn} />
        <Text size="xs" c="dimmed">
          {paper.issuedBy}
        </Text>
      </Table.Td>
      <Table.Td>
        <DayText day={paper.dataDay} />
      </Table.Td>
      <Table.Td>
        {standing(paper) ? (
          <StatusMark icon={IconFileCheck} tone="good" word={t('paper.state.standing')} />
        ) : (
          <>
            <StatusMark icon={IconFileOff} tone="against" word={t('paper.state.withdrawn')} />
            <Text size="xs" c="dimmed">
              {t('paper.withdraw.why', { reason: withdrawReason })}
            </Text>
          </>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
