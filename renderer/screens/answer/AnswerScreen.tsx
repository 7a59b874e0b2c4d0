import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { AnswerView } from './page/AnswerView.tsx'

const route = getRouteApi('/kontakt/odpowiedzi/$id')

/** One approved answer. */
export function AnswerScreen() {
  const { t } = useTranslation()
  const { id } = route.useParams()
  const page = useQuery(api.answer.one.queryOptions({ input: { id } }))
  return (
    <>
      {page.data === undefined && <PageTitle title={t('screen.answer')} />}
      <Loaded query={page} what={t('answer.reading')}>
        {(answer) => <AnswerView answer={answer} />}
      </Loaded>
    </>
  )
}
