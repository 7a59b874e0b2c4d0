import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FieldsBeforeAfter } from '../../../ui/FieldsBeforeAfter.tsx'
import { useFormat } from '../../../ui/format.ts'
import { textOf } from '../../../ui/refusal-words.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { EnquiryPage } from '../enquiry.ts'
import classes from './EnquiryHistory.module.css'

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
          {change.action === 'update' && <FieldsBeforeAfter fields={change.fields} />}
        </li>
      ))}
    </ol>
  )
}
