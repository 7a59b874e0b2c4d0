import { VisuallyHidden } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PersonChange } from '#db/values/people-import.ts'
import { useFieldWords } from '../../../ui/field-words.ts'
import classes from '../../recruitment/import/ChangeList.module.css'

interface Props {
  readonly changes: readonly PersonChange[]
  /** Whether nothing was on record: then only what comes is shown. */
  readonly fresh: boolean
}

/** Each field the row would write, with the value on record and the one in the file. */
export function PersonChanges({ changes, fresh }: Props) {
  const { t } = useTranslation()
  const words = useFieldWords()
  return (
    <dl className={classes.list}>
      {changes.map(({ field, before, after }) => (
        <div key={`${field} ${after}`} className={classes.change}>
          <dt>{t(`peopleImport.field.${field}`)}</dt>
          <dd>
            {!fresh && field !== 'present' && (
              <>
                <VisuallyHidden>{t('import.rows.before')} </VisuallyHidden>
                <span className={classes.before}>{words.value(field, before)}</span>
                <IconArrowRight size={14} stroke={1.75} aria-hidden className={classes.arrow} />
                <VisuallyHidden>{t('import.rows.after')} </VisuallyHidden>
              </>
            )}
            <span className={classes.after}>{words.value(field, after)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
