import { Group, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { UnderWay } from '../ui/UnderWay.tsx'
import { refreshFeatures } from './changes.ts'
import { endWork, type PaperWork, useLeftWorks } from './paper-works.ts'
import { usePaperNotice } from './use-paper-notice.tsx'

/** Papers that are still being given out after the screen that began it was left. */
export default function PaperWorks() {
  const { t } = useTranslation()
  const works = useLeftWorks()
  return works.map((work) => (
    <Group key={work.ticket} component="section" gap="sm" mb="sm" aria-label={t('paper.new.bar')}>
      <Text size="sm" fw={600}>
        {t('paper.works.title')}
      </Text>
      <UnderWay
        quiet
        ticket={work.ticket}
        bar={t('paper.new.bar')}
        begins={t('paper.new.begins')}
        words={({ done, total }) => t('paper.new.progress', { done, total })}
      />
      {work.orphan && <OrphanEnd work={work} />}
    </Group>
  ))
}

/** Tells when a work that was begun before the window was loaded anew is over. */
function OrphanEnd({ work: { ticket, search } }: { readonly work: PaperWork }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const notice = usePaperNotice()
  const { data } = useQuery({
    ...api.office.progress.queryOptions({ input: { ticket } }),
    gcTime: 0,
  })
  useEffect(() => {
    if (data !== null) return
    endWork(ticket)
    notice(t('paper.works.orphan'), search)
    void refreshFeatures(queries, ['document'])
  }, [data, ticket, search, notice, queries, t])
  return null
}
