import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './RowTable.module.css'

interface Props {
  readonly taken: 'none' | 'some' | 'all'
  readonly onTakeAll: () => void
}

/** Takes every row shown that can be written, or leaves all of them out. */
export function TakeAllMark({ taken, onTakeAll }: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = taken === 'some'
  }, [taken])
  return (
    <input
      ref={box}
      type="checkbox"
      className={classes.mark}
      aria-label={t('import.rows.takeAll')}
      checked={taken === 'all'}
      onChange={onTakeAll}
    />
  )
}
