import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { api } from '../../api.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { CourseView } from './CourseView.tsx'

interface Props {
  readonly programmeId: string
  readonly day: Day
  /** Its own name where it does not stand under the matrix. */
  readonly title?: string
  readonly actions?: ReactNode
  readonly more?: ReactNode
}

/** Plan, paid and settled over the months; read and drawn after the matrix. */
export default function CourseSection({ programmeId, day, title, ...rest }: Props) {
  const { t } = useTranslation()
  const course = useQuery(api.realisation.course.queryOptions({ input: { programmeId, day } }))
  return (
    <Loaded query={course} what={t('realisation.course.loading')}>
      {(found) => (
        <CourseView
          course={found}
          day={day}
          title={title ?? t('realisation.course.title')}
          {...rest}
        />
      )}
    </Loaded>
  )
}
