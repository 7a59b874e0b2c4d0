import { Autocomplete, type AutocompleteProps, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteDraft } from '#db/values/desk.ts'
import { isOnRecord } from '#db/values/note-caller.ts'
import { typedPhoneDigits } from '#db/values/phone-digits.ts'
import { api, client } from '../../../api.ts'
import { useFormat } from '../../../ui/format.ts'
import { fullName } from '../../jst/full-name.ts'

type Found = Awaited<ReturnType<typeof client.enquiry.callers>>['found'][number]
type Caller = Pick<
  NoteDraft,
  'callerKind' | 'personId' | 'jstId' | 'contractorId' | 'callerName' | 'callerPhone'
>

interface Props {
  readonly programmeId: string
  readonly value: Caller
  readonly error: string | undefined
  readonly onChange: (caller: Partial<Caller>) => void
  /**
   * The name is there: one of those found was chosen, of whom all is known, or somebody new was
   * written down. The person goes on where something is lacking.
   */
  readonly onChosen: (who: 'found' | 'new') => void
  readonly ref: Ref<HTMLInputElement>
}

/** Who is under a find, as a note holds it. */
function callerOf(found: Found): Partial<Caller> {
  const { kind, id, name, phone, jst, calledOn } = found
  // A contractor has no JST: the one that the conversation is about stays.
  const records = { personId: null, ...(jst && { jstId: jst.teryt }), contractorId: null }
  // A contact of a JST has no record of its own: the JST calls, under that name.
  const contact = kind === 'jst' && id !== jst?.teryt
  return {
    ...records,
    callerKind: kind,
    ...(kind === 'person' && { personId: id }),
    // Who only called before is on no record: the find names that call.
    ...(kind === 'contractor' && calledOn === null && { contractorId: id }),
    callerName: kind === 'jst' && !contact ? (jst?.name ?? name) : name,
    ...(phone !== '' && { callerPhone: phone }),
  }
}

/**
 * Whether who called before was chosen already, which no record in the note tells: the kind and
 * the number stand there with the name. A name alone may have been typed.
 */
const isWritten = ({ kind, name, phone, calledOn }: Found, value: Caller): boolean =>
  calledOn !== null &&
  kind === value.callerKind &&
  name === value.callerName &&
  phone === value.callerPhone &&
  (kind !== 'other' || phone !== '')

/**
 * Who calls, in one field: a person, a JST or a contractor on record, or who called before, by a
 * part of the name or by the last digits of the number; else whatever name is typed. Enter takes
 * the first one found, whether or not the list has come by then; a number of nobody goes where
 * numbers stand. Typing on lets go of who was chosen.
 */
export function CallerField({ programmeId, value, error, onChange, onChosen, ref }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  const words = value.callerName.slice(0, 200)
  const chosen = isOnRecord(value)
  const { data } = useQuery({
    ...api.enquiry.callers.queryOptions({ input: { programmeId, words } }),
    enabled: !chosen && words.trim().length > 1,
    placeholderData: keepPreviousData,
  })
  const all = chosen || words.trim().length < 2 ? [] : (data?.found ?? [])
  const found = all.some((one) => isWritten(one, value)) ? [] : all
  const take = (one: Found) => {
    onChange(callerOf(one))
    setOpened(false)
    onChosen('found')
  }
  const type = (callerName: string) => {
    const record = found.find(({ id }) => id === callerName)
    if (record !== undefined) return take(record)
    const letGo = { callerKind: 'other', personId: null, jstId: null, contractorId: null } as const
    onChange({ callerName, ...(chosen && letGo) })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || chosen || words.trim() === '') return
    if (event.currentTarget.getAttribute('aria-activedescendant') !== null) return
    event.preventDefault()
    const isNumber = value.callerPhone === '' && typedPhoneDigits(words) !== undefined
    // The list may not have come yet; what was typed is then a name like any other.
    void client.enquiry
      .callers({ programmeId, words })
      .then(({ found: callers }) => {
        const [first] = callers
        if (callers.some((one) => isWritten(one, value))) onChosen('found')
        else if (first !== undefined) take(first)
        // Nobody's number was read out before the name.
        else if (isNumber) onChange({ callerName: '', callerPhone: words.trim() })
        else onChosen('new')
      })
      .catch(() => onChosen('new'))
  }
  return (
    <Autocomplete
      ref={ref}
      label={t('note.caller')}
      placeholder={t('note.callerHint')}
      error={error}
      value={value.callerName}
      maxLength={200}
      onChange={type}
      onKeyDown={onKeyDown}
      data={found.map(({ id }) => id)}
      filter={({ options }) => options}
      renderOption={optionOf(found, (one) => describe(one))}
      dropdownOpened={opened && found.length > 0}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      spellCheck={false}
      data-note="caller"
    />
  )

  function describe({ kind, jst, phone, name, leftOn, calledOn }: Found): string {
    const place = jst === null || (kind === 'jst' && jst.name === name) ? [] : [fullName(t, jst)]
    const words =
      kind === 'jst' && jst !== null ? [t(`kind.${jst.kind}`)] : [t(`enquiry.caller.${kind}`)]
    // Who is on no record may have asked about a JST that they are not of.
    const asker = calledOn !== null && kind !== 'jst' ? [...words, ...place] : place
    const left = leftOn === null ? '' : t('note.callerLeft', { day: format.day(leftOn) })
    const before = calledOn === null ? '' : t('note.callerBefore', { day: format.day(calledOn) })
    return [...(asker.length > 0 ? asker : words), left, before, phone].filter(Boolean).join(' · ')
  }
}

const optionOf = (
  found: readonly Found[],
  describe: (one: Found) => string,
): NonNullable<AutocompleteProps['renderOption']> => {
  const byId = new Map(found.map((one) => [one.id, one]))
  return ({ option }) => {
    const one = byId.get(option.value)
    return (
      <div>
        <Text size="sm" fw={500}>
          {one?.name}
        </Text>
        <Text size="xs" c="dimmed">
          {one && describe(one)}
        </Text>
      </div>
    )
  }
}
