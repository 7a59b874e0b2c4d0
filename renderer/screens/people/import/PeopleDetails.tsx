import { Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PeopleRemark, PeopleRow } from '#db/values/people-import.ts'
import type { ImportCandidate } from '#db/values/recruitment-import.ts'
import { useFormat } from '../../../ui/format.ts'
import classes from '../../../ui/import/RowDetails.module.css'
import { refusalSentence } from '../../../ui/refusal-words.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { Candidates } from '../../recruitment/import/Candidates.tsx'
import { placeWords } from '../../recruitment/import/jst-words.ts'
import type { RowActions } from '../../recruitment/import/RowTable.tsx'
import { TakeBackChoice } from '../../recruitment/import/TakeBackChoice.tsx'
import { PersonChanges } from './PersonChanges.tsx'
import { isOpenToChoice } from './verdicts.ts'

interface Props extends Pick<RowActions, 'onChoose' | 'onAsk'> {
  readonly row: PeopleRow
  readonly chosen: string | null
}

/** What follows from the verdict: the JST, the values before and after, or what to do. */
export function PeopleDetails({ row, chosen, onChoose, onAsk }: Props) {
  const open = isOpenToChoice(row)
  return (
    <div className={classes.details}>
      <Place row={row} />
      <Words row={row} />
      {(row.verdict === 'new' || row.verdict === 'changed') && (
        <PersonChanges changes={row.changes} fresh={row.verdict === 'new'} />
      )}
      {'remarks' in row && row.remarks.length > 0 && <Remarks remarks={row.remarks} />}
      {open && (
        <Candidates
          line={row.line}
          candidates={offered(row)}
          chosen={chosen}
          onChoose={onChoose}
          onAsk={onAsk}
        />
      )}
      {chosen !== null && !open && <TakeBackChoice line={row.line} onChoose={onChoose} />}
    </div>
  )
}

/** The JSTs that a row may mean. */
function offered(row: PeopleRow): readonly ImportCandidate[] {
  if (row.verdict === 'ambiguous') return row.candidates
  return row.verdict === 'notFound' ? row.suggestions : []
}

/** The JST that the row is about, and the person on record, where they are known. */
function Place({ row }: { readonly row: PeopleRow }) {
  const { t } = useTranslation()
  const jst = 'jst' in row ? row.jst : null
  if (jst === null) return null
  const person = 'personId' in row ? row.personId : null
  return (
    <div>
      <TextLink to="/jst/$teryt" params={{ teryt: jst.teryt }} preload={false} underline="always">
        {jst.name}
      </TextLink>{' '}
      <Text span size="sm" c="dimmed">
        {placeWords(t, jst)}
      </Text>
      {person !== null && (
        <>
          {' · '}
          <TextLink to="/osoby/$id" params={{ id: person }} preload={false} underline="always">
            {t('peopleImport.rows.record')}
          </TextLink>
        </>
      )}
    </div>
  )
}

/** The sentence of a verdict that writes nothing. */
function Words({ row }: { readonly row: PeopleRow }) {
  const { t } = useTranslation()
  const format = useFormat()
  switch (row.verdict) {
    case 'new':
    case 'changed':
      return null
    case 'same':
      return <div>{t('peopleImport.rows.same')}</div>
    case 'duplicate':
      return <div>{t('peopleImport.rows.duplicate', { line: row.ofLine })}</div>
    case 'ambiguous':
      return <div>{t('import.rows.ambiguous')}</div>
    case 'notFound':
      return (
        <div>{t(row.suggestions.length > 0 ? 'import.rows.similar' : 'import.rows.notFound')}</div>
      )
    case 'ignored':
      return <Text c="dimmed">{t(`importIgnored.${row.reason}`)}</Text>
    case 'noPlace':
      return <div>{refusalSentence(t, format, row.refusal, 'ahead')}</div>
    case 'refused':
      return (
        <div>
          {row.heading !== null && row.heading !== '' && (
            <b>{t('import.rows.inColumn', { heading: row.heading })} </b>
          )}
          {refusalSentence(t, format, row.refusal, 'ahead')}
        </div>
      )
  }
}

/** Remarks on what may be wrong: the person may want to look first. */
const warnings: ReadonlySet<PeopleRemark> = new Set(['nameElsewhere', 'hasLeft', 'terytByPlace'])

function Remarks({ remarks }: { readonly remarks: readonly PeopleRemark[] }) {
  const { t } = useTranslation()
  return (
    <ul className={classes.remarks}>
      {remarks.map((remark) => {
        const warns = warnings.has(remark)
        const Icon = warns ? IconAlertTriangle : IconInfoCircle
        return (
          <li key={remark} data-warning={warns || undefined}>
            <Icon size={15} stroke={1.75} aria-hidden />
            {t(`peopleImport.remark.${remark}`)}
          </li>
        )
      })}
    </ul>
  )
}
