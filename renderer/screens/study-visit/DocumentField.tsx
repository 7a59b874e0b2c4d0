import { Select, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import type { Visit } from './visits.ts'

type Document = NonNullable<Visit['document']>

interface Props {
  readonly programmeId: string
  /** The document that is linked now. */
  readonly saved: Document | null
  readonly value: string | null
  readonly onChange: (id: string | null) => void
}

const labelOf = ({ number, subject }: Document) => `${number} · ${subject}`

/** The document of the cost, found by part of its number, contractor or subject. */
export function DocumentField({ programmeId, saved, value, onChange }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<Document | null>(saved)
  const shown = chosen !== null && chosen.id === value ? chosen : null
  // The label of what is chosen is no question.
  const q = useDeferredValue(shown !== null && typed === labelOf(shown) ? '' : typed)
  const { data: found = [] } = useQuery({
    ...api.studyVisit.documents.queryOptions({ input: { programmeId, q: q.slice(0, 80) } }),
    placeholderData: keepPreviousData,
  })
  const all = new Map([...found, ...(shown === null ? [] : [shown])].map((one) => [one.id, one]))
  return (
    <Stack gap={4}>
      <Select
        searchable
        clearable
        label={t('studyVisit.field.document')}
        description={t('studyVisit.field.documentHint')}
        nothingFoundMessage={t('studyVisit.noDocuments')}
        data={[...all.values()].map((one) => ({ value: one.id, label: labelOf(one) }))}
        // The host has found them already, also by what the label does not say.
        filter={({ options }) => options}
        value={value}
        onSearchChange={setTyped}
        onChange={(id) => {
          setChosen(all.get(id ?? '') ?? null)
          onChange(id)
        }}
        clearButtonProps={{ 'aria-label': t('studyVisit.clearDocument') }}
      />
      {shown && (
        <TextLink to="/budzet/dokumenty/$id" params={{ id: shown.id }} size="sm">
          {t('studyVisit.openDocument', { number: shown.number })}
        </TextLink>
      )}
    </Stack>
  )
}
