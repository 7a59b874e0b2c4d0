import { Button, Group, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { useFormat } from '../../ui/format.ts'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import { typedCount, typedRate } from '../../ui/typed-number.ts'
import { CriteriaFields } from './CriteriaFields.tsx'
import { type CriteriaSheet, newLine, sheetOf } from './criteria-form.ts'
import type { Criterion } from './survey.ts'

interface Props {
  readonly criteria: readonly Criterion[]
  readonly onClose: () => void
}

/** A draft is flat: the whole list is kept as one text. */
interface Form {
  readonly sheet: string
}

const read = (form: Form) => JSON.parse(form.sheet) as CriteriaSheet

/** All criteria at once, for their weights make 100 % only together; saving confirms them. */
export function CriteriaDialog({ criteria, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id: programmeId } = useOffice().programme
  const saved = useMemo<Form>(
    () => ({ sheet: JSON.stringify(sheetOf(criteria, format.rateInput)) }),
    [criteria, format],
  )
  return (
    <RecordDialog<Form>
      title={t('survey.criteria.title')}
      size="60rem"
      draftKey={`surveyCriteria/${programmeId}`}
      feature="survey"
      saved={saved}
      version={0}
      required="sheet"
      save={async (form) => {
        const { seen, lines } = read(form)
        const typed = lines.map(({ key: _, most, weight, ...line }) => ({
          ...line,
          most: typedCount(most),
          weightRate: typedRate(weight),
        }))
        const whole = typed.flatMap(({ most, weightRate, ...line }) =>
          most === null || weightRate === null ? [] : [{ ...line, most, weightRate }],
        )
        if (whole.length < lines.length) {
          return Promise.reject({ code: 'form.count', figures: {} })
        }
        return client.survey.saveCriteria({ programmeId, seen: [...seen], criteria: whole })
      }}
      onClose={onClose}
    >
      {({ value, change }) => {
        const sheet = read(value)
        const put = (lines: CriteriaSheet['lines']) =>
          change({ sheet: JSON.stringify({ ...sheet, lines }) })
        const sum = sheet.lines.reduce((all, { weight }) => all + (typedRate(weight) ?? 0), 0)
        return (
          <>
            <CriteriaFields lines={sheet.lines} onChange={put} />
            <Group justify="space-between">
              <Button
                variant="default"
                size="compact-md"
                onClick={() => put([...sheet.lines, newLine()])}
              >
                {t('survey.criteria.add')}
              </Button>
              <Text role="status">
                {t('survey.criteria.sumNow', { sum: `${format.number(sum / 100)}%` })}
              </Text>
            </Group>
          </>
        )
      }}
    </RecordDialog>
  )
}
