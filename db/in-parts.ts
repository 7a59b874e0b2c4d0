/** SQLite binds at most 32766 values in a statement; a few of them are not ids. */
const idsAtOnce = 10_000

/** What a statement asks for by id, in parts that one statement binds. */
export function* inParts<T>(ids: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    yield ids.slice(start, start + idsAtOnce)
  }
}
