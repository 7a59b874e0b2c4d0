import { and, eq, getTableColumns, getTableName, max } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Instant } from '#db/values/day.ts'
import type { FieldConflict, Figure } from '#db/values/refusal.ts'
import type { ReadDb, record, WriteDb } from './columns.ts'
import { deleteRecord, insertRecord, insertSilently, recordById, updateRecord } from './prepared.ts'
import { RefusedError, refused } from './refused-error.ts'
import { enquiryDraft } from './schema/desk.ts'
import { attachmentContent } from './schema/expense.ts'
import { changeSet, type FieldChange, recordChange } from './schema/history.ts'
import { personKey } from './schema/people.ts'
import { hasOwnKey, newPersonKey, type Owner, seal, sealedFor, unsealed } from './sealed.ts'
import { changesUpTo, played } from './stores/history.ts'

/** A table whose records leave history: it has an id and a version. */
export type RecordTable = SQLiteTable & {
  readonly id: SQLiteTable['_']['columns'][string]
  readonly version: SQLiteTable['_']['columns'][string]
}

type Row<T extends RecordTable> = T['$inferSelect']
/** The fields a command gives; the version is kept by the history. */
export type NewRecord<T extends RecordTable> = Omit<T['$inferInsert'], keyof typeof record> & {
  readonly id?: string
}
export type Patch<T extends RecordTable> = Partial<Omit<Row<T>, keyof typeof record>>

/** Who does what, when and why: the head of a change set. */
export interface Deed {
  readonly accountId: string
  readonly author: string
  readonly procedure: string
  readonly at: Instant
  readonly reason: string | null
  readonly takesBack: string | null
}

/**
 * The writable side of a transaction: every change passes here, so no record can
 * change without its history, and no save can overwrite another person's.
 */
export class Tx {
  readonly db: ReadDb
  readonly changeSetId: string
  readonly #write: WriteDb
  readonly #newId: () => string
  readonly #changes: (typeof recordChange.$inferInsert)[] = []
  /** Keys of the people whose records were changed; null for one that is forgotten. */
  readonly #keys = new Map<string, string | null>()
  #deed: Deed
  #forgot = false
  #drafts = false

  constructor(write: WriteDb, deed: Deed, newId: () => string) {
    this.db = write
    this.#write = write
    this.#deed = deed
    this.#newId = newId
    this.changeSetId = newId()
  }

  /** Names the reason of the whole change set. */
  because(reason: string | null): void {
    this.#deed = { ...this.#deed, reason }
  }

  /** Marks the change set as taking another one back. */
  takingBack(changeSetId: string): void {
    this.#deed = { ...this.#deed, takesBack: changeSetId }
  }

