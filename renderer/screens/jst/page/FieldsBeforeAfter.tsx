import { useTranslation } from 'react-i18next'
import { useFieldWords } from '../../../ui/field-words.ts'
import type { TimelineEntry } from './jst-page.ts'
import classes from './Timeline.module.css'
import { changedFields } from './timeline.ts'

/** Each field of a change before and after, in words. */
export function FieldsBeforeAfter({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation()
  const words = useFieldWords()
  const fields = changedFields(entry)
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
