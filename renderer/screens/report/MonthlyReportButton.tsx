import { Button } from '@mantine/core'
import { lazyRouteComponent } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** The first screen has the button, and need not wait for what it opens. */
const MonthlyReportDialog = lazyRouteComponent(
  () => import('./MonthlyReportDialog.tsx'),
  'MonthlyReportDialog',
)

/** Opens the choice of a month for the board's report. */
export function MonthlyReportButton() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('report.monthly')}
      </Button>
      {open && (
        <Suspense>
          <MonthlyReportDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
