import { Group, SimpleGrid, Text, Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { useMay } from '../../app/office.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { KeptFileField, KeptFileLine } from '../../ui/KeptFileField.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useDraftSave } from '../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { ContractorField } from './ContractorField.tsx'
import { ReportBadge } from './ReportBadge.tsx'
import {
  formOfReport,
  keyOf,
  type Report,
  type ReportList,
  reportName,
  typedContractor,
} from './reports.ts'

interface Props {
  readonly programmeId: string
  readonly report: Report
  readonly list: ReportList
  readonly today: Day
  readonly onClose: () => void
}

/** One report: who writes it, its days, remarks and file; read alone where the role may no more. */
export function ReportDialog(props: Props) {
  const { t } = useTranslation()
  const may = useMay(contract.openingReport.save)
  const { report, onClose } = props
  return (
    <Dialog opened onClose={onClose} title={reportName(t, report)} size="lg">
      <Group gap="sm" mb="xs">
        <ReportBadge state={report.state} daysLate={report.daysLate} />
        {report.teryt !== null && (
          <TextLink to="/jst/$teryt" params={{ teryt: report.teryt }} size="sm">
            {t('openingReport.openJst')}
          </TextLink>
        )}
      </Group>
      {may ? <Fields {...props} /> : <ReadOnly report={report} />}
    </Dialog>
  )
}

/** The day that is usually written down next. */
const nextDay = {
  notOrdered: 'orderedOn',
  ordered: 'receivedOn',
  late: 'receivedOn',
  received: 'acceptedOn',
  accepted: null,
} as const

const reading = (id: string) => () => client.openingReport.file({ id })

function ReadOnly({ report }: Pick<Props, 'report'>) {
  const { t } = useTranslation()
  const { id, file, remarks } = report
  return (
    <>
      {remarks !== '' && <Text>{remarks}</Text>}
      {file && id !== null ? (
        <KeptFileLine file={file} read={reading(id)} />
      ) : (
        <Text c="dimmed">{t('openingReport.noFile')}</Text>
      )}
    </>
  )
}

function Fields({ programmeId, report, list, today, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const begun = useMemo(() => formOfReport(report), [report])
  const place = `openingReport/${programmeId}/${keyOf(report)}`
  const draft = useDraft(place, begun, report.version)
  const { value: form, change } = draft
  const [file, setFile] = useState<File | null>(null)
  const save = useDraftSave({
    draft,
    feature: 'openingReport',
    save: ({ contractorName, ...fields }, version) =>
      client.openingReport.save({
        ...{ programmeId, teryt: report.teryt, version, ...fields, file },
        contractor: typedContractor(contractorName, list.contractors, report.contractor),
      }),
    onSaved() {
      onClose()
      notice()
    },
  })
  const day = (name: 'orderedOn' | 'dueOn' | 'receivedOn' | 'acceptedOn') => (
    <DayField
      label={t(`openingReport.field.${name}`)}
      value={form[name]}
      {...(name === 'dueOn' ? {} : { max: today })}
      {...(name === nextDay[report.state] ? { 'data-autofocus': true } : {})}
      openAt={list.day}
      onChange={(value) => change({ [name]: value })}
    />
  )
  return (
    <DraftForm
      label={reportName(t, report)}
      draft={draft}
      save={save}
      onSubmit={save.submit}
      onLeave={onClose}
    >
      <ContractorField
        value={form.contractorName}
        contractors={list.contractors}
        error={false}
        onChange={(contractorName) => change({ contractorName })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        {day('orderedOn')}
        {day('dueOn')}
        {day('receivedOn')}
        {day('acceptedOn')}
      </SimpleGrid>
      <Textarea
        autosize
        minRows={2}
        maxLength={4_000}
        label={t('openingReport.field.remarks')}
        value={form.remarks}
        onChange={({ currentTarget }) => change({ remarks: currentTarget.value })}
      />
      <KeptFileField
        label={t('openingReport.field.file')}
        kept={report.file}
        read={reading(report.id ?? '')}
        remove={
          report.id === null
            ? null
            : () =>
                client.openingReport.removeFile({ id: report.id ?? '', version: report.version })
        }
        chosen={file}
        onChoose={setFile}
      />
    </DraftForm>
  )
}
