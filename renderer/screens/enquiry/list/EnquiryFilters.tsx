import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { callerKinds, enquiryChannels, enquiryOutcomes, withoutOne } from '#db/values/desk.ts'
import { useLanguage } from '../../../app/language.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FilterChip } from '../../../ui/FilterChip.tsx'
import { ListFilters } from '../../../ui/ListFilters.tsx'
import type { SearchText } from '../../../ui/use-search-text.ts'
import { topicName } from '../../answer/topic-name.ts'
import { fullName } from '../../jst/full-name.ts'
import type { EnquiryEntry, EnquiryNames } from '../enquiry.ts'
import type { EnquiriesSearch } from '../search.ts'

interface Props {
  readonly text: SearchText
  readonly search: EnquiriesSearch
  readonly topics: EnquiryEntry['topics']
  readonly names: EnquiryNames | null
  readonly onChange: (changes: Partial<EnquiriesSearch>) => void
  readonly onClear: (() => void) | null
}

/** What the log is narrowed by; all of it but the words stands in the address. */
export function EnquiryFilters({ text, search, topics, names, onChange, onClear }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const any = { value: '', label: t('enquiry.filter.any') }
  const chosen = <T extends string>(values: readonly T[], value: string) =>
    values.find((candidate) => candidate === value)
  return (
    <ListFilters
      text={text}
      label={t('enquiry.filter.words')}
      hint={t('enquiry.filter.wordsHint')}
      chips={<Chips search={search} names={names} onChange={onChange} />}
      clear={t('enquiry.filter.clear')}
      onClear={onClear}
    >
      <NativeSelect
        label={t('enquiry.filter.topic')}
        value={search.topic ?? ''}
        data={[
          any,
          ...topics.map((topic) => ({ value: topic.id, label: topicName(topic, language) })),
          { value: withoutOne, label: t('enquiry.noTopic') },
        ]}
        onChange={({ currentTarget }) => onChange({ topic: currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t('enquiry.filter.outcome')}
        value={search.outcome ?? ''}
        data={[
          any,
          ...enquiryOutcomes.map((value) => ({ value, label: t(`enquiry.outcome.${value}`) })),
        ]}
        onChange={({ currentTarget }) =>
          onChange({ outcome: chosen(enquiryOutcomes, currentTarget.value) })
        }
      />
      <NativeSelect
        label={t('enquiry.filter.caller')}
        value={search.caller ?? ''}
        data={[
          { value: '', label: t('enquiry.filter.anyone') },
          ...callerKinds.map((value) => ({ value, label: t(`enquiry.caller.${value}`) })),
        ]}
        onChange={({ currentTarget }) =>
          onChange({ caller: chosen(callerKinds, currentTarget.value) })
        }
      />
      <NativeSelect
        label={t('enquiry.filter.channel')}
        value={search.channel ?? ''}
        data={[
          any,
          ...enquiryChannels.map((value) => ({ value, label: t(`enquiry.channel.${value}`) })),
        ]}
        onChange={({ currentTarget }) =>
          onChange({ channel: chosen(enquiryChannels, currentTarget.value) })
        }
      />
      <DayField
        holdsLast
        label={t('enquiry.filter.from')}
        value={search.from ?? null}
        onChange={(from) => onChange({ from: from ?? undefined })}
      />
      <DayField
        holdsLast
        label={t('enquiry.filter.to')}
        value={search.to ?? null}
        onChange={(to) => onChange({ to: to ?? undefined })}
      />
    </ListFilters>
  )
}

/** Filters that a link brought and no field shows, each with a way to drop it. */
function Chips({ search, names, onChange }: Pick<Props, 'search' | 'names' | 'onChange'>) {
  const { t } = useTranslation()
  const { jst, person, contractor, answer, takenBy, hour, atOnce, promised, open } = search
  const named = (key: 'person' | 'contractor' | 'answer' | 'takenBy') => ({
    drop: { [key]: undefined },
    text: t(`enquiry.filter.${key}`, { name: names?.[key] ?? '…' }),
  })
  const chips = [
    jst && {
      drop: { jst: undefined },
      text:
        jst === withoutOne
          ? t('enquiry.filter.noJst')
          : t('enquiry.filter.jst', { name: names?.jst ? fullName(t, names.jst) : jst }),
    },
    person && named('person'),
    contractor && named('contractor'),
    answer && named('answer'),
    takenBy && named('takenBy'),
    hour && {
      drop: { hour: undefined },
      text: t('enquiry.filter.hour', { from: `${hour}:00`, to: `${Number(hour) + 1}:00` }),
    },
    atOnce !== undefined && {
      drop: { atOnce: undefined },
      text: t(`enquiry.filter.${atOnce ? 'atOnce' : 'notAtOnce'}`),
    },
    promised !== undefined && {
      drop: { promised: undefined },
      text: t(`enquiry.filter.${promised ? 'promised' : 'notPromised'}`),
    },
    open !== undefined && {
      drop: { open: undefined },
      text: t(`enquiry.filter.${open ? 'open' : 'closed'}`),
    },
  ].filter((chip) => typeof chip === 'object')
  return chips.map(({ drop, text }) => (
    <FilterChip
      key={text}
      text={text}
      label={t('enquiry.filter.drop', { text })}
      onDrop={() => onChange(drop)}
    />
  ))
}
