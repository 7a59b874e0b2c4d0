import type { Instant } from '#db/values/day.ts'
import type { NoteDraft } from '#db/values/desk.ts'
import type { Keeping, KeptNote, NoteCopies, NoteLine, ToldNote } from './kept-note.ts'

interface Entry {
  note: KeptNote
  begun: boolean
  acknowledged: NoteDraft | null
  /** When the host had what is acknowledged, by its clock; null for a note taken over as it stood. */
  keptAt: Instant | null
  /** Whether the host has told of it itself. */
  told: boolean
  keeping: Keeping
  running: Promise<void> | null
}

const goneCodes = new Set(['note.gone', 'note.saved', 'note.ofAnother'])

function takeOver(entry: Entry, { body, keptAt }: ToldNote): void {
  entry.told = true
  if (entry.keptAt !== null && keptAt <= entry.keptAt) return
  entry.note = { ...entry.note, body }
  entry.acknowledged = body
  entry.keptAt = keptAt
}

/**
 * Sends each keystroke of the notes of this window to the host: one call at a time for each note,
 * and the newest body as soon as the last one is acknowledged. What is not acknowledged yet has a
 * copy here that outlives the window.
 */
export class NoteKeeper {
  readonly #line: NoteLine
  readonly #copies: NoteCopies
  readonly #entries = new Map<string, Entry>()
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

  /** A note that has just begun here; the host is told at once. */
  begin(note: KeptNote): void {
    if (this.#entries.has(note.id)) return
    this.#put(note, false, null)
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
    this.#copies.set({ ...entry.note, begun: entry.begun })
    this.#told()
    this.#send(entry)
  }

  /**
   * The own notes of a programme as the host has them: another window may have written in one, or
   * saved it. That is taken over only where nothing of this window is on its way, and never an
   * older answer that comes late.
   */
  learn(programmeId: string, told: readonly ToldNote[]): void {
    const byId = new Map(told.map((note) => [note.id, note]))
    for (const entry of this.#entries.values()) {
      const note = byId.get(entry.note.id)
      if (entry.note.programmeId !== programmeId) continue
      if (entry.keeping !== 'kept' || entry.running !== null) continue
      if (note !== undefined) takeOver(entry, note)
      // One that the host never told of may have begun after it was asked.
      else if (entry.told) entry.keeping = 'gone'
    }
    this.#told()
  }

  /**
   * Sends what an earlier window left unacknowledged. One that the host had and has no more was
   * saved or thrown away elsewhere: its copy goes too.
   */
  recover(): void {
    for (const { begun, ...note } of this.#copies.all()) {
      if (!this.#entries.has(note.id)) this.#put(note, begun, null)
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

  #put(note: KeptNote, begun: boolean, acknowledged: NoteDraft | null): void {
    const entry: Entry = {
      note,
      begun,
      acknowledged,
      keptAt: null,
      told: false,
      keeping: 'kept',
      running: null,
    }
    this.#entries.set(note.id, entry)
    this.#told()
    if (acknowledged !== note.body) {
      this.#copies.set({ ...note, begun })
      this.#send(entry)
    }
  }

  #send(entry: Entry): void {
    if (entry.running !== null || entry.keeping === 'gone') return
    this.#become(entry, 'sending')
    entry.running = this.#sendAll(entry).finally(() => {
      entry.running = null
    })
  }

  async #sendAll(entry: Entry): Promise<void> {
    while (entry.acknowledged !== entry.note.body) {
      const { note } = entry
      try {
        const kept = await (entry.begun ? this.#line.keep(note) : this.#line.open(note))
        entry.keptAt = kept.keptAt
      } catch (error) {
        const gone = goneCodes.has(this.#line.refusalOf(error) ?? '')
        if (gone) this.#copies.remove(note.id)
        return this.#become(entry, gone ? 'gone' : 'waiting')
      }
      entry.begun = true
      entry.acknowledged = note.body
    }
    if (this.#entries.get(entry.note.id) === entry) this.#copies.remove(entry.note.id)
    this.#become(entry, 'kept')
  }

  #become(entry: Entry, keeping: Keeping): void {
    entry.keeping = keeping
    this.#told()
  }

  #told(): void {
    for (const listener of this.#listeners) listener()
  }
}
