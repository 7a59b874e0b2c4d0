import { type ComboboxItem, type OptionsFilter, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold, matchesFolded } from '#db/values/fold.ts'
import type { RowLabel } from '#db/values/recruitment-import.ts'
import { api } from '../../../api.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FormActions } from '../../../ui/FormActions.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import classes from './ChooseJstDialog.module.css'
import { jstWords } from './jst-words.ts'

interface Props {
  readonly programmeId: string
  readonly row: RowLabel
  readonly onChoose: (teryt: string) => void
  readonly onClose: () => void
}

/** Options that hold every typed word, without diacritics; a kind or a TERYT may be typed too. */
const byFoldedWords: OptionsFilter = ({ options, search, limit }) => {
  const query = fold(search)
  const items = options.filter((option): option is ComboboxItem => 'value' in option)
  return items
    .filter(({ label, value }) => matchesFolded(fold(`${label} ${value}`), query))
    .slice(0, limit)
}

/** Any JST of the register for a row that the file leaves open. */
export function ChooseJstDialog({ programmeId, row, onChoose, onClose }: Props) {
  const { t } = useTranslation()
  const [teryt, setTeryt] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const list = useQuery(api.jst.list.queryOptions({ input: { programmeId } }))
  const options = useMemo(
    () =>
      (list.data?.rows ?? []).map((jst) => ({
        value: jst.teryt,
        label: jstWords(t, { ...jst, powiat: jst.powiatName }),
      })),
    [list.data, t],
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (teryt === null) setMissing(true)
    else onChoose(teryt)
  }
  return (
    <Dialog opened onClose={onClose} title={t('import.choose.title', { line: row.line })}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text>{t('import.choose.text', { label: row.label })}</Text>
          <RefusalAlert error={list.error} onRetry={() => void list.refetch()} />
          <Select
            data-autofocus
            required
            label={t('import.choose.jst')}
            placeholder={t('import.choose.placeholder')}
            data={options}
            value={teryt}
            onChange={(value) => {
              setTeryt(value)
              setMissing(false)
            }}
            searchable
            openOnFocus={false}
            withScrollArea={false}
            classNames={{ options: classes.options ?? '' }}
            selectFirstOptionOnChange
            filter={byFoldedWords}
            limit={60}
            nothingFoundMessage={t(list.isPending ? 'register.loading' : 'import.choose.nothing')}
            error={missing && t('import.choose.missing')}
          />
          <FormActions
            submit={t('import.choose.do')}
            leave={{ label: t('action.cancel'), onLeave: onClose }}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
