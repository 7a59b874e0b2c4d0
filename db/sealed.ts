/**
 * What identifies a person is sealed in the history with a key of that person's own (AES-256-GCM);
 * a request about personal data has one of its own, because it may name nobody on record, and so
 * has a conversation for as long as who called is nobody on record: they may turn out to be.
 * Forgetting the person removes the key: the append-only history stays whole and says that
 * something was there, no longer what. Nobody reads sealed values on a screen; they are opened
 * only to take a change back and to tell two people's changes of one record apart.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { getTableName, inArray } from 'drizzle-orm'
import type { ReadDb } from './columns.ts'
import { enquiry } from './schema/desk.ts'
import type { FieldChange } from './schema/history.ts'
import { person, personKey, personView } from './schema/people.ts'
import { privacyRequest } from './schema/privacy.ts'
import { certificate, trainingSignup } from './schema/training.ts'

/** A value of the history that only the person's key opens. */
export interface Sealed {
  /** The person, the request or the conversation whose key opens it. */
  readonly of: string
  /** Nonce, tag and content in base64; empty where there was no key any more. */
  readonly sealed: string
}

interface Rule {
  /** The field that names whose key seals it: a person's, or the record's own. */
  readonly owner: string
  readonly fields: ReadonlySet<string>
  /** Where that field is empty, the record's own key seals it. */
  readonly orOwn?: true
}

const rules: ReadonlyMap<string, Rule> = new Map([
  [
    getTableName(person),
    {
      owner: 'id',
      fields: new Set([
        'firstName',
        'lastName',
        'searchable',
        'pesel',
        // Not who it is, but shown on the record's page only to those who keep records.
        'sex',
        'ageAtEntry',
        'education',
        'labourStatus',
        'street',
        'house',
        'flat',
        'postCode',
        'town',
        'phone',
        'email',
        'occupation',
        'employer',
        'minority',
        'homelessness',
        'disability',
        'disadvantage',
        'leaveReason',
        'situationOnLeaving',
        'result',
        'holdReason',
      ]),
    },
  ],
  [
    getTableName(certificate),
    { owner: 'personId', fields: new Set(['printedName', 'annulReason']) },
  ],
  [getTableName(trainingSignup), { owner: 'personId', fields: new Set(['withdrawReason']) }],
  [
    getTableName(enquiry),
    {
      owner: 'personId',
      fields: new Set(['callerName', 'callerPhone', 'phoneReversed', 'searchable']),
      orOwn: true,
    },
  ],
  [getTableName(personView), { owner: 'personId', fields: new Set(['purpose']) }],
  [
    getTableName(privacyRequest),
    // A key of its own: whom it is linked to comes later, goes, or turns out to be another.
    { owner: 'id', fields: new Set(['subject', 'answer', 'extensionReason']) },
  ],
])

const nonceBytes = 12
const tagBytes = 16

/** A new key, as it is kept. */
export const newPersonKey = (): string => randomBytes(32).toString('base64')

/** Whether a record of this table comes with a key of its own. */
export const hasOwnKey = (tableName: string): boolean => rules.get(tableName)?.owner === 'id'

/**
 * Whose key seals fields of this record, if anybody's. A key is `made` where there is none yet: a
 * conversation gets one of its own at the first change that needs it.
 */
export function sealedFor(tableName: string, row: Readonly<Record<string, unknown>>) {
  const rule = rules.get(tableName)
  if (rule === undefined) return null
  const owner = row[rule.owner]
  const made = typeof owner !== 'string' && rule.orOwn === true
  const of = made ? row.id : owner
  return typeof of === 'string' ? { of, fields: rule.fields, made } : null
}

/** Whether a value of the history is sealed. */
export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'sealed' in value && 'of' in value

/** Whose a record is on one side of a change, with the key that seals what it says of them. */
export interface Owner {
  readonly of: string
  readonly fields: ReadonlySet<string>
  readonly key: string | null
}

/**
 * The changes with what identifies a person sealed, each side with the key of whose the record was
 * there: a conversation may turn out to be somebody else's, or nobody's on record. What was empty
 * stays visibly empty.
 */
export function seal(
  changes: Readonly<Record<string, FieldChange>>,
  owners: { readonly before: Owner | null; readonly after: Owner | null },
): Record<string, FieldChange> {
  const closed = (field: string, value: unknown, owner: Owner | null): unknown => {
    const empty = value === null || value === undefined || value === ''
    if (empty || owner === null || !owner.fields.has(field)) return value
    const { of, key } = owner
    return { of, sealed: key === null ? '' : encrypted(JSON.stringify(value), key) }
  }
  return Object.fromEntries(
    Object.entries(changes).map(([field, [before, after]]) => [
      field,
      [closed(field, before, owners.before), closed(field, after, owners.after)],
    ]),
  )
}

/**
 * The changes with their sealed values open again, or only those that the key of `only` seals. A
 * value whose key is gone stays sealed: ask `isSealed` before using it.
 */
export async function unsealed<
  C extends { readonly fields: Readonly<Record<string, FieldChange>> },
>(db: ReadDb, changes: readonly C[], only?: string): Promise<readonly C[]> {
  const sealing = new Set(
    changes.flatMap(({ fields }) =>
      Object.values(fields).flatMap((values) => values.filter(isSealed).map(({ of }) => of)),
    ),
  )
  const asked = [...sealing].filter((of) => only === undefined || of === only)
  if (asked.length === 0) return changes
  const rows = await db.select().from(personKey).where(inArray(personKey.personId, asked))
  const keys = new Map(rows.map(({ personId, key }) => [personId, key]))
  const open = (value: unknown): unknown => {
    if (!isSealed(value) || value.sealed === '') return value
    const key = keys.get(value.of)
    const text = key === undefined ? null : decrypted(value.sealed, key)
    return text === null ? value : JSON.parse(text)
  }
  return changes.map((change) => ({
    ...change,
    fields: Object.fromEntries(
      Object.entries(change.fields).map(([field, [before, after]]) => [
        field,
        [open(before), open(after)] as const,
      ]),
    ),
  }))
}

function encrypted(text: string, key: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64'), nonce)
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), content]).toString('base64')
}

/** Null where another key sealed it: one that was removed, and has a successor since. */
function decrypted(sealed: string, key: string): string | null {
  const bytes = Buffer.from(sealed, 'base64')
  const nonce = bytes.subarray(0, nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64'), nonce)
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  const content = bytes.subarray(nonceBytes + tagBytes)
  try {
    return Buffer.concat([decipher.update(content), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
