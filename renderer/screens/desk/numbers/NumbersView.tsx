import { Button, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeskDimension } from '#db/values/desk-numbers.ts'
import { openNote } from '../../../app/note-state.ts'
import { useTakesCalls } from '../../../app/office.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useFormat } from '../../../ui/format.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { ColumnsWithTable } from './ColumnsWithTable.tsx'
import { Figures } from './Figures.tsx'
import type { FoundNumbers } from './numbers.ts'
import { SplitPart } from './SplitPart.tsx'
import { useCourseName } from './use-course-name.ts'
import { useRowName } from './use-row-name.ts'

const [left, right]: readonly [readonly DeskDimension[], readonly DeskDimension[]] = [
  ['topic', 'outcome', 'channel'],
  ['jst', 'caller', 'takenBy'],
]

/** The figures of a period, their course, and every split. */
export function NumbersView({ found }: { readonly found: FoundNumbers }) {
  const { t } = useTranslation()
  const nameOf = useRowName(found.names)
  const { period, numbers } = found
  const { name, label } = useCourseName(numbers.step)
  if (numbers.whole.conversations === 0) return <NoConversations found={found} />
  const course = t(`deskNumbers.course.${numbers.step}`)
  const whole = { of: t('screen.deskNumbers'), day: period }
  const splits = (dimensions: readonly DeskDimension[]) =>
    dimensions.map((dimension) => (
      <SplitPart key={dimension} {...{ dimension, period, nameOf }} rows={numbers.by[dimension]} />
    ))
  return (
    <Stack gap="lg">
      <Figures found={found} />
      <Columns
        left={
          <ColumnsWithTable
            {...whole}
            title={course}
            rowsName={t(`deskNumbers.split.${numbers.step}`)}
            rows={numbers.course.map(({ from, to, counts }) => ({
              ...{ key: from, name: name({ from, to }), label: label({ from, to }) },
              ...{ period: { from, to }, counts },
            }))}
          />
        }
        right={
          <ColumnsWithTable
            {...whole}
            title={t('deskNumbers.hours')}
            rowsName={t('deskNumbers.split.hour')}
            rows={numbers.hours.map(({ hour, counts }) => ({
              ...{ key: String(hour), name: `${hour}:00–${hour + 1}:00`, label: `${hour}:00` },
              ...{ period, more: { hour: String(hour) }, counts },
            }))}
          />
        }
      />
      <Columns left={splits(left)} right={splits(right)} />
    </Stack>
  )
}

/** Nothing to count: in this period, or at all. */
function NoConversations({ found: { any, period, periods } }: { readonly found: FoundNumbers }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useTakesCalls()
  if (any) {
    return (
      <EmptyState
        title={t('deskNumbers.nonePeriod')}
        text={t('deskNumbers.nonePeriodText', {
          from: format.longDay(period.from),
          to: format.longDay(period.to),
        })}
        action={
          <LinkButton to="/kontakt/liczby" search={periods.whole} variant="default">
            {t('deskNumbers.period.whole')}
          </LinkButton>
        }
      />
    )
  }
  return (
    <EmptyState
      title={t('enquiry.none')}
      text={t('deskNumbers.noneText')}
      action={may && <Button onClick={() => openNote()}>{t('enquiry.new')}</Button>}
    />
  )
}
