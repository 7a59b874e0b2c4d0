import { Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../app/language.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { topicName } from '../../answer/topic-name.ts'
import { fullName } from '../../jst/full-name.ts'
import type { EnquiryListRow } from '../enquiry.ts'
import { OutcomeMark } from '../OutcomeMark.tsx'
import classes from './Enquiries.module.css'

const columns = ['number', 'openedAt', 'caller', 'topic', 'question', 'takenBy', 'outcome'] as const

/** One page of conversations, the latest first. */
export function EnquiriesTable({ rows }: { readonly rows: readonly EnquiryListRow[] }) {
  const { t } = useTranslation()
  return (
    <div className={classes.box}>
      <table className={classes.table} aria-label={t('screen.enquiries')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`enquiry.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row }: { readonly row: EnquiryListRow }) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const navigate = useNavigate()
  const open = { to: '/kontakt/rozmowy/$id', params: { id: row.id } } as const
  const { jst, contractor, topic, dueOn } = row
  const name = row.callerName || contractor?.name || jst?.name || t('enquiry.unnamed')
  const place = jst === null ? '' : fullName(t, jst)
  return (
    <tr onDoubleClick={() => void navigate(open)}>
      <th scope="row" className={classes.number}>
        <TextLink {...open}>{format.number(row.ordinal)}</TextLink>
      </th>
      <td className={classes.when}>
        <time dateTime={row.openedAt}>{format.instant(row.openedAt)}</time>
      </td>
      <td>
        {name}
        <Text size="xs" c="dimmed">
          {place === name || jst?.name === name
            ? t(`enquiry.caller.${row.callerKind}`)
            : place || t(`enquiry.caller.${row.callerKind}`)}
        </Text>
      </td>
      <td>{topic === null ? t('enquiry.noTopic') : topicName(topic, language)}</td>
      <td className={classes.words}>{row.question || t('enquiry.noQuestion')}</td>
      <td>{row.takenBy}</td>
      <td>
        <OutcomeMark outcome={row.outcome} />
        {dueOn !== null && <Text size="xs">{t('enquiry.due', { day: format.day(dueOn) })}</Text>}
      </td>
    </tr>
  )
}
