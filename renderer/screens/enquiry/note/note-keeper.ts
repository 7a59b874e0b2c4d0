import type { NoteDraft } from '#db/values/desk.ts'
import {
  changesNothing,
  changesOf,
  type TypedField,
  type TypedWords,
  withChanges,
  wordsUnder,
} from '#db/values/note-changes.ts'
import type { Keeping, KeptNote, NoteCopies, NoteLine, ToldNote } from './kept-note.ts'
import { type NoteEntry, takenOver } from './note-entry.ts'

const nothing: TypedWords = {}
const goneCodes = new Set(['note.gone', 'note.saved', 'note.ofAnother'])

/**
 * Sends what each keystroke changes in the notes of this window to the host: one call at a time for
 * each note, and what has changed since as soon as the last one is acknowledged. What is not
 * acknowledged yet has a copy here that outlives the window.
 */
export class NoteKeeper {
  readonly #line: NoteLine
  readonly #copies: NoteCopies
  readonly #entries = new Map<string, NoteEntry>()
  readonly #listeners = new Set<() => void>()

  constructor(line: NoteLine, copies: NoteCopies) {
    this.#line = line
    this.#copies = copies
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** The note as it stands here; null for one that this window does not write. */
  noteOf = (id: string): KeptNote | null => this.#entries.get(id)?.note ?? null

  keepingOf = (id: string): Keeping => this.#entries.get(id)?.keeping ?? 'gone'

  /** Words of another window that were overwritten here unseen, by their fields. */
  overtookOf = (id: string): TypedWords => this.#entries.get(id)?.overtook ?? nothing

  /** One of both was chosen for a field. */
  settle(id: string, field: TypedField): void {
    const entry = this.#entries.get(id)
    if (entry === undefined) return
    const { [field]: _, ...rest } = entry.overtook
    entry.overtook = rest
    this.#told()
  }

  /** A note that has just begun here; the host is told at once. */
  begin(note: KeptNote): void {
    if (this.#entries.has(note.id)) return
    this.#put(note, false, note.body)
  }

  /** A note that the host has already, to be written on here. */
  adopt(note: KeptNote): void {
    if (this.#entries.has(note.id)) return
    this.#put(note, true, note.body)
  }

  /** What was typed now. */
  write(id: string, body: NoteDraft): void {
    const entry = this.#entries.get(id)
    if (entry === undefined || entry.note.body === body) return
    entry.note = { ...entry.note, body }
    this.#copy(entry)
    this.#told()
    this.#send(entry)
  }

  /**
   * The own notes of a programme as the host has them: another window may have written in one, or
   * saved it. An older answer that comes late changes nothing (`takenOver`).
   */
  learn(programmeId: string, told: readonly ToldNote[]): void {
    const byId = new Map(told.map((note) => [note.id, note]))
    for (const entry of this.#entries.values()) {
      const note = byId.get(entry.note.id)
      if (entry.note.programmeId !== programmeId) continue
      if (note !== undefined) {
        if (entry.told === null || note.keptAt >= entry.told.keptAt) entry.told = note
        Object.assign(entry, takenOver(entry))
      } else if (entry.keeping === 'kept' && entry.running === null && entry.told !== null) {
        // One that the host never told of may have begun after it was asked.
        entry.keeping = 'gone'
      }
    }
    this.#told()
  }

  /** The field of a note in which somebody types now; what waited for the last one is put there. */
  hold(id: string, field: keyof NoteDraft | null): void {
    const entry = this.#entries.get(id)
    if (entry === undefined) return
    entry.held = field
    Object.assign(entry, takenOver(entry))
    this.#told()
  }

  /**
   * Sends what an earlier window left unacknowledged. One that the host had and has no more was
   * saved or thrown away elsewhere: its copy goes too.
   */
  recover(): void {
    for (const { begun, base, ...note } of this.#copies.all()) {
      if (!this.#entries.has(note.id)) this.#put(note, begun, base)
    }
  }

  /** Tries again what waits for the host. */
  retry(): void {
    for (const entry of this.#entries.values()) {
      if (entry.keeping === 'waiting') this.#send(entry)
    }
  }

  /** Resolves once nothing of the note is on its way; false when the host does not have it all. */
  async settled(id: string): Promise<boolean> {
    const entry = this.#entries.get(id)
    if (entry === undefined) return false
    if (entry.running === null && entry.keeping !== 'kept') this.#send(entry)
    await entry.running
    return entry.keeping === 'kept'
  }

  /** Lets a note go that was saved or thrown away. */
  forget(id: string): void {
    this.#entries.delete(id)
    this.#copies.remove(id)
    this.#told()
  }

  #put(note: KeptNote, begun: boolean, base: NoteDraft): void {
    const entry: NoteEntry = {
      ...{ note, begun, base, keptAt: null, told: null, held: null, overtook: nothing },
      ...{ keeping: 'kept', running: null },
    }
    this.#entries.set(note.id, entry)
    this.#told()
    if (begun && changesNothing(changesOf(base, note.body))) return
    this.#copy(entry)
    this.#send(entry)
  }

  #copy({ note, begun, base }: NoteEntry): void {
    this.#copies.set({ ...note, begun, base })
  }

  #send(entry: NoteEntry): void {
    if (entry.running !== null || entry.keeping === 'gone') return
    this.#become(entry, 'sending')
    entry.running = this.#sendAll(entry).finally(() => {
      entry.running = null
    })
  }

  async #sendAll(entry: NoteEntry): Promise<void> {
    for (;;) {
      const { note, begun, base } = entry
      const changes = changesOf(base, note.body)
      if (begun && changesNothing(changes)) break
      try {
        // A note begins as it was begun, so that a second try changes nothing of it.
        const kept = await (begun
          ? this.#line.keep(note.id, changes, wordsUnder(base, changes))
          : this.#line.open({ ...note, body: base }))
        entry.keptAt = kept.keptAt
        if (!changesNothing(kept.overtook)) entry.overtook = { ...entry.overtook, ...kept.overtook }
      } catch (error) {
        const gone = goneCodes.has(this.#line.refusalOf(error) ?? '')
        if (gone) this.#copies.remove(note.id)
        return this.#become(entry, gone ? 'gone' : 'waiting')
      }
      if (begun) entry.base = withChanges(entry.base, changes)
      entry.begun = true
      Object.assign(entry, takenOver(entry))
    }
    if (this.#entries.get(entry.note.id) === entry) this.#copies.remove(entry.note.id)
    this.#become(entry, 'kept')
  }

  #become(entry: NoteEntry, keeping: Keeping): void {
    entry.keeping = keeping
    this.#told()
  }

  #told(): void {
    for (const listener of this.#listeners) listener()
  }
}
