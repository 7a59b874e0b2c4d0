import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api, client } from '../../api.ts'
import { useMay, useOffice } from '../../app/office.ts'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { DocumentForm } from './entry/DocumentForm.tsx'
import { correctionOf, emptyForm, newPart } from './entry/document-form.ts'
import type { DocumentPage, EntryFacts } from './expense.ts'

const route = getRouteApi('/budzet/dokumenty/nowy')

/** A new document: the form, ready for the keyboard. */
export function NewDocumentScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const { corrects } = route.useSearch()
  const facts = useQuery(api.expense.entry.queryOptions({ input: { programmeId: programme.id } }))
  const corrected = useQuery({
    ...api.expense.get.queryOptions({ input: { id: corrects ?? '-' } }),
    enabled: corrects !== undefined,
  })
  const title = t(corrects === undefined ? 'expense.form.title' : 'expense.form.correctionTitle')
  const may = useMay(contract.expense.add)
  if (!may) {
    return (
      <>
        <PageTitle title={title} />
        <ReadOnlyNote procedure={contract.expense.add} />
      </>
    )
  }
  return (
    <>
      <PageTitle title={title} lead={<Lead corrected={corrected.data} />} />
      <Loaded query={facts} what={t('expense.loading')}>
        {(read) =>
          corrects !== undefined && corrected.data === undefined ? null : (
            <Entry facts={read} corrected={corrected.data ?? null} />
          )
        }
      </Loaded>
    </>
  )
}

function Lead({ corrected }: { readonly corrected: DocumentPage | undefined }) {
  const { t } = useTranslation()
  if (corrected === undefined) return <>{t('expense.form.lead')}</>
  return (
    <>
      {t('expense.form.corrects')}{' '}
      <TextLink to="/budzet/dokumenty/$id" params={{ id: corrected.id }}>
        {corrected.number}
      </TextLink>
    </>
  )
}

interface EntryProps {
  readonly facts: EntryFacts
  readonly corrected: DocumentPage | null
}

function Entry({ facts, corrected }: EntryProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const notice = useSavedNotice()
  const format = useFormat()
  const { line, contract: contractId } = route.useSearch()
  // Another document begins with another form, whatever the fields of the last one held.
  const [round, setRound] = useState(0)
  const saved = useMemo(() => {
    if (corrected !== null) return correctionOf(corrected, format)
    const known = facts.lines.some(({ id }) => id === line)
    const parts = known ? [{ ...newPart(), key: 'first', lineId: line ?? null }] : emptyForm.parts
    return { ...emptyForm, parts, contractId: contractId ?? null }
  }, [corrected, format, facts, line, contractId])
  const draft = useDraft(`expense/new/${corrected?.id ?? ''}`, saved, 0)
  const box = useRef<HTMLDivElement>(null)
  // Begun again after each document entered, so that typing goes on where it should.
  useEffect(() => {
    box.current?.querySelector<HTMLElement>(`[data-round="${round}"] input`)?.focus()
  }, [round])
  return (
    <div ref={box}>
      <div key={round} data-round={round}>
        <DocumentForm
          label={t('expense.form.title')}
          draft={draft}
          facts={facts}
          documentId={null}
          base=""
          withNext
          save={(entered) => client.expense.add(entered)}
          onSaved={({ id }, number, next) => {
            notice(t('expense.form.saved', { number }))
            if (next) setRound((now) => now + 1)
            else void navigate({ to: '/budzet/dokumenty/$id', params: { id } })
          }}
          onLeave={() => void navigate({ to: '/budzet/dokumenty' })}
        />
      </div>
    </div>
  )
}
