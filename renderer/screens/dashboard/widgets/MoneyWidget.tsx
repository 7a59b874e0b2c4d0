import { Text } from '@mantine/core'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import CourseSection from '../../realisation/CourseSection.tsx'
import type { WidgetProps } from './Widget.tsx'

/** The S-curve of the budget with what was paid and settled of the whole. */
export default function MoneyWidget({ title, actions, programmeId, day, overview }: WidgetProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const total = overview.data?.money.total
  return (
    <CourseSection
      title={title}
      actions={actions}
      programmeId={programmeId}
      day={day}
      more={
        <Text size="sm">
          {total && (
            <Trans
              t={t}
              i18nKey="dashboard.money"
              values={{
                paid: format.money(total.paid),
                share: format.share(total.paid, total.budget),
                settled: format.money(total.settled),
                left: format.money(total.left),
              }}
              components={{
                paid: <TextLink to="/budzet" search={{ day, figure: 'total.paid' }} />,
                settled: <TextLink to="/budzet" search={{ day, figure: 'total.settled' }} />,
                left: <TextLink to="/budzet" search={{ day, figure: 'total.left' }} />,
              }}
            />
          )}{' '}
          <TextLink to="/budzet" search={{ day }}>
            {t('dashboard.toBudget')}
          </TextLink>
        </Text>
      }
    />
  )
}
