/**
 * pdfkit writes each small part of a file as an object in plain text: a long table has tens of
 * thousands of them. Here they are kept in compressed streams with a compressed
 * list of places (PDF 1.5 and later; ISO 32000-1, 7.5.7 and 7.5.8), which makes a tagged file about
 * as small as one without tags.
 */
import { PdfKitDocument, type PdfReference } from './pdfmake-inside.ts'

/** So many objects are read together by whoever needs one of them. */
const together = 500
/** What is never needed alone; pages stay outside, where simple readers find them. */
const packable = (data: PdfReference['data']): boolean =>
  data.Type === undefined || data.Type === 'StructTreeRoot'

interface Packed {
  readonly id: number
  readonly text: string
}

export class PackedDocument extends PdfKitDocument {
  private packed: Packed[] | undefined
  private caught: (string | Uint8Array)[] | undefined

  override ref(data?: object): PdfReference {
    const ref = super.ref(data)
    const write = ref.finalize.bind(ref)
    ref.finalize = () => {
      if (ref.buffer.length > 0 || !packable(ref.data)) write()
      else this.pack(ref, write)
    }
    return ref
  }

  /** What an object would have written between its first line and its last is kept for later. */
  private pack({ id }: PdfReference, write: () => void): void {
    this.caught = []
    write()
    const [, text] = this.caught
    this.caught = undefined
    this.packed ??= []
    this.packed.push({ id, text: String(text) })
  }

  override _write(data: string | Uint8Array): void {
    if (this.caught) this.caught.push(data)
    else super._write(data)
  }

  override _finalize(): void {
    this._ended = false
    const places = new Map<number, readonly [stream: number, index: number]>()
    for (const group of groupsOf(this.packed ?? [])) {
      let length = 0
      const begins = group.map(({ id, text }) => {
        const begin = length
        length += text.length + 1
        return `${id} ${begin}`
      })
      const head = begins.join(' ')
      const stream = super.ref({ Type: 'ObjStm', N: group.length, First: head.length + 1 })
      stream.end([head, ...group.map(({ text }) => text)].join('\n'))
      for (const [index, { id }] of group.entries()) places.set(id, [stream.id, index])
    }
    this.list(places)
  }

  /** The list of places, which is also the end of the file. */
  private list(places: ReadonlyMap<number, readonly [number, number]>): void {
    const list = super.ref({
      ...{ Type: 'XRef', W: [1, 4, 2], Size: this._offsets.length + 2 },
      ...{ Root: this._root, Info: this._info, ID: [this._id, this._id] },
    })
    const start = this._offset
    const rows = Buffer.alloc(7 * (this._offsets.length + 1))
    rows.writeUInt16BE(65_535, 5)
    for (const [before, offset] of this._offsets.entries()) {
      const [stream, index] = places.get(before + 1) ?? [null, 0]
      const at = 7 * (before + 1)
      rows.writeUInt8(stream === null ? 1 : 2, at)
      rows.writeUInt32BE(stream ?? offset ?? start, at + 1)
      rows.writeUInt16BE(index, at + 5)
    }
    list.end(rows)
    this._write(`startxref\n${start}\n%%EOF`)
    this.push(null)
  }
}

const groupsOf = (packed: readonly Packed[]): readonly (readonly Packed[])[] =>
  Array.from({ length: Math.ceil(packed.length / together) }, (_, at) =>
    packed.slice(at * together, (at + 1) * together),
  )
