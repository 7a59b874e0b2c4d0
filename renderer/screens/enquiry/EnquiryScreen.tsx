import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { EnquiryView } from './page/EnquiryView.tsx'

const route = getRouteApi('/kontakt/rozmowy/$id')

/** One conversation: all of it, what was promised, and its history. */
export function EnquiryScreen() {
  const { t } = useTranslation()
  const { id } = route.useParams()
  const page = useQuery(api.enquiry.page.queryOptions({ input: { id } }))
  return (
    <Loaded query={page} what={t('enquiry.page.loading')}>
      {(enquiry) => <EnquiryView enquiry={enquiry} />}
    </Loaded>
  )
}
