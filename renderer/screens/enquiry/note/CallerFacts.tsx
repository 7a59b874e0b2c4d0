import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CallerKind, NoteDraft } from '#db/values/desk.ts'
import { freeCallerKinds, isOnRecord } from '#db/values/note-caller.ts'
import { api } from '../../../api.ts'
import { JstSelect } from '../../../ui/JstSelect.tsx'
import type { RegisterRow } from '../../jst/register/register-columns.ts'
import { KeyedChoice } from './KeyedChoice.tsx'
import classes from './Note.module.css'

const unread: readonly RegisterRow[] = []

interface Props {
  readonly programmeId: string
  readonly value: Pick<
    NoteDraft,
    'callerKind' | 'personId' | 'jstId' | 'contractorId' | 'callerPhone'
  >
  /** The note stands beside other screens and is narrow; a dialogue is not. */
  readonly size?: 'xs' | 'sm'
  readonly onChange: (changes: Partial<Props['value']>) => void
  /** In a note the person goes on from field to field, and the kind is chosen by one key. */
  readonly goTo?: (field: 'callerKind' | 'topic') => void
}

/** The number, what kind of caller it is, and which JST it is about. */
export function CallerFacts({ programmeId, value, size = 'xs', onChange, goTo }: Props) {
  const { t } = useTranslation()
  const { data } = useQuery(api.jst.list.queryOptions({ input: { programmeId } }))
  const known = isOnRecord(value)
  const phone = (
    <TextInput
      label={t('note.phone')}
      size={size}
      type="tel"
      autoComplete="off"
      maxLength={60}
      value={value.callerPhone}
      data-note="phone"
      onChange={({ currentTarget }) => onChange({ callerPhone: currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || goTo === undefined) return
        event.preventDefault()
        goTo(known ? 'topic' : 'callerKind')
      }}
    />
  )
  const kinds = freeCallerKinds.map((one) => ({ value: one, label: t(`enquiry.caller.${one}`) }))
  return (
    <>
      {known || goTo === undefined ? (
        <div className={classes.two}>
          {phone}
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
              data={kinds}
              onChange={({ currentTarget }) => {
                const callerKind = freeCallerKinds.find((one) => one === currentTarget.value)
                if (callerKind !== undefined) onChange({ callerKind })
              }}
            />
          )}
        </div>
      ) : (
        <>
          {phone}
          <KeyedChoice<CallerKind>
            label={t('note.callerKind')}
            name="callerKind"
            value={value.callerKind}
            options={kinds}
            onChange={(callerKind) => onChange({ callerKind })}
            onChosen={() => goTo('topic')}
          />
        </>
      )}
      <JstSelect
        label={t('note.jst')}
        size={size}
        clearable={value.callerKind !== 'jst' && value.callerKind !== 'person'}
        clearButtonProps={{ 'aria-label': t('note.clearJst') }}
        rows={data?.rows ?? unread}
        value={value.jstId}
        onChange={(jstId) => onChange({ jstId })}
      />
    </>
  )
}
