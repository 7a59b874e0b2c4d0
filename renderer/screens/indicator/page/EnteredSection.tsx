import { Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { useMay } from '../../../app/office.ts'
import { DayText } from '../../../ui/DayText.tsx'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { KeptFileLine } from '../../../ui/KeptFileField.tsx'
import { RecordTable } from '../../../ui/RecordTable.tsx'
import { Section } from '../../../ui/Section.tsx'
import { useOpenRecord } from '../../../ui/use-open-record.ts'
import type { Entered, IndicatorPage } from '../indicator.ts'
import { useIndicatorWords } from '../use-indicator-words.ts'
import { ValueDialog } from './ValueDialog.tsx'

interface Props {
  readonly page: IndicatorPage
  readonly today: Day
}

/** The values that were entered, the latest first, each with what proves it. */
export function EnteredSection({ page, today }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useIndicatorWords()
  const may = useMay(contract.indicator.enterValue)
  const { indicator, entered } = page
  const open = useOpenRecord<Entered>(entered)
  const [latest] = entered.filter(({ on }) => on <= page.day)
  return (
    <Section
      title={t('indicator.entered.title')}
      id="dowody"
      actions={
        <GuardedButton
          procedure={contract.indicator.enterValue}
          size="compact-md"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={open.add}
        >
          {t('indicator.entered.add')}
        </GuardedButton>
      }
    >
      {entered.length === 0 && <Text c="dimmed">{t('indicator.entered.none')}</Text>}
      {entered.length > 0 && (
        <RecordTable
          records={entered}
          columns={[
            {
              heading: t('indicator.entered.on'),
              cell: ({ id, on }) => (
                <>
                  <DayText day={on} />
                  {id === latest?.id && ` (${t('indicator.entered.holds')})`}
                </>
              ),
            },
            {
              heading: t('indicator.column.value'),
              cell: ({ value }) => words.value(indicator, value),
            },
            {
              heading: t('indicator.entered.evidence'),
              cell: ({ id, evidence, file }) => (
                <>
                  {evidence !== '' && <Text size="sm">{evidence}</Text>}
                  {file && <KeptFileLine file={file} read={() => client.indicator.file({ id })} />}
                </>
              ),
            },
          ]}
          edit={
            may
              ? {
                  heading: t('indicator.entered.change'),
                  label: ({ on }) => t('indicator.entered.edit', { day: format.day(on) }),
                  onEdit: open.edit,
                }
              : null
          }
        />
      )}
      {open.opened && (
        <ValueDialog
          key={open.record?.id ?? 'new'}
          page={page}
          value={open.record}
          today={today}
          onClose={open.close}
        />
      )}
    </Section>
  )
}
