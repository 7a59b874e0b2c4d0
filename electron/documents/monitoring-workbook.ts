import type { MonitoredPerson } from '#db/read-models/monitoring-form.ts'
import type { Day } from '#db/values/day.ts'
import { addressLine } from '#db/values/institution-address.ts'
import {
  identifyingColumns,
  type MonitoringColumn,
  monitoringColumns,
} from '#db/values/monitoring-form.ts'
import { panels } from '#db/values/person.ts'
import { type Cell, workbookFile } from './streamed-workbook.ts'

interface Asked {
  /** By name, with everything the form asks; else pseudonymised. */
  readonly named: boolean
  /** Headings (`column.pesel`) and values (`sex.female`) in the person's language. */
  readonly words: Readonly<Record<string, string>>
  readonly today: Day
  readonly isSample: boolean
}

/** The widest columns hold names of trainings and institutions. */
const widths: Partial<Record<MonitoringColumn, number>> = {
  institutionName: 30,
  institutionStreet: 30,
  supportKind: 50,
  email: 28,
  situationOnLeaving: 30,
  result: 30,
}

/**
 * People in the columns of the participants' monitoring form. The first rows say what the file
 * is, so that a pseudonymised one is not taken for anonymous data; its rows stand in the order of
 * places, because that of the list, by name, would tell who is who. What the office does not hold
 * stays empty, never made up.
 */
export function monitoringWorkbook(
  people: readonly MonitoredPerson[],
  { named, words, today, isSample }: Asked,
): Promise<File> {
  const word = (key: string) => words[key] ?? key
  const columns = monitoringColumns.filter((column) => named || !identifyingColumns.has(column))
  const notice = word(named ? 'notice.named' : 'notice.pseudonymised')
  const listed = named ? people : people.toSorted(byPlace)
  function* rows(): Generator<readonly Cell[]> {
    yield [{ text: isSample ? `${word('notice.sample')} ${notice}` : notice, look: 'bold' }]
    yield columns.map((column) => ({ text: word(`column.${column}`), look: 'heading' as const }))
    for (const [at, person] of listed.entries()) {
      yield columns.map((column) => cellOf(column, person, { named, word, number: at + 1 }))
    }
  }
  const name = word(named ? 'file.named' : 'file.pseudonymised')
  return workbookFile(`${name}-${today}.xlsx`, [
    {
      name: word('sheet'),
      widths: columns.map((column) => widths[column] ?? 16),
      frozenRows: 2,
      rows: [[...rows()]],
    },
  ])
}

interface How {
  readonly named: boolean
  readonly word: (key: string) => string
  readonly number: number
}

const text = (value: string | null): Cell =>
  value === null || value === '' ? null : { text: value }
const onDay = (value: Day | null): Cell => (value === null ? null : { day: value })

function cellOf(column: MonitoringColumn, row: MonitoredPerson, how: How): Cell {
  const { person, jst } = row
  const { word } = how
  const coded = (kind: string, value: string | null) =>
    value === null ? null : text(word(`${kind}.${value}`))
  switch (column) {
    case 'institutionName':
      return text(jst.name)
    case 'institutionType':
      return coded('kind', jst.kind)
    case 'institutionVoivodeship':
      return text(word('voivodeship'))
    case 'institutionPowiat':
      return text(jst.kind === 'powiat' ? jst.name : jst.powiatName)
    case 'institutionGmina':
      return jst.kind === 'powiat' ? null : text(jst.name)
    case 'institutionTown':
      return text(jst.town === '' ? jst.seat : jst.town)
    case 'institutionStreet':
      // An address nobody divided into its parts stands here whole, rather than nowhere.
      return text(addressLine(jst) === '' ? jst.address : jst.street)
    case 'institutionNip':
      return text(jst.nip)
    case 'institutionHouse':
      return text(jst.house)
    case 'institutionFlat':
      return text(jst.flat)
    case 'institutionPostCode':
      return text(jst.postCode)
    case 'institutionPhone':
      return text(jst.phone)
    case 'institutionEmail':
      return text(jst.email)
    case 'institutionFrom':
      return onDay(row.jstFrom)
    case 'institutionTo':
      return onDay(row.jstTo)
    case 'supportKind':
      return text(row.support.map(({ subject }) => `${word('training')}: ${subject}`).join('; '))
    case 'supportFrom':
      return onDay(row.from)
    case 'supportTo':
      return onDay(latest(row.support.flatMap(({ to }) => to ?? [])))
    case 'lastName':
      return text(how.named ? person.lastName : word('person'))
    case 'firstName':
      return text(how.named ? person.firstName : String(how.number).padStart(3, '0'))
    case 'pesel':
      // Even the last digits would tie a row without a name to a person.
      if (!how.named) return text(word(person.pesel === null ? 'peselNone' : 'peselKnown'))
      return text(person.pesel ?? (person.noPesel ? word('noPesel') : null))
    case 'sex':
    case 'education':
    case 'labourStatus':
      return coded(column, person[column])
    case 'ageAtEntry':
      return row.ageAtEntry === null ? null : { number: row.ageAtEntry }
    case 'from':
      return onDay(row.from)
    case 'to':
      return onDay(person.leftOn)
    case 'minority':
    case 'homelessness':
    case 'disability':
    case 'disadvantage':
      return coded('sensitive', person[column])
    default:
      return text(person[column])
  }
}

/** By the code of the JST, then managers before staff; of two alike, by what no list shows. */
const byPlace = (one: MonitoredPerson, other: MonitoredPerson): number =>
  compared(one.jst.id, other.jst.id) ||
  panels.indexOf(one.person.panel) - panels.indexOf(other.person.panel) ||
  compared(one.person.id, other.person.id)

const compared = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

const latest = (days: readonly Day[]): Day | null => days.toSorted().at(-1) ?? null
