import { useTranslation } from 'react-i18next'
import { changedFields, type FieldBeforeAfter } from './changed-fields.ts'
import classes from './FieldsBeforeAfter.module.css'
import { useFieldWords } from './field-words.ts'

/** Each field that a change really changed, before and after, in words. */
export function FieldsBeforeAfter({ fields }: { readonly fields: readonly FieldBeforeAfter[] }) {
  const { t } = useTranslation()
  const words = useFieldWords()
  const changed = changedFields(fields)
  if (changed.length === 0) return null
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
        {changed.map(({ field, before, after }) => (
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
