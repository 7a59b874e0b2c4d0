import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import type { AnswersPage } from './answer.ts'
import { AnswerDialog } from './dialogs/AnswerDialog.tsx'

interface Props {
  readonly enquiryId: string
  readonly choices: AnswersPage
  readonly onClose: () => void
  readonly onSaved: (id: string) => void
}

/** "Z tej rozmowy zrób odpowiedź": a new answer that begins with what was asked and said. */
export function FromEnquiry({ enquiryId, choices, onClose, onSaved }: Props) {
  const { t } = useTranslation()
  const drafted = useQuery(api.answer.drafted.queryOptions({ input: { enquiryId } }))
  const { data } = drafted
  const start = useMemo(
    () => (data === undefined ? null : { enquiryId, ...data }),
    [enquiryId, data],
  )
  return (
    <Loaded query={drafted} what={t('answer.reading')}>
      {() => (
        <AnswerDialog
          answer={null}
          start={start}
          choices={choices}
          onClose={onClose}
          onSaved={onSaved}
        />
      )}
    </Loaded>
  )
}
