import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportCandidate, RowVerdict } from '#db/values/recruitment-import.ts'
import { useFormat } from '../../../ui/format.ts'
import classes from '../../../ui/import/RowDetails.module.css'
import { refusalSentence } from '../../../ui/refusal-words.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { Candidates } from './Candidates.tsx'
import { ChangeList } from './ChangeList.tsx'
import { isOpenToChoice } from './corrections.ts'
import { placeWords } from './jst-words.ts'
import { Remarks } from './Remarks.tsx'
import type { RowActions } from './RowTable.tsx'
import { TakeBackChoice } from './TakeBackChoice.tsx'

interface Props extends Pick<RowActions, 'onChoose' | 'onAsk'> {
  readonly row: RowVerdict
  readonly chosen: string | null
}

/** What follows from the verdict: the JST, the values before and after, or what to do. */
export function RowDetails({ row, chosen, onChoose, onAsk }: Props) {
  const { line } = row
  return (
    <div className={classes.details}>
      <Jst row={row} />
      <Words row={row} />
      {(row.verdict === 'new' || row.verdict === 'changed') && (
        <ChangeList changes={row.changes} fresh={row.verdict === 'new'} />
      )}
      {'remarks' in row && row.remarks.length > 0 && <Remarks remarks={row.remarks} />}
      {isOpenToChoice(row) && (
        <Candidates
          line={line}
          candidates={offered(row)}
          chosen={chosen}
          onChoose={onChoose}
          onAsk={onAsk}
        />
      )}
      {chosen !== null && !isOpenToChoice(row) && (
        <TakeBackChoice line={line} onChoose={onChoose} />
      )}
    </div>
  )
}

/** The JSTs that a row may mean. */
function offered(row: RowVerdict): readonly ImportCandidate[] {
  if (row.verdict === 'ambiguous') return row.candidates
  return row.verdict === 'notFound' ? row.suggestions : []
}

/** The JST of the register that the row is about, where it is known. */
function Jst({ row }: { readonly row: RowVerdict }) {
  const { t } = useTranslation()
  const jst = 'jst' in row ? row.jst : null
  if (jst === null) return null
  return (
    <div>
      <TextLink to="/jst/$teryt" params={{ teryt: jst.teryt }} preload={false} underline="always">
        {jst.name}
      </TextLink>{' '}
      <Text span size="sm" c="dimmed">
        {placeWords(t, jst)}
      </Text>
    </div>
  )
}

/** The sentence of a verdict that writes nothing. */
function Words({ row }: { readonly row: RowVerdict }) {
  const { t } = useTranslation()
  const format = useFormat()
  switch (row.verdict) {
    case 'new':
    case 'changed':
      return null
    case 'same':
      return <div>{t('import.rows.same')}</div>
    case 'ambiguous':
      return <div>{t('import.rows.ambiguous')}</div>
    case 'notFound':
      return (
        <div>{t(row.suggestions.length > 0 ? 'import.rows.similar' : 'import.rows.notFound')}</div>
      )
    case 'ignored':
      return <Text c="dimmed">{t(`importIgnored.${row.reason}`)}</Text>
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
