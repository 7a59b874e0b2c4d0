import { Group, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ClaimKind, claimKinds } from '#db/values/claim.ts'
import { grosze } from '#db/values/money.ts'
import { parseMoney } from '#db/values/money-parse.ts'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useFieldError } from '../../../ui/use-field-error.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { ClaimPage } from '../claim.ts'
import { KindsField } from '../KindsField.tsx'

interface Props {
  readonly claim: ClaimPage
  readonly onDone: () => void
}

/** A draft's own data: number, kinds, period, the advance it asks for. */
export function HeadForm({ claim, onDone }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const fieldError = useFieldError()
  const { programme } = useOffice()
  const [tried, setTried] = useState(false)
  const saved = useMemo(
    () => ({
      number: claim.number,
      // A draft keeps flat values only.
      kinds: claim.kinds.join(' '),
      from: claim.from as typeof claim.from | null,
      to: claim.to as typeof claim.to | null,
      advance: claim.advanceRequested === 0 ? '' : format.moneyInput(claim.advanceRequested),
    }),
    [claim, format],
  )
  const draft = useDraft(`claim/${claim.id}/head`, saved, claim.version)
  const { value, change } = draft
  const kinds = claimKinds.filter((kind) => value.kinds.split(' ').includes(kind))
  const asks = kinds.includes('advance')
  const advance = asks && value.advance.trim() !== '' ? parseMoney(value.advance) : null
  const save = useDraftSave({
    draft,
    feature: 'claim',
    async save({ number, from, to }, version) {
      if (from === null || to === null) return
      const advanceRequested = advance?.ok ? advance.value : grosze(0)
      const fields = { number, from, to, kinds: [...kinds], advanceRequested }
      await client.claim.save({ id: claim.id, version, ...fields })
    },
    onSaved() {
      onDone()
      notice()
    },
  })
  const submit = () => {
    setTried(true)
    const wrong = advance !== null && !advance.ok
    if (kinds.length > 0 && value.from !== null && value.to !== null && !wrong) save.submit()
  }
  const required = (day: unknown) => tried && day === null && t('refusal.form.required')
  const bounds = { min: programme.from, max: programme.to }
  return (
    <DraftForm
      label={t('claim.editHead')}
      draft={draft}
      save={save}
      onSubmit={submit}
      onLeave={onDone}
    >
      <TextInput
        label={t('claim.number')}
        maxLength={80}
        value={value.number}
        onChange={(event) => change({ number: event.currentTarget.value })}
      />
      <KindsField
        value={kinds}
        error={tried && kinds.length === 0 && t('claim.kindsMissing')}
        onChange={(chosen: ClaimKind[]) => change({ kinds: chosen.join(' ') })}
      />
      <Group align="flex-start" gap="sm">
        <DayField
          required
          label={t('claim.from')}
          value={value.from}
          onChange={(from) => change({ from })}
          error={required(value.from)}
          {...bounds}
        />
        <DayField
          required
          label={t('claim.to')}
          value={value.to}
          onChange={(to) => change({ to })}
          error={required(value.to)}
          {...bounds}
        />
        {asks && (
          <TextInput
            label={t('claim.advanceRequested')}
            value={value.advance}
            error={
              tried && fieldError(advance === null || advance.ok ? undefined : advance.refusal)
            }
            onChange={(event) => change({ advance: event.currentTarget.value })}
          />
        )}
      </Group>
    </DraftForm>
  )
}
