import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { ChartFrame } from '../../../ui/charts/ChartFrame.tsx'
import { RovingMarks } from '../../../ui/charts/RovingMarks.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { JstPackages } from './JstPackages.tsx'
import { PackageBars } from './PackageBars.tsx'
import classes from './PackagesWidget.module.css'
import { JstPackageTable, PackageTable } from './PackageTables.tsx'
import type { WidgetProps } from './Widget.tsx'

/** So many JSTs are drawn until all are asked for. */
const firstShown = 8

/**
 * How far each thing of the package is over all JSTs, and how far the package of each JST is. Every
 * mark opens its deliverables. Their screen shows them as they are now, which a past day says.
 */
export default function PackagesWidget({ title, actions, programmeId, day }: WidgetProps) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const [all, setAll] = useState(false)
  const asked = day === programme.referenceDay ? {} : { day }
  const query = useQuery(api.dashboard.packages.queryOptions({ input: { programmeId, ...asked } }))
  return (
    <Loaded query={query} what={t('dashboard.loading')}>
      {({ deliverables, jsts, isPast, day: on }) => (
        <ChartFrame
          title={title}
          day={on}
          actions={actions}
          nothing={jsts.length === 0 ? t('dashboard.noPackages') : null}
          lead={
            isPast && (
              <Text size="xs" c="dimmed">
                {t('dashboard.packagesNow')}
              </Text>
            )
          }
          table={
            <>
              <PackageTable packages={deliverables} />
              <JstPackageTable deliverables={deliverables} jsts={jsts} />
            </>
          }
          more={
            <div className={classes.more}>
              {jsts.length > firstShown && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-expanded={all}
                  onClick={() => setAll(!all)}
                >
                  {all
                    ? t('dashboard.fewerPackages')
                    : t('dashboard.allPackages', { count: jsts.length })}
                </Button>
              )}
              <TextLink to="/wdrozenia/pakiet" size="sm">
                {t('dashboard.toPackages')}
              </TextLink>
            </div>
          }
        >
          <RovingMarks label={t('chart.marks', { chart: title })}>
            <PackageBars packages={deliverables} />
            <JstPackages
              deliverables={deliverables}
              jsts={all ? jsts : jsts.slice(0, firstShown)}
            />
          </RovingMarks>
        </ChartFrame>
      )}
    </Loaded>
  )
}
