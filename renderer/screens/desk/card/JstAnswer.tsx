import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { showCardOf } from '../../../app/shown-card.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { AnswerCard } from './AnswerCard.tsx'

/** What may be said of one JST, as it stands now. */
export function JstAnswer({ teryt }: { readonly teryt: string }) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  useEffect(() => showCardOf(teryt), [teryt])
  const input = { programmeId: programme.id, teryt }
  const card = useQuery(api.desk.card.queryOptions({ input }))
  return (
    <Loaded query={card} what={t('deskCard.loading')}>
      {(data) => <AnswerCard key={teryt} card={data} />}
    </Loaded>
  )
}
