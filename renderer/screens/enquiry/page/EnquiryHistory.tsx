import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFieldWords } from '../../../ui/field-words.ts'
import { useFormat } from '../../../ui/format.ts'
import { textOf } from '../../../ui/refusal-words.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { EnquiryPage } from '../enquiry.ts'
import classes from './EnquiryHistory.module.css'

type Change = EnquiryPage['history'][number]

/** What happened to a conversation and its promises, newest first, each field before and after. */
export function EnquiryHistory({ changes }: { readonly changes: EnquiryPage['history'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ol className={classes.list}>
      {changes.map((change) => (
        <li key={change.id}>
          <Text size="sm" fw={600} span>
            {textOf(t, `procedure.${change.procedure}`) ?? change.procedure}
            {change.table === 'enquiry' ? '' : ` (${textOf(t, `table.${change.table}`)})`}
          </Text>
          <Text size="sm" c="dimmed" span>
            {` · ${format.instant(change.at)}, ${change.author}`}
            {change.reason !== null && ` · ${change.reason}`}
            {' · '}
            <TextLink to="/historia" search={{ set: change.changeSetId }}>
              {t('package.panel.change')}
            </TextLink>
          </Text>
          {change.action === 'update' && <BeforeAfter change={change} />}
        </li>
      ))}
    </ol>
  )
}

function BeforeAfter({ change }: { readonly change: Change }) {
  const { t } = useTranslation()
  const words = useFieldWords()
  const fields = change.fields.filter(({ before, after }) => (before ?? '') !== (after ?? ''))
  if (fields.length === 0) return null
  return (
    <table className={classes.fields}>
      <thead>
        <tr>
          <th scope="col">{t('history.field')}</th>
          <th scope="col">{t('history.before')}</th>
          <th scope="col">{t('history.after')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{words.name(field)}</th>
            <td>{words.value(field, before)}</td>
            <td>{words.value(field, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
