import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportRemark } from '#db/values/recruitment-import.ts'
import classes from '../../../ui/import/RowDetails.module.css'

/** Remarks on what is missing: the person may want to complete the list first. */
const warnings: ReadonlySet<ImportRemark> = new Set(['signatoryMissing'])

/** What was done to a row that the person should know of. */
export function Remarks({ remarks }: { readonly remarks: readonly ImportRemark[] }) {
  const { t } = useTranslation()
  return (
    <ul className={classes.remarks}>
      {remarks.map((remark) => {
        const warns = warnings.has(remark)
        const Icon = warns ? IconAlertTriangle : IconInfoCircle
        return (
          <li key={remark} data-warning={warns || undefined}>
            <Icon size={15} stroke={1.75} aria-hidden />
            {t(`importRemark.${remark}`)}
          </li>
        )
      })}
    </ul>
  )
}
