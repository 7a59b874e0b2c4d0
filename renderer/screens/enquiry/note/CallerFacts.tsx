import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { NoteDraft } from '#db/values/desk.ts'
import { api } from '../../../api.ts'
import { FoundSelect } from '../../../ui/FoundSelect.tsx'
import { fullName } from '../../jst/full-name.ts'
import classes from './Note.module.css'

/** Kinds that a caller who is not on record may be of. */
const freeKinds = ['investor', 'contractor', 'other'] as const

interface Props {
  readonly programmeId: string
  readonly value: Pick<
    NoteDraft,
    'callerKind' | 'personId' | 'jstId' | 'contractorId' | 'callerPhone'
  >
  /** The note stands beside other screens and is narrow; a dialogue is not. */
  readonly size?: 'xs' | 'sm'
  readonly onChange: (changes: Partial<Props['value']>) => void
}

/** The number, what kind of caller it is, and which JST it is about. */
export function CallerFacts({ programmeId, value, size = 'xs', onChange }: Props) {
  const { t } = useTranslation()
  const { data } = useQuery(api.jst.list.queryOptions({ input: { programmeId } }))
  const known = value.personId !== null || value.contractorId !== null || value.callerKind === 'jst'
  return (
    <>
      <div className={classes.two}>
        <TextInput
          label={t('note.phone')}
          size={size}
          type="tel"
          autoComplete="off"
          maxLength={60}
          value={value.callerPhone}
          onChange={({ currentTarget }) => onChange({ callerPhone: currentTarget.value })}
        />
        {known ? (
          <TextInput
            label={t('note.callerKind')}
            size={size}
            readOnly
            value={t(`enquiry.caller.${value.callerKind}`)}
          />
        ) : (
          <NativeSelect
            label={t('note.callerKind')}
            size={size}
            value={value.callerKind}
            data={freeKinds.map((one) => ({ value: one, label: t(`enquiry.caller.${one}`) }))}
            onChange={({ currentTarget }) => {
              const callerKind = freeKinds.find((one) => one === currentTarget.value)
              if (callerKind !== undefined) onChange({ callerKind })
            }}
          />
        )}
      </div>
      <FoundSelect
        label={t('note.jst')}
        size={size}
        clearable={value.callerKind !== 'jst' && value.callerKind !== 'person'}
        clearButtonProps={{ 'aria-label': t('note.clearJst') }}
        options={(data?.rows ?? []).map((row) => ({ value: row.teryt, label: fullName(t, row) }))}
        value={value.jstId}
        onChange={(jstId) => onChange({ jstId })}
      />
    </>
  )
}
