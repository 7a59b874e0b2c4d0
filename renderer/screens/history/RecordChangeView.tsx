import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFieldWords } from '../../ui/field-words.ts'
import { recordName } from '../../ui/record-words.ts'
import { textOf } from '../../ui/refusal-words.ts'
import type { RecordChange } from './history.ts'
import classes from './RecordChangeView.module.css'

interface Props {
  readonly change: RecordChange
  readonly opened: boolean
}

/** One record of a change: what it is called and each field before and after, in words. */
export function RecordChangeView({ change, opened }: Props) {
  const { t } = useTranslation()
  const words = useFieldWords()
  const kind = textOf(t, `table.${change.table}`) ?? change.table
  const { action } = change
  const label = recordName(t, change.table, change.label)
  // A new or removed record has only one side, and its empty fields say nothing.
  const fields = change.fields.filter(
    ({ before, after }) => action === 'update' || (before ?? '') !== (after ?? ''),
  )
  const partsAlone = action === 'update' && fields.length === 0
  if (partsAlone) return <p>{t('history.partsAlone', { kind, label })}</p>
  return (
    <details className={classes.record} open={opened}>
      <summary className={classes.summary}>
        {change.label === change.recordId ? kind : t('history.record', { kind, label })}{' '}
        <span className={classes.action}>{t(`history.action.${action}`)}</span>
      </summary>
      <Table.ScrollContainer minWidth={420}>
        <Table verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" w="30%">
                {t('history.field')}
              </Table.Th>
              {action !== 'insert' && <Table.Th scope="col">{t('history.before')}</Table.Th>}
              {action !== 'delete' && <Table.Th scope="col">{t('history.after')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map(({ field, before, after }) => (
              <Table.Tr key={field}>
                <Table.Th scope="row" fw={400} c="dimmed">
                  {words.name(field)}
                </Table.Th>
                {action !== 'insert' && <Table.Td>{words.value(field, before)}</Table.Td>}
                {action !== 'delete' && <Table.Td>{words.value(field, after)}</Table.Td>}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  )
}
