import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { DocumentForm } from '../entry/DocumentForm.tsx'
import { formOf } from '../entry/document-form.ts'
import type { DocumentPage, EntryFacts } from '../expense.ts'

interface Props {
  readonly document: DocumentPage
  readonly onDone: () => void
}

/** The form of a document on record, in the place of its page. */
export function EditDocument(props: Props) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const facts = useQuery(api.expense.entry.queryOptions({ input: { programmeId: programme.id } }))
  return (
    <Loaded query={facts} what={t('expense.loadingOne')}>
      {(read) => <Form {...props} facts={read} />}
    </Loaded>
  )
}

type Seen = readonly { readonly id: string; readonly version: number }[]

function Form({ document, facts, onDone }: Props & { readonly facts: EntryFacts }) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const saved = useMemo(() => formOf(document, format), [document, format])
  const draft = useDraft(`expense/${document.id}`, saved, document.version)
  const seen: Seen = document.parts.map(({ id, version }) => ({ id, version }))
  return (
    <DocumentForm
      label={t('expense.edit')}
      draft={draft}
      facts={facts}
      documentId={document.id}
      base={JSON.stringify(seen)}
      save={(entered, form, version) => {
        const parts = form.base === '' ? seen : (JSON.parse(form.base) as Seen)
        return client.expense.save({
          ...entered,
          id: document.id,
          version,
          seenParts: parts.map(({ id, version }) => ({ id, version })),
        })
      }}
      onSaved={() => {
        notice()
        onDone()
      }}
      onLeave={onDone}
    />
  )
}
