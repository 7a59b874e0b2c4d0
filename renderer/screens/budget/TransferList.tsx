import { Button, Text } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { noteWords } from '#electron/contract/budget-transfer.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { useLanguage } from '../../app/language.ts'
import { useFormat } from '../../ui/format.ts'
import { MoneyText } from '../../ui/MoneyText.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import { IssuePaperButton } from '../paper/IssuePaperButton.tsx'
import type { TransferRecord } from './budget.ts'
import { ChangedLines } from './ChangedLines.tsx'
import { transferLooks } from './MoveRow.tsx'
import classes from './TransferList.module.css'
import { useTransferWords } from './transfer-words.ts'

/** The recorded transfers, the newest first, each with its figures, reason and note. */
export function TransferList({ records }: { readonly records: readonly TransferRecord[] }) {
  const { t } = useTranslation()
  return (
    <Section title={t('transfer.records')}>
      {records.length === 0 ? (
        <Text c="dimmed">{t('transfer.noRecords')}</Text>
      ) : (
        <ul className={classes.list}>
          {records.map((record) => (
            <li key={record.id}>
              <Entry record={record} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Entry({ record }: { readonly record: TransferRecord }) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const words = useTransferWords()
  const { judgement } = record
  const sentences = judgement.moves.map((move) => words.sentences(move).join(' '))
  const asked = () => ({
    ...{ id: record.id, language, sentences },
    words: Object.fromEntries(
      noteWords.map((word) => [word, t(`transfer.note.${word}`)]),
    ) as Record<(typeof noteWords)[number], string>,
  })
  const note = useMutation({
    mutationFn: () => client.budget.transferNote(asked()),
    onSuccess: saveFile,
  })
  return (
    <article className={classes.entry} aria-label={title()}>
      <div className={classes.head}>
        <h3 className={classes.title}>{title()}</h3>
        <StatusMark
          {...transferLooks[judgement.verdict]}
          word={t(`transfer.recordVerdict.${judgement.verdict}`)}
        />
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconFileTypePdf size={16} aria-hidden />}
          loading={note.isPending}
          onClick={() => note.mutate()}
        >
          {t('transfer.printNote')}
        </Button>
        <IssuePaperButton
          kind="transferNote"
          procedure={contract.paper.transferNote}
          what={title()}
          own={String(record.ordinal)}
          issue={(forWhom) => client.paper.transferNote({ ...asked(), forWhom })}
        />
      </div>
      <Text size="sm" c="dimmed">
        {t('transfer.done', { day: format.day(record.doneOn), author: record.author })}{' '}
        <TextLink
          to="/budzet/plan"
          search={{ version: record.toVersion, against: record.fromVersion }}
        >
          {t('transfer.versions', { from: record.fromVersion, to: record.toVersion })}
        </TextLink>
      </Text>
      <ul className={classes.moves}>
        {record.moves.map((move) => (
          <li key={`${move.fromLineId} ${move.toLineId} ${move.amount}`}>
            <MoneyText amount={move.amount} />{' '}
            {t('transfer.movedWords', { from: move.fromLine, to: move.toLine })}
          </li>
        ))}
      </ul>
      <Text size="sm">{t('transfer.reasonWords', { reason: record.reason })}</Text>
      {record.consentNumber !== null && record.consentOn !== null && (
        <Text size="sm">
          {t('transfer.consentWords', {
            number: record.consentNumber,
            day: format.day(record.consentOn),
          })}
        </Text>
      )}
      <RefusalAlert error={note.error} />
      <details>
        <summary>{t('transfer.details')}</summary>
        <ChangedLines lines={record.lines} />
        {record.judgedLater && (
          <Text size="sm" c="dimmed">
            {t('transfer.judgedLater')}
          </Text>
        )}
        {sentences.map((sentence) => (
          <Text key={sentence} size="sm">
            {sentence}
          </Text>
        ))}
      </details>
    </article>
  )

  function title(): string {
    return t('transfer.title', { number: record.ordinal })
  }
}
