import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useEntryWords } from '../../../app/entry-words.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { useFirstRows } from '../../../ui/use-first-rows.ts'
import { useSearchText } from '../../../ui/use-search-text.ts'
import { AnnulDialog } from './AnnulDialog.tsx'
import { type Certificate, filterCertificates, trainingsOf } from './certificates.ts'
import { IssueCertificates } from './IssueCertificates.tsx'
import { PdfButton } from './PdfButton.tsx'
import { RegisterTable } from './RegisterTable.tsx'
import { type CertificatesSearch, certificateStates } from './search.ts'

interface Props {
  readonly register: readonly Certificate[]
  readonly search: CertificatesSearch
  readonly onSearch: (change: Partial<CertificatesSearch>) => void
}

/** The register of certificates: searched, filtered, printed, annulled, issued anew. */
export function RegisterView({ register, search, onSearch }: Props) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<{
    readonly certificate: Certificate
    readonly kind: 'annul' | 'reissue'
  } | null>(null)
  const words = useSearchText(...useEntryWords())
  const found = filterCertificates(register, search, words.text)
  const { rows, more } = useFirstRows(found)
  return (
    <Stack gap="sm">
      <PageTitle
        title={t('screen.certificates')}
        lead={t('certificate.register.lead')}
        actions={
          found.length > 0 && (
            <>
              <PdfButton certificates={found.filter(({ annulledOn }) => annulledOn === null)} />
              <IssueCertificates
                certificates={rows.filter(({ annulledOn }) => annulledOn === null)}
              />
            </>
          )
        }
      />
      <ReadOnlyNote procedure={contract.certificate.issue} />
      {register.length === 0 ? (
        <EmptyState
          title={t('certificate.register.emptyTitle')}
          text={t('certificate.register.emptyText')}
          action={<LinkButton to="/szkolenia">{t('certificate.register.emptyAction')}</LinkButton>}
        />
      ) : (
        <>
          <Filters register={register} text={words} search={search} onSearch={onSearch} />
          <Text role="status" size="sm">
            {t('certificate.register.count', { count: found.length })}
          </Text>
          {found.length === 0 ? (
            <Group gap="xs">
              <Text>{t('certificate.register.nothingFound')}</Text>
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => {
                  words.change('')
                  onSearch({ state: undefined, training: undefined })
                }}
              >
                {t('certificate.register.clear')}
              </Button>
            </Group>
          ) : (
            <RegisterTable
              certificates={rows}
              onAnnul={(certificate) => setDialog({ certificate, kind: 'annul' })}
              onReissue={(certificate) => setDialog({ certificate, kind: 'reissue' })}
            />
          )}
          {more && (
            <Group>
              <Button variant="default" onClick={more}>
                {t('certificate.register.more')}
              </Button>
            </Group>
          )}
        </>
      )}
      {dialog && <AnnulDialog {...dialog} onClose={() => setDialog(null)} />}
    </Stack>
  )
}

interface FiltersProps extends Props {
  readonly text: { readonly text: string; readonly change: (text: string) => void }
}

function Filters({ register, text, search, onSearch }: FiltersProps) {
  const { t } = useTranslation()
  const all = { value: 'all', label: t('certificate.state.all') }
  return (
    <search>
      <Group gap="sm" align="flex-end">
        <TextInput
          type="search"
          w="22rem"
          label={t('certificate.register.search')}
          placeholder={t('certificate.register.searchPlaceholder')}
          value={text.text}
          autoComplete="off"
          onChange={({ currentTarget }) => text.change(currentTarget.value)}
        />
        <Select
          w="10rem"
          label={t('certificate.register.state')}
          allowDeselect={false}
          data={[
            all,
            ...certificateStates.map((value) => ({
              value,
              label: t(`certificate.state.${value}`),
            })),
          ]}
          value={search.state ?? all.value}
          onChange={(state) => onSearch({ state: certificateStates.find((one) => one === state) })}
        />
        <Select
          w="20rem"
          label={t('certificate.register.training')}
          allowDeselect={false}
          searchable
          data={[
            { value: all.value, label: t('certificate.register.allTrainings') },
            ...trainingsOf(register),
          ]}
          value={search.training ?? all.value}
          onChange={(training) =>
            onSearch({ training: training === all.value ? undefined : (training ?? undefined) })
          }
        />
      </Group>
    </search>
  )
}
