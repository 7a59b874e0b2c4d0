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

/** Plan, paid and settled over the months; read and drawn after the matrix. */
export default function CourseSection({ programmeId, day }: Props) {
  const { t } = useTranslation()
  const course = useQuery(api.realisation.course.queryOptions({ input: { programmeId, day } }))
  return (
    <Section title={t('realisation.course.title')}>
      <Loaded query={course} what={t('realisation.course.loading')}>
        {(found) => <CourseView course={found} />}
      </Loaded>
    </Section>
  )
}
