import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { grosze, sumMoney } from '#db/values/money.ts'
import { contract as api } from '#electron/contract/contract.ts'
import { useEntryWords } from '../../../app/entry-words.ts'
import { useMay } from '../../../app/office.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useFormat } from '../../../ui/format.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Pages } from '../../../ui/Pages.tsx'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { pageSize, pagesOf } from '../../../ui/page-size.ts'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { useOpenRecord } from '../../../ui/use-open-record.ts'
import { usePrinting } from '../../../ui/use-printing.ts'
import { useSearchText } from '../../../ui/use-search-text.ts'
import { ContractorDialog } from './ContractorDialog.tsx'
import { ContractorsTable } from './ContractorsTable.tsx'
import { type ContractorRow, filterContractors } from './contractors.ts'
import { MergeContractors } from './MergeContractors.tsx'
import type { ContractorsSearch } from './search.ts'

interface Props {
  readonly contractors: readonly ContractorRow[]
  readonly search: ContractorsSearch
  readonly onChange: (changes: Partial<ContractorsSearch>) => void
}

/** Whom the office pays: found, followed to their documents, corrected. */
export function ContractorsView({ contractors, search, onChange }: Props) {
  const { t } = useTranslation()
  const may = useMay(api.contractor.save)
  const dialog = useOpenRecord<ContractorRow>(contractors)
  const words = useSearchText(...useEntryWords())
  const find = (text: string) => {
    words.change(text)
    if (search.page !== undefined) onChange({ page: undefined })
  }
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const shown = filterContractors(contractors, words.text, search)
  const page = Math.min(search.page ?? 1, pagesOf(shown.length))
  const whole = usePrinting()
  const rows = whole ? shown : shown.slice((page - 1) * pageSize, page * pageSize)
  return (
    <Stack gap="sm">
      <PageTitle title={t('screen.contractors')} lead={t('contractor.lead')} />
      <ReadOnlyNote procedure={api.contractor.save} />
      {contractors.length === 0 ? (
        <EmptyState
          title={t('contractor.none')}
          text={t('contractor.noneText')}
          action={<LinkButton to="/budzet/dokumenty/nowy">{t('expense.new')}</LinkButton>}
        />
      ) : (
        <>
          <search>
            <TextInput
              type="search"
              w="22rem"
              label={t('contractor.search')}
              value={words.text}
              onChange={({ currentTarget }) => find(currentTarget.value)}
            />
          </search>
          <Group justify="space-between" gap="xs">
            <SumLine contractors={shown} />
            <MergeContractors
              marked={contractors.filter(({ id }) => marked.has(id))}
              onUnmark={() => setMarked(new Set())}
            />
          </Group>
          {shown.length === 0 ? (
            <Group gap="xs">
              <Text>{t('contractor.nothing')}</Text>
              <Button variant="default" size="compact-sm" onClick={() => find('')}>
                {t('contractor.clear')}
              </Button>
            </Group>
          ) : (
            <ContractorsTable
              contractors={rows}
              order={search.sort ?? 'name'}
              onOrder={(sort) =>
                onChange({ sort: sort === 'name' ? undefined : sort, page: undefined })
              }
              deeds={
                may
                  ? { marked, onMark: (id) => setMarked(toggled(marked, id)), onEdit: dialog.edit }
                  : null
              }
            />
          )}
          <Pages
            page={page}
            total={shown.length}
            drawn={rows.length}
            label={t('expense.pages')}
            onPage={(to) => onChange({ page: to === 1 ? undefined : to })}
          />
        </>
      )}
      {dialog.record && <ContractorDialog contractor={dialog.record} onClose={dialog.close} />}
    </Stack>
  )
}

/** How many contractors are listed, and what their documents come to together. */
function SumLine({ contractors }: { readonly contractors: readonly ContractorRow[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const documents = contractors.reduce((sum, one) => sum + one.documents, 0)
  const amount = format.money(sumMoney(contractors.map(({ gross }) => grosze(gross))))
  return (
    <Text size="sm" role="status">
      {t('contractor.count', { count: contractors.length })},{' '}
      {t('contractor.sum', { count: documents, amount })}
    </Text>
  )
}

/** The marks with this one set, or taken away. */
function toggled(marked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(marked)
  if (!next.delete(id)) next.add(id)
  return next
}
