import { useTranslation } from 'react-i18next'
import { FilterChip } from '../../../ui/FilterChip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useRowName } from '../counts/use-row-name.ts'
import type { PeopleSearch } from '../search.ts'

interface Props {
  readonly search: PeopleSearch
  readonly onChange: (changes: Partial<PeopleSearch>) => void
}

/** What a figure of the counts narrowed the list by, each with a way to take it off. */
export function CountChips({ search, onChange }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const rowName = useRowName()
  const { figure, asOf, month, kind, sex, missing } = search
  const chips: readonly (readonly [string | null, Partial<PeopleSearch>])[] = [
    [
      figure === undefined && asOf === undefined
        ? null
        : [
            t(`peopleCounts.figure.${figure ?? 'named'}`),
            ...(asOf === undefined ? [] : [t('peopleCounts.onDay', { day: format.day(asOf) })]),
          ].join(', '),
      { figure: undefined, asOf: undefined },
    ],
    [month === undefined ? null : rowName('month', month), { month: undefined }],
    [kind === undefined ? null : rowName('kind', kind), { kind: undefined }],
    [sex === undefined ? null : rowName('sex', sex), { sex: undefined }],
    [
      missing === undefined
        ? null
        : t('peopleCounts.lacks', {
            field: t(missing === 'phone' ? 'person.missing.contact' : `field.${missing}`),
          }),
      { missing: undefined },
    ],
  ]
  return chips.map(
    ([text, off]) =>
      text && (
        <FilterChip
          key={text}
          text={text}
          label={t('peopleCounts.chipOff', { what: text })}
          onDrop={() => onChange(off)}
        />
      ),
  )
}
