import type { Content, TableCell } from 'pdfmake'
import type { PersonFile } from '#db/read-models/person-file.ts'
import type { Said } from '#db/read-models/person-file-said.ts'
import { isDay } from '#db/values/day.ts'
import { grey } from './look.ts'
import { listed, type Word, type Write } from './person-file-parts.ts'

type Entry = PersonFile['history'][number]

/** Fields whose values are codes, with the family of words that says them. */
const coded: Readonly<Record<string, string>> = {
  panel: 'panel',
  function: 'function',
  sex: 'sex',
  education: 'education',
  labourStatus: 'labourStatus',
  minority: 'sensitive',
  homelessness: 'sensitive',
  disability: 'sensitive',
  disadvantage: 'sensitive',
  kind: 'request',
  outcome: 'outcome',
  source: 'source',
}
const moments: ReadonlySet<string> = new Set(['appliedAt', 'withdrawnAt', 'at'])

/** What was done to the records: when, by which procedure, each field before and after. */
export function historyList(history: readonly Entry[], word: Word, write: Write): Content {
  return listed(
    history.map((entry) => [
      { text: write.moment(entry.at) },
      deed(entry, word),
      { stack: entry.fields.map((field) => ({ text: change(entry, field, word, write) })) },
    ]),
    [word('when'), word('what'), word('fields')],
    ['auto', 130, '*'],
    word('none'),
  )
}

const deed = ({ procedure, table, action }: Entry, word: Word): TableCell => ({
  stack: [
    { text: word(`procedure.${procedure}`) },
    {
      text: `${word(`table.${table}`)}: ${word(`action.${action}`)}`,
      fontSize: 8,
      color: grey,
    },
  ],
})

/** „Telefon: 95 … (było: 68 …)”; what was empty before is said by its value alone. */
function change(
  { table, action }: Entry,
  { field, before, after }: Entry['fields'][number],
  word: Word,
  write: Write,
): string {
  // What a request is about is no goods or service, as the subject of a document is.
  const name = word(table === 'privacy_request' && field === 'subject' ? 'about' : `field.${field}`)
  const [was, is] = [before, after].map((value) => words(field, value, word, write))
  if (after.kind === 'nothing' && action === 'delete') return `${name}: ${was}`
  if (before.kind === 'nothing') return `${name}: ${is}`
  return `${name}: ${is} (${word('was')}: ${was})`
}

function words(field: string, value: Said, word: Word, write: Write): string {
  switch (value.kind) {
    case 'value': {
      const family = coded[field]
      if (family !== undefined) return word(`${family}.${value.text}`)
      if (value.text === 'true') return word('yes')
      if (moments.has(field)) return write.moment(value.text)
      return isDay(value.text) ? write.day(value.text) : value.text
    }
    case 'name':
      return value.text === '' ? word('gone') : value.text
    case 'clause':
      return `${word('version')} ${value.text}`
    default:
      return word(value.kind)
  }
}
