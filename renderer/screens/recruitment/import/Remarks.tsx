import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportRemark } from '#db/values/recruitment-import.ts'
import classes from './RowDetails.module.css'

/** What was done to a row that the person should know of. */
export function Remarks({ remarks }: { readonly remarks: readonly ImportRemark[] }) {
  const { t } = useTranslation()
  return (
    <ul className={classes.remarks}>
      {remarks.map((remark) => (
        <li key={remark}>
          <IconInfoCircle size={15} stroke={1.75} aria-hidden />
          {t(`importRemark.${remark}`)}
        </li>
      ))}
    </ul>
  )
}
