import { Button, Group, Table, Text } from '@mantine/core'
import { IconFileCheck, IconFileOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { mayWithdraw } from '#db/values/issued-document.ts'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayText } from '../../ui/DayText.tsx'
import { useFormat } from '../../ui/format.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { useFileDownload } from '../../ui/use-file-download.ts'
import { useFocusAfterWork } from '../../ui/use-focus-after-work.ts'
import { type Paper, standing } from './papers.ts'

interface Props {
  readonly papers: readonly Paper[]
  readonly onWithdraw: (paper: Paper) => void
}

/** The register: each number with what it is, for whom, from which data, and its file. */
export function PapersTable({ papers, onWithdraw }: Props) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={900} type="native">
      <Table horizontalSpacing="xs" aria-label={t('paper.register.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('paper.register.number')}</Table.Th>
            <Table.Th scope="col">{t('paper.register.title')}</Table.Th>
            <Table.Th scope="col">{t('paper.register.forWhom')}</Table.Th>
            <Table.Th scope="col">{t('paper.register.issuedOn')}</Table.Th>
            <Table.Th scope="col">{t('paper.register.dataDay')}</Table.Th>
            <Table.Th scope="col">{t('paper.register.state')}</Table.Th>
            <Table.Td />
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
  const download = useFileDownload(() => client.document.file({ id: paper.id }))
  const button = useFocusAfterWork(download.isPending)
  const { number, title, kind, forWhom, teryt, fileSize, fileSha256, withdrawReason } = paper
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={550} style={{ whiteSpace: 'nowrap' }}>
        {number}
      </Table.Th>
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
      <Table.Td>
        <Group gap={0} justify="flex-end" wrap="nowrap">
          {paper.fileRemovedOn === null ? (
            <Button
              ref={button}
              variant="subtle"
              size="compact-sm"
              loading={download.isPending}
              aria-label={t('paper.register.openOne', { number })}
              onClick={() => download.mutate()}
            >
              {t('paper.register.open')}
            </Button>
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
        <Text size="xs" c="dimmed" ta="right" style={{ whiteSpace: 'nowrap' }}>
          {t('paper.register.size', {
            size: format.bytes(fileSize),
            sum: fileSha256.slice(0, 8),
          })}
        </Text>
      </Table.Td>
    </Table.Tr>
  )
}