  /**
   * Adds a record and answers it: at version 1, or past the versions of the record whose
   * place it takes, so that nobody's save of that one can pass for a save of this one.
   */
  async insert<T extends RecordTable>(table: T, fields: NewRecord<T>, after = 0): Promise<Row<T>> {
    const row = { id: this.#newId(), ...fields, version: after + 1 } as T['$inferInsert']
    const kept = insertRecord(this.#write, table, row) as Row<T>
    if (hasOwnKey(getTableName(table))) await this.#keepKey(String(kept.id))
    await this.#note(table, 'insert', {}, kept)
    return kept
  }

  /** Puts a removed record back under its id; its versions go on from the last it had. */
  async restore<T extends RecordTable>(
    table: T,
    id: string,
    fields: Omit<NewRecord<T>, 'id'>,
  ): Promise<Row<T>> {
    const name = getTableName(table)
    const [last] = await this.#write
      .select({ version: max(recordChange.recordVersion) })
      .from(recordChange)
      .where(and(eq(recordChange.tableName, name), eq(recordChange.recordId, id)))
    const here = this.#changes
      .filter((change) => change.tableName === name && change.recordId === id)
      .map((change) => change.recordVersion)
    const after = Math.max(last?.version ?? 0, ...here)
    return this.insert(table, { ...fields, id } as unknown as NewRecord<T>, after)
  }

  /**
   * Changes fields of a record seen at `version`. Refuses `record.gone`, and
   * `record.conflict` when somebody saved in between, with both values of each field that
   * both changed; none where they changed different ones.
   */
  async update<T extends RecordTable>(
    table: T,
    id: string,
    version: number,
    patch: Patch<T>,
  ): Promise<Row<T>> {
    const before = await this.#current(table, id)
    if (Number(before.version) !== version)
      throw await this.#conflict(table, version, before, patch)
    const after = { ...before, ...patch, version: version + 1 }
    const fields = changesBetween(table, before, after)
    if (Object.keys(fields).length === 0) return before
    updateRecord(this.#write, table, id, { ...patch, version: version + 1 })
    await this.#note(table, 'update', before, after)
    return after
  }

  /**
   * Raises the version of a record seen at `version` whose parts changed (the days of a
   * training), so that a save by somebody who saw the old parts is met as a conflict. What
   * changed is in the history of the parts. Refuses as `update` does.
   */
  async raise<T extends RecordTable>(table: T, id: string, version: number): Promise<Row<T>> {
    const before = await this.#current(table, id)
    if (Number(before.version) !== version) throw await this.#conflict(table, version, before, {})
    const after = { ...before, version: version + 1 }
    updateRecord(this.#write, table, id, { version: version + 1 })
    await this.#note(table, 'update', before, after)
    return after
  }

  /**
   * Removes a record seen at `version`; its last values stay in the history. Refuses
   * `record.gone`, and `record.changedMeanwhile` when somebody saved in between.
   */
  async remove(table: RecordTable, id: string, version: number): Promise<void> {
    const before = await this.#current(table, id)
    const now = Number(before.version)
    if (now !== version) throw refused('record.changedMeanwhile', { seen: version, now })
    deleteRecord(this.#write, table, id)
    await this.#note(table, 'delete', before, { version: 0 })
  }

  /**
   * Keeps the bytes of a file under their checksum, once however often they come. They leave
   * no history of their own: the record that names the checksum does, and bytes under a
   * checksum cannot change. They stay when that record goes, so that it can be put back.
   */
  async keepContent(sha256: string, content: Uint8Array): Promise<void> {
    await this.#write
      .insert(attachmentContent)
      .values({ sha256, content: Buffer.from(content) })
      .onConflictDoNothing()
  }

  /**
   * Drops the bytes of a file for good, because they name somebody who is forgotten. Whether a
   * record still needs them is the command's affair. Cannot be taken back.
   */
  async dropContent(sha256: string): Promise<void> {
    await this.#write.delete(attachmentContent).where(eq(attachmentContent.sha256, sha256))
  }

  /**
   * Keeps a note that is being typed, in the place of what was kept of it before. It leaves no
   * history: each keystroke would be a line of it. The enquiry that it becomes does.
   */
  async keepDraft(draft: typeof enquiryDraft.$inferInsert): Promise<void> {
    const { id, ...fields } = draft
    await this.#write
      .insert(enquiryDraft)
      .values(draft)
      .onConflictDoUpdate({ target: enquiryDraft.id, set: fields })
    this.#drafts = true
  }

  /** Lets a typed note go: it became an enquiry or was thrown away. */
  async dropDraft(id: string): Promise<void> {
    await this.#write.delete(enquiryDraft).where(eq(enquiryDraft.id, id))
    this.#drafts = true
  }

  /**
   * Removes the key that seals the data of a person, a request or a conversation in the history,
   * which nobody can read from then on. The record itself is the command's affair. Cannot be taken back.
   */
  async forget(personId: string): Promise<void> {
    await this.#write.delete(personKey).where(eq(personKey.personId, personId))
    this.#keys.set(personId, null)
    this.#forgot = true
  }

  /** Whether a key was removed, which the log beside the file still holds until it is folded. */
  get forgot(): boolean {
    return this.#forgot
  }

  /** Writes the history of the transaction and names the tables it changed; called last. */
  async finish(): Promise<{ readonly tables: ReadonlySet<string> }> {
    const records = this.#changes.length
    const tables = new Set(this.#changes.map((change) => change.tableName))
    if (this.#drafts) tables.add(getTableName(enquiryDraft))
    // A key that is gone leaves a trace also where no record is left to name.
    if (records === 0 && !this.#forgot) return { tables }
    await this.#write.insert(changeSet).values({ id: this.changeSetId, records, ...this.#deed })
    for (const change of this.#changes) insertSilently(this.#write, recordChange, change)
    return { tables }
  }

  /** A person, a request or a conversation comes with a key; one put back has it already. */
  async #keepKey(personId: string): Promise<void> {
    await this.#write
      .insert(personKey)
      .values({ personId, key: newPersonKey() })
      .onConflictDoNothing()
  }

  async #key(personId: string): Promise<string | null> {
    const known = this.#keys.get(personId)
    if (known !== undefined) return known
    const [row] = await this.db.select().from(personKey).where(eq(personKey.personId, personId))
    const key = row?.key ?? null
    this.#keys.set(personId, key)
    return key
  }

  async #current<T extends RecordTable>(table: T, id: string): Promise<Row<T>> {
    const row = recordById(this.#write, table, id)
    if (row === undefined) throw refused('record.gone', { table: getTableName(table) })
    return row as Row<T>
  }

  /** Both values of each field that this save changes and another one changed since. */
  async #conflict(
    table: RecordTable,
    seen: number,
    theirs: Record<string, unknown>,
    yours: Record<string, unknown>,
  ): Promise<RefusedError> {
    const name = getTableName(table)
    const id = String(theirs.id)
    const kept = await changesUpTo(this.db, name, id, seen)
    const here = this.#changes.filter(
      (change) =>
        change.tableName === name && change.recordId === id && change.recordVersion <= seen,
    )
    const base = played(await unsealed(this.db, [...kept, ...here]))
    const conflicts: FieldConflict[] = Object.keys(yours)
      .filter((field) => {
        const [is, wanted] = [theirs, yours].map((values) => asKept(values[field]))
        // With no history of it, every field that differs may be one that both changed.
        const was = base === null ? undefined : asKept(base[field])
        return wanted !== is && wanted !== was && is !== was
      })
      .map((field) => ({
        field,
        yours: figure(yours[field]),
        theirs: figure(theirs[field]),
      }))
    const figures = { table: name, version: Number(theirs.version) }
    return new RefusedError({ code: 'record.conflict', figures, conflicts })
  }

  async #note(
    table: RecordTable,
    action: 'insert' | 'update' | 'delete',
    before: Record<string, unknown>,
    after: Record<string, unknown>,
  ): Promise<void> {
    const name = getTableName(table)
    const row = action === 'delete' ? before : after
    const recordId = String(row.id)
    this.#changes.push({
      id: this.#newId(),
      changeSetId: this.changeSetId,
      ordinal: this.#changes.length,
      tableName: name,
      recordId,
      action,
      recordVersion: Number(after.version),
      programmeId: textOrNull(row.programmeId),
      jstId: name === 'jst' ? recordId : textOrNull(row.jstId),
      fields: seal(changesBetween(table, before, after), {
        before: await this.#owner(name, before),
        after: await this.#owner(name, after),
      }),
    })
  }

  async #owner(tableName: string, row: Record<string, unknown>): Promise<Owner | null> {
    const owner = sealedFor(tableName, row)
    if (owner === null) return null
    const { of, fields, made } = owner
    if (made && !this.#keys.has(of)) await this.#keepKey(of)
    return { of, fields, key: await this.#key(of) }
  }
}

/** Each field that differs, as [before, after]; id and version are the record's own affair. */
function changesBetween(
  table: RecordTable,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, FieldChange> {
  const changes: Record<string, FieldChange> = {}
  for (const field of Object.keys(getTableColumns(table))) {
    if (field === 'id' || field === 'version') continue
    const was = before[field] ?? null
    const is = after[field] ?? null
    if (asKept(was) !== asKept(is)) changes[field] = [was, is]
  }
  return changes
}

function figure(value: unknown): Figure {
  if (typeof value === 'string' || typeof value === 'number') return value
  return value === null || value === undefined ? null : JSON.stringify(value)
}

/** A value as the history keeps it, to compare by; nothing and null are one. */
export const asKept = (value: unknown) => JSON.stringify(value ?? null)

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null)
