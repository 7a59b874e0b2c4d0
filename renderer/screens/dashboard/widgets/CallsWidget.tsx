import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { addDays } from '#db/values/day.ts'
import type { DeskNumbers } from '#db/values/desk-numbers.ts'
import type { Period } from '#db/values/period.ts'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { ColumnsWithTable } from '../../desk/numbers/ColumnsWithTable.tsx'
import { useCourseName } from '../../desk/numbers/use-course-name.ts'
import type { WidgetProps } from './Widget.tsx'

/** So many days back the conversations are told of, ten weeks. */
const daysBack = 69

/** The conversations of the last weeks; a column opens its own. */
export default function CallsWidget({ title, actions, programmeId, day }: WidgetProps) {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  // The desk goes on after the programme's last day.
  const to = programme.isSample || day !== programme.referenceDay ? day : status.today
  const period = { from: addDays(to, -daysBack), to }
  const numbers = useQuery(api.desk.numbers.queryOptions({ input: { programmeId, ...period } }))
  return (
    <Loaded query={numbers} what={t('dashboard.loading')}>
      {({ numbers: found }) => <Calls {...{ title, actions, period }} numbers={found} />}
    </Loaded>
  )
}

interface CallsProps extends Pick<WidgetProps, 'title' | 'actions'> {
  readonly period: Period
  readonly numbers: Pick<DeskNumbers, 'course' | 'step' | 'whole'>
}

function Calls({ title, actions, period, numbers: { course, step, whole } }: CallsProps) {
  const { t } = useTranslation()
  const { name, label } = useCourseName(step)
  return (
    <ColumnsWithTable
      title={title}
      day={period}
      actions={actions}
      nothing={whole.conversations === 0 ? t('dashboard.noCalls') : null}
      rowsName={t(`deskNumbers.split.${step}`)}
      rows={course.map((one) => ({
        ...{ key: one.from, name: name(one), label: label(one), counts: one.counts },
        period: { from: one.from, to: one.to },
      }))}
      more={
        <TextLink to="/kontakt/liczby" search={period} size="sm">
          {t('dashboard.toCalls')}
        </TextLink>
      }
    />
  )
}
