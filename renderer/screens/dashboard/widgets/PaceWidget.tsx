import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../ui/TextLink.tsx'
import CourseSection from '../../quota/CourseSection.tsx'
import type { WidgetProps } from './Widget.tsx'

/** Signed month by month against the steady pace that the targets need. */
export default function PaceWidget({ title, actions, programmeId, day }: WidgetProps) {
  const { t } = useTranslation()
  return (
    <CourseSection
      title={title}
      actions={actions}
      programmeId={programmeId}
      day={day}
      more={
        <TextLink to="/tablica" search={{ day }} size="sm">
          {t('dashboard.toBoard')}
        </TextLink>
      }
    />
  )
}
