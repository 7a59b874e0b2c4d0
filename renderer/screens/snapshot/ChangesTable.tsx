import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { useFormat } from '../../ui/format.ts'
import { textOf } from '../../ui/refusal-words.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import { MarkLink } from '../indicator/MarkLink.tsx'
import { useIndicatorWords } from '../indicator/use-indicator-words.ts'
import classes from './Snapshot.module.css'
import type { ChangedRecord, SnapshotLine } from './snapshot.ts'
import { useLineWords } from './use-line-words.ts'

interface Props {
  readonly line: SnapshotLine
  readonly to: Day
}

/** The records that make the difference in one indicator, with who did what with each last. */
export function ChangesTable({ line, to }: Props) {
  const { t } = useTranslation()
  const { changed, differs } = line
  return (
    <>
      <Table.ScrollContainer minWidth={720} type="native">
        <Table
          aria-label={`${t('snapshot.differences')}: ${line.code}`}
          className={classes.changes ?? ''}
        >
          <Table.Thead>
            <Table.Tr>
              {(['record', 'what', 'deed'] as const).map((column) => (
                <Table.Th scope="col" key={column}>
                  {t(`snapshot.change.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changed.map((one) => (
              <Table.Tr key={one.key}>
                <Table.Th scope="row" fw={500}>
                  <RecordName record={one} line={line} to={to} />
                </Table.Th>
                <Table.Td>
                  <What record={one} line={line} />
                </Table.Td>
                <Table.Td className={classes.reason ?? ''}>
                  <LastDeed record={one} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {changed.length < differs && (
        <Text size="sm">{t('snapshot.more', { shown: changed.length, count: differs })}</Text>
      )}
    </>
  )
}

function RecordName({ record, line, to }: Props & { readonly record: ChangedRecord }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useIndicatorWords()
  const { mark } = record
  if (mark !== null) {
    const place = words.jst(mark)
    return (
      <>
        <MarkLink mark={mark}>{words.named(mark)}</MarkLink>
        {place !== '' && <Text size="sm">{place}</Text>}
      </>
    )
  }
  if (line.rule.kind === 'amount') {
    return (
      <TextLink to="/budzet" search={{ day: to }}>
        {t('snapshot.moneyRecord', { day: format.day(to) })}
      </TextLink>
    )
  }
  return t(line.rule.kind === 'entered' ? 'snapshot.enteredRecord' : 'snapshot.goneRecord')
}

function What({ record, line }: { readonly record: ChangedRecord; readonly line: SnapshotLine }) {
  const { t } = useTranslation()
  const words = useLineWords()
  const { before, after } = record
  if (before === null) return t('snapshot.added')
  if (after === null) return t('snapshot.gone')
  return t('snapshot.weighs', {
    before: words.weight(line, before),
    after: words.weight(line, after),
  })
}

function LastDeed({ record: { since } }: { readonly record: ChangedRecord }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (since === null) {
    return (
      <Text size="sm" c="dimmed">
        {t('snapshot.noDeed')}
      </Text>
    )
  }
  const { changeSetId, author, reason, procedure } = since
  const at = format.instant(since.at)
  return (
    <>
      <TextLink to="/historia" search={{ set: changeSetId }}>
        {textOf(t, `procedure.${procedure}`) ?? procedure}
      </TextLink>
      <Text size="sm">
        {reason === null
          ? t('snapshot.deed', { author, at })
          : t('snapshot.deedWhy', { author, at, reason })}
      </Text>
    </>
  )
}
