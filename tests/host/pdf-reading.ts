/** Reads a PDF back, by the file format alone (ISO 32000-1): its objects, pages and structure. */
import { inflateSync } from 'node:zlib'

/** A value of the file: names as `/Name`, other words as they stand, references as `Ref`. */
export type Value = string | number | Ref | Text | readonly Value[] | Dict
export type Dict = ReadonlyMap<string, Value>
export class Ref {
  readonly id: number
  constructor(id: number) {
    this.id = id
  }
}
/** A string, decoded. */
export class Text {
  readonly said: string
  constructor(said: string) {
    this.said = said
  }
}

const token =
  /\s*(?:(<<|>>|\[|\])|(\/[^\s<>[\]()/]*)|\(((?:\\[\s\S]|[^\\()])*)\)|<([0-9a-fA-F]*)>|([^\s<>[\]()/]+))/y

/** Reads values from a place on until the text ends or `stop` is met. */
function* valuesOf(text: string, from = 0): Generator<Value> {
  token.lastIndex = from
  const open: { readonly kind: string; readonly values: Value[] }[] = []
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const { lastIndex } = token
    const [, mark, name, quoted, hex, word] = found
    if (word === 'stream' || word === 'endobj') return
    if (mark === '<<' || mark === '[') open.push({ kind: mark, values: [] })
    else {
      const value = mark ? closed(open.pop()?.values ?? [], mark) : plain(name, quoted, hex, word)
      const into = open.at(-1)?.values
      if (into === undefined) yield value
      else if (word === 'R') into.splice(-2, 2, new Ref(Number(into.at(-2))))
      else into.push(value)
    }
    token.lastIndex = lastIndex
  }
}

const closed = (values: readonly Value[], mark: string): Value =>
  mark === ']'
    ? values
    : new Map(
        values.flatMap((value, at) =>
          at % 2 ? [] : [[String(value), values[at + 1] ?? ''] as const],
        ),
      )

function plain(name?: string, quoted?: string, hex?: string, word = ''): Value {
  if (name !== undefined) return name
  if (hex !== undefined) return new Text(hex)
  if (quoted !== undefined) return new Text(decoded(quoted))
  return /^[-+.\d]+$/.test(word) ? Number(word) : word
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
function decoded(quoted: string): string {
  const bytes = Buffer.from(
    quoted.replace(/\\([\s\S])/g, (_, said: string) => escapes[said] ?? said),
    'latin1',
  )
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1')
  return bytes
    .subarray(2, 2 + 2 * Math.floor((bytes.length - 2) / 2))
    .swap16()
    .toString('utf16le')
}

/** The objects of a file whose list of places is a compressed stream, as ours is. */
export function readPdf(bytes: Uint8Array) {
  const text = Buffer.from(bytes).toString('latin1')
  const valueAt = (at: number): Value => valuesOf(text, text.indexOf('obj', at) + 3).next().value
  const streamAt = (at: number): Buffer => {
    const begin = text.indexOf('stream\n', at) + 7
    const { length } = { length: Number(dictOf(valueAt(at)).get('/Length')) }
    return inflateSync(Buffer.from(bytes).subarray(begin, begin + length))
  }
  const listAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const trailer = dictOf(valueAt(listAt))
  const rows = streamAt(listAt)
  const place = (id: number) => ({
    kind: rows.readUInt8(7 * id),
    at: rows.readUInt32BE(7 * id + 1),
    index: rows.readUInt16BE(7 * id + 5),
  })
  const known = new Map<number, readonly Value[]>()
  const packed = (stream: number): readonly Value[] => {
    const { at } = place(stream)
    const first = Number(dictOf(valueAt(at)).get('/First'))
    const found = known.get(stream) ?? [...valuesOf(streamAt(at).toString('latin1'), first)]
    known.set(stream, found)
    return found
  }
  const object = (id: number): Value => {
    const { kind, at, index } = place(id)
    return kind === 2 ? (packed(at)[index] ?? '') : valueAt(at)
  }
  const get = (value: Value | undefined): Value =>
    value instanceof Ref ? get(object(value.id)) : (value ?? '')
  return {
    trailer,
    get,
    dict: (value: Value | undefined) => dictOf(get(value)),
    list: (value: Value | undefined): readonly Value[] => {
      const found = get(value)
      return Array.isArray(found) ? found : []
    },
    said: (value: Value | undefined): string => {
      const found = get(value)
      return found instanceof Text ? found.said : ''
    },
    /** What a stream holds, as bytes in latin1. */
    stream: (value: Value | undefined): string =>
      value instanceof Ref ? streamAt(place(value.id).at).toString('latin1') : '',
    objects: (rows.length / 7) | 0,
  }
}

export type Pdf = ReturnType<typeof readPdf>

const dictOf = (value: Value | undefined): Dict => (value instanceof Map ? value : new Map())
