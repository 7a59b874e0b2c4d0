import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { api } from '../../api.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Section } from '../../ui/Section.tsx'
import { CourseView } from './CourseView.tsx'

interface Props {
  readonly programmeId: string
  readonly day: Day
}

/** How the quotas came to where they are; read and drawn after the board's own figures. */
export default function CourseSection({ programmeId, day }: Props) {
  const { t } = useTranslation()
  const course = useQuery(api.quota.course.queryOptions({ input: { programmeId, day } }))
  return (
    <Section title={t('board.course.title')}>
      <Loaded query={course} what={t('board.course.loading')}>
        {(courses) => <CourseView courses={courses} />}
      </Loaded>
    </Section>
  )
}
