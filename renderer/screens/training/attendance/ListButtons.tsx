import { Button, Select } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AttendanceListWord, attendanceListWords } from '#electron/contract/attendance.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { useLanguage } from '../../../app/language.ts'
import { useFormat } from '../../../ui/format.ts'
import { useFileDownload } from '../../../ui/use-file-download.ts'
import { IssuePaperButton } from '../../paper/IssuePaperButton.tsx'
import type { GridDay } from './grid.ts'

interface Props {
  readonly trainingId: string
  readonly subject: string
  readonly days: readonly GridDay[]
}

const kinds = ['signatures', 'marked'] as const
/** Rows for people who come without being on the list. */
const emptyRows = 5
const allDays = 'all'

/** The attendance list on paper: for signing at the door, and with what was marked. */
export function ListButtons({ trainingId, subject, days }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const [day, setDay] = useState<string>(allDays)
  const listed = days.filter(({ id }) => day === allDays || id === day).map(({ on }) => on)
  const ends = [...new Set([listed.at(0), listed.at(-1)].flatMap((on) => on ?? []))]
  const title = t('paper.ownTitle.attendanceList', {
    subject,
    days: ends.map(format.day).join(' – '),
  })
  const asked = () => ({
    ...{ trainingId, language },
    dayId: day === allDays ? null : day,
    words: Object.fromEntries(
      attendanceListWords.map((word) => [word, t(`attendance.list.word.${word}`)]),
    ) as Record<AttendanceListWord, string>,
  })
  const download = useFileDownload((kind: (typeof kinds)[number]) =>
    client.attendance.list({
      ...{ ...asked(), kind },
      emptyRows: kind === 'signatures' ? emptyRows : 0,
    }),
  )
  return (
    <>
      {days.length > 1 && (
        <Select
          aria-label={t('attendance.list.day')}
          size="xs"
          w="10rem"
          allowDeselect={false}
          data={[
            { value: allDays, label: t('attendance.list.allDays') },
            ...days.map(({ id, on }) => ({ value: id, label: format.day(on) })),
          ]}
          value={day}
          onChange={(chosen) => setDay(chosen ?? allDays)}
        />
      )}
      {kinds.map((kind) => (
        <Button
          key={kind}
          variant="default"
          size="compact-sm"
          leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
          loading={download.isPending && download.variables === kind}
          onClick={() => download.mutate(kind)}
        >
          {t(`attendance.list.${kind}`)}
        </Button>
      ))}
      <IssuePaperButton
        kind="attendanceList"
        procedure={contract.paper.attendanceList}
        what={title}
        issue={(forWhom) => client.paper.attendanceList({ ...asked(), title, forWhom })}
      />
    </>
  )
}
