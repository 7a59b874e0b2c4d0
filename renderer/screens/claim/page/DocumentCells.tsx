import { Table } from '@mantine/core'
import { IconArrowBackUp, IconFileDiff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import classes from '../Claim.module.css'
import type { OutsidePart } from '../claim.ts'

/** The document of a row and where in the budget it is charged. */
export function DocumentCells({ part }: { readonly part: OutsidePart }) {
  const { t } = useTranslation()
  const { documentId, number, contractorName, taskName, lineName, returns, correctsId } = part
  return (
    <>
      <Table.Th scope="row" fw={500}>
        <TextLink to="/budzet/dokumenty/$id" params={{ id: documentId }}>
          {number}
        </TextLink>
        {contractorName && <div className={classes.minor}>{contractorName}</div>}
        {returns && (
          <StatusMark icon={IconArrowBackUp} tone="doubt" word={t('claim.documents.returns')} />
        )}
        {correctsId && (
          <StatusMark icon={IconFileDiff} tone="sent" word={t('claim.documents.correcting')} />
        )}
      </Table.Th>
      <Table.Td>
        {lineName}
        <div className={classes.minor}>{taskName}</div>
      </Table.Td>
    </>
  )
}
