import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MonthlyReportDialog } from './MonthlyReportDialog.tsx'

/** Opens the choice of a month for the board's report. */
export function MonthlyReportButton() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('report.monthly')}
      </Button>
      {open && <MonthlyReportDialog onClose={() => setOpen(false)} />}
    </>
  )
}
