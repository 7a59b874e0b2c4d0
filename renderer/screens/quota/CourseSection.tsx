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
  /** Its own name where it does not stand on the board. */
  readonly title?: string
  readonly actions?: ReactNode
  readonly more?: ReactNode
}

/** How the quotas came to where they are; read and drawn after the board's own figures. */
export default function CourseSection({ programmeId, day, title, ...rest }: Props) {
  const { t } = useTranslation()
  const course = useQuery(api.quota.course.queryOptions({ input: { programmeId, day } }))
  return (
    <Loaded query={course} what={t('board.course.loading')}>
      {(courses) => (
        <CourseView
          {...rest}
          courses={courses}
          title={title ?? t('board.course.title')}
          of={title === undefined ? t('screen.board') : undefined}
        />
      )}
    </Loaded>
  )
}
