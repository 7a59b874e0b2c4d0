import type { PersonFile, RecordInFile } from '#db/read-models/person-file.ts'
import type { Fact, Word, Write } from './person-file-parts.ts'

/** The fields of the record in the order of the monitoring form. */
const plain = ['occupation', 'employer', 'leaveReason', 'situationOnLeaving', 'result'] as const
const sensitive = ['minority', 'homelessness', 'disability', 'disadvantage'] as const

/** Every field of one record, named as the monitoring form names them. */
export function recordFacts({ person, ...record }: RecordInFile, word: Word, write: Write): Fact[] {
  const coded = (kind: string, value: string | null) =>
    value === null ? '' : word(`${kind}.${value}`)
  const day = (value: typeof person.leftOn) => (value === null ? '' : write.day(value))
  const street = [person.street, person.house].filter(Boolean).join(' ')
  const home = person.flat === '' ? street : `${street}/${person.flat}`
  const address = [home, `${person.postCode} ${person.town}`.trim()].filter(Boolean).join(', ')
  return [
    [word('field.firstName'), person.firstName],
    [word('field.lastName'), person.lastName],
    [word('field.pesel'), person.pesel ?? (person.noPesel ? word('noPesel') : '')],
    [word('field.sex'), coded('sex', person.sex)],
    [word('field.ageAtEntry'), record.ageAtEntry === null ? '' : String(record.ageAtEntry)],
    [word('field.education'), coded('education', person.education)],
    [word('address'), address],
    [word('field.phone'), person.phone],
    [word('field.email'), person.email],
    [word('jst'), record.jst],
    [word('field.panel'), coded('panel', person.panel)],
    [word('field.function'), coded('function', person.function)],
    [word('field.namedOn'), write.day(person.namedOn)],
    [word('field.leftOn'), day(person.leftOn)],
    [word('field.labourStatus'), coded('labourStatus', person.labourStatus)],
    ...plain.map((field): Fact => [word(`field.${field}`), person[field]]),
    [word('field.resultOn'), day(person.resultOn)],
    ...sensitive.map((field): Fact => [word(`field.${field}`), coded('sensitive', person[field])]),
  ]
}

/** When participation began, what the person was told, and how long the record stays. */
export function privacyFacts(file: PersonFile, word: Word, write: Write): Fact[] {
  const { clause, rules, participation } = file
  const { person } = file.record
  const given =
    clause === null
      ? word('clauseNotGiven')
      : `${word('version')} ${clause.ordinal}${
          clause.givenOn === null ? '' : `, ${word('givenOn')} ${write.day(clause.givenOn)}`
        }`
  const until =
    rules.retainUntil === null
      ? word('retentionUndated')
      : `${write.day(rules.retainUntil)} (${rules.retentionBasis})`
  return [
    [
      word('participation'),
      participation.from === null || participation.to === null
        ? word('participationNone')
        : `${write.day(participation.from)} – ${write.day(participation.to)}`,
    ],
    [word('clause'), given],
    [word('retention'), until],
    ...(person.holdReason === '' ? [] : [[word('hold'), person.holdReason] as const]),
    ...(person.mergedIntoId === null ? [] : [[word('merged'), word('mergedAway')] as const]),
    ...(person.pseudonymisedOn === null
      ? []
      : [[word('field.pseudonymisedOn'), write.day(person.pseudonymisedOn)] as const]),
  ]
}
