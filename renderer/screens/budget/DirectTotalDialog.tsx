import { Text, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { parseMoney } from '#db/values/money-parse.ts'
import { client } from '../../api.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { useFormat } from '../../ui/format.ts'
import { useDraft } from '../../ui/use-draft.ts'
import { useDraftSave } from '../../ui/use-draft-save.ts'
import { useFieldError } from '../../ui/use-field-error.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import type { PlanVersion } from './budget.ts'

interface Props {
  readonly version: PlanVersion
  readonly onClose: () => void
}

/** What the direct costs of a draft are declared to be; the flat rate follows from them. */
export function DirectTotalDialog({ version, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const sentence = useFieldError()
  const { id, directTotal } = version
  const saved = useMemo(
    () => ({ directTotal: format.moneyInput(directTotal) }),
    [format, directTotal],
  )
  const draft = useDraft(`budgetVersion/${id}`, saved, version.version)
  const read = parseMoney(draft.value.directTotal)
  const save = useDraftSave({
    draft,
    feature: 'budget',
    async save(form, base) {
      const amount = parseMoney(form.directTotal)
      if (amount.ok) {
        await client.budget.saveDraft({ id, version: base, directTotal: amount.value })
      }
    },
    onSaved() {
      onClose()
      notice()
    },
  })
  const title = t('budget.draft.total')
  return (
    <Dialog opened onClose={onClose} title={title}>
      <DraftForm
        label={title}
        draft={draft}
        save={save}
        onSubmit={() => {
          if (read.ok) save.submit()
        }}
        onLeave={onClose}
      >
        <Text size="sm">{t('budget.draft.totalWhy')}</Text>
        <TextInput
          required
          inputMode="decimal"
          rightSection={format.currency}
          label={t('budget.total.direct')}
          value={draft.value.directTotal}
          error={sentence(read.ok ? undefined : read.refusal)}
          onChange={({ currentTarget }) => draft.change({ directTotal: currentTarget.value })}
        />
      </DraftForm>
    </Dialog>
  )
}
