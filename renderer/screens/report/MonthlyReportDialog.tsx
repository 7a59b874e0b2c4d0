import { Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { latestOver, type Month } from '#db/values/period.ts'
import { contract } from '#electron/contract/contract.ts'
import { languages } from '#electron/contract/look.ts'
import { api, client } from '../../api.ts'
import { useLanguage } from '../../app/language.ts'
import { useOffice } from '../../app/office.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormRefusal } from '../../ui/FormRefusal.tsx'
import { formatIn } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { SaveFileButton } from '../../ui/SaveFileButton.tsx'
import { ForWhomField } from '../paper/ForWhomField.tsx'
import { GivenBefore } from '../paper/GivenBefore.tsx'
import { useAskedAgain } from '../paper/use-asked-again.ts'
import { useForWhom } from '../paper/use-for-whom.ts'
import { useGivenOf } from '../paper/use-given-of.ts'
import { reportSentences } from './report-sentences.ts'
import { monthlyReportWords } from './report-words.ts'
import { useIssueReport } from './use-issue-report.ts'

/** The board's report: a month, and one press for the paper or the workbook. */
export function MonthlyReportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const months = useQuery(api.report.months.queryOptions({ input: { programmeId: programme.id } }))
  return (
    <Dialog opened onClose={onClose} title={t('report.monthly')}>
      <Loaded query={months} what={t('report.reading')}>
        {(found) =>
          found.length === 0 ? (
            <Text>{t('report.none')}</Text>
          ) : (
            <MonthForm months={found} onClose={onClose} />
          )
        }
      </Loaded>
    </Dialog>
  )
}

interface Props {
  /** Oldest first. */
  readonly months: readonly Month[]
  readonly onClose: () => void
}

function MonthForm({ months, onClose }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const format = formatIn(language)
  const { programme } = useOffice()
  // The board is told of months that are over; a month that runs can be chosen.
  const [month, setMonth] = useState(latestOver(months, programme.referenceDay) ?? months.at(-1))
  const asked = async () => {
    const place = { programmeId: programme.id, month: month ?? months[0] ?? ('' as Month) }
    const found = await client.report.month(place)
    const sentences = reportSentences(found, t, format)
    const words = monthlyReportWords(t)
    return { ...place, language, words, sentences, stamp: found.stamp }
  }
  const forWhom = useForWhom('monthlyReport')
  // A report stands in the register in the language it was written in.
  const given = useGivenOf(
    'monthlyReport',
    ...(month === undefined ? [] : languages.map((one) => formatIn(one).month(month))),
  )
  const again = useAskedAgain(given)
  const issue = useIssueReport(
    async () => client.report.issueMonthly({ ...(await asked()), forWhom: forWhom.value.trim() }),
    { onIssued: onClose },
  )
  return (
    <form
      aria-label={t('report.monthly')}
      onSubmit={(event) => {
        event.preventDefault()
        again.press(() => issue.mutate())
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('report.lead')}</Text>
        <NativeSelect
          autoFocus
          data-autofocus
          label={t('report.choose')}
          value={month}
          data={months.toReversed().map((value) => ({ value, label: format.month(value) }))}
          onChange={({ currentTarget }) =>
            setMonth(months.find((one) => one === currentTarget.value))
          }
        />
        <ForWhomField value={forWhom.value} onChange={forWhom.change} />
        <GivenBefore given={given} isAsked={again.isAsked} />
        <FormRefusal error={issue.error} typed={[month, forWhom.value]} />
        <Group gap="xs" justify="flex-end">
          <SaveFileButton
            kind="xlsx"
            size="sm"
            make={async () => client.report.monthlyXlsx(await asked())}
          >
            {t('report.xlsx')}
          </SaveFileButton>
          <GuardedButton
            type="submit"
            procedure={contract.report.issueMonthly}
            loading={issue.isPending}
          >
            {t(again.isAsked ? 'paper.again.one' : 'report.issue')}
          </GuardedButton>
        </Group>
      </Stack>
    </form>
  )
}
