import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isFullTeam, type JstTeam } from '#db/values/people-counts.ts'
import { panels } from '#db/values/person.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'

/** Whether a JST has everybody it has to send, or whom it lacks among those who count. */
export function TeamMark({ team }: { readonly team: JstTeam | undefined }) {
  const { t } = useTranslation()
  if (team === undefined || !team.takesPart) {
    return <StatusMark icon={IconMinus} tone="none" word={t('peopleCounts.team.outside')} />
  }
  if (isFullTeam(team)) {
    return <StatusMark icon={IconCheck} tone="good" word={t('peopleCounts.team.full')} />
  }
  const lacks = panels.filter((panel) => team[panel] === 0)
  return (
    <StatusMark
      icon={IconAlertTriangle}
      tone="doubt"
      word={t(`peopleCounts.team.${lacks.length > 1 ? 'nobody' : (lacks[0] ?? 'nobody')}`)}
    />
  )
}
