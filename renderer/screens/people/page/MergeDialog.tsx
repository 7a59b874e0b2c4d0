import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { MergeRecordsDialog } from '../../../ui/MergeRecordsDialog.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { type Duplicates, fullNameOf } from '../people.ts'

interface Props {
  /** The records that may be of one person; the first two are merged. */
  readonly people: Duplicates['people']
  readonly onClose: () => void
}

/** Two records of one person become one: which stays, what moves, and how one knows. */
export function MergeDialog({ people, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const refresh = () => refreshFeatures(queries, ['people'])
  const label = (person: Duplicates['people'][number]) =>
    `${fullNameOf(person)}, ${t(`person.function.${person.function}`)}, ${person.jstName}`
  return (
    <MergeRecordsDialog
      records={people.map((person) => ({ ...person, label: label(person) }))}
      words={{
        title: t('person.merge.title'),
        keep: t('person.merge.keep'),
        other: t('person.merge.other'),
        what: t('person.merge.what'),
        reason: t('person.merge.reason'),
        reasonHint: t('reason.noName'),
        reasonMissing: t('refusal.people.mergeReasonMissing'),
        submit: t('person.merge.submit'),
      }}
      merge={async (what) => {
        await client.people.merge(what)
        await refresh()
        notice(t('person.merge.done'))
      }}
      onRefused={() => void refresh()}
      onClose={onClose}
    />
  )
}
