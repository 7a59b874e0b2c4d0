import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { type Decision, type Refusal, refuse } from '#db/values/refusal.ts'
import { maxImportBytes, megabytes } from '#electron/contract/import-limits.ts'
import type { Sheet } from './sheet.ts'

/**
 * What one reading may cost. The memory is the worker's own, apart from the host's. It is over
 * four times what an archive may unpack to (text can take two bytes a letter and be copied once),
 * because V8 ends a worker that grows bit by bit, but the whole process where one single piece
 * finds no room.
 */
export interface ReadingLimits {
  readonly milliseconds: number
  readonly memoryMegabytes: number
}

const usualLimits: ReadingLimits = { milliseconds: 20_000, memoryMegabytes: 512 }

/** Readings stand in line, so that several windows together cost no more than one. */
let previous: Promise<unknown> = Promise.resolve()

/**
 * Reads an XLSX, ODS or CSV file that someone gave. It is told by its bytes, never by its name;
 * text stays text, formulas are never evaluated, and a crafted file can neither stop the host nor
 * fill its memory: it is read in a worker with limits of its own.
 *
 * Refuses, each with the file's `name`: `import.tooLarge` (megabytes, nothing is read),
 * `import.tooSlow`, `import.tooMuchMemory`, and what a reader refuses: `emptyFile`,
 * `notSpreadsheet`, `otherKind`, `oldFormat`, `passwordProtected`, `unknownEncoding`, `damaged`,
 * `zipBomb`, `unpacksTooLarge`, `tooManyParts`, `noRows`, `tooManyRows`, `tooManyColumns`,
 * `tooManyCells`, `cellTooLong`, `tooMuchText`, `unclosedQuote`.
 */
export async function readSpreadsheet(
  file: { readonly name: string; readonly bytes: Uint8Array },
  limits: ReadingLimits = usualLimits,
): Promise<Decision<Sheet>> {
  const decision = file.bytes.length > maxImportBytes ? tooLarge(file.bytes) : inLine(file, limits)
  return withName(await decision, file.name)
}

const tooLarge = (bytes: Uint8Array) =>
  refuse('import.tooLarge', {
    size: megabytes(bytes.length),
    limit: megabytes(maxImportBytes),
  })

async function inLine(
  file: { readonly bytes: Uint8Array },
  limits: ReadingLimits,
): Promise<Decision<Sheet>> {
  const mine = previous.then(() => readInWorker(file.bytes, limits))
  // Whoever waits behind a failed reading must still get a turn.
  previous = mine.catch(() => undefined)
  return mine
}

/** Runs one worker to its message, its limit or its failure; it is gone when the promise ends. */
function readInWorker(bytes: Uint8Array, limits: ReadingLimits): Promise<Decision<Sheet>> {
  const { promise, resolve, reject } = Promise.withResolvers<Decision<Sheet>>()
  // A copy of its own: bytes are often a window on something larger, which would go along.
  const copy = new Uint8Array(bytes)
  const worker = new Worker(workerUrl(), {
    workerData: copy,
    transferList: [copy.buffer],
    // The host's own switches (a debugger's, say) are not for a file's reader.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
  })
  const timer = setTimeout(() => {
    resolve(refuse('import.tooSlow', { seconds: Math.ceil(limits.milliseconds / 1_000) }))
  }, limits.milliseconds)
  worker.on('message', resolve)
  worker.on('error', (error) => {
    if (isOutOfMemory(error)) {
      resolve(refuse('import.tooMuchMemory', { limit: limits.memoryMegabytes }))
    } else {
      reject(error)
    }
  })
  worker.on('exit', () => reject(new Error('The sheet reader ended without an answer')))
  return promise.finally(async () => {
    clearTimeout(timer)
    await worker.terminate()
  })
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * Where the worker's own file stands: beside this source when it runs as TypeScript; in a build
 * it is an entry of its own, `sheet-worker.js`, and this module is in the same folder or in one
 * for shared chunks below it.
 */
function workerUrl(): URL {
  const places = ['./sheet-worker.ts', './sheet-worker.js', '../sheet-worker.js']
  const found = places
    .map((place) => new URL(place, import.meta.url))
    .find((url) => existsSync(url))
  if (!found) throw new Error('The build has no sheet-worker entry')
  return found
}

function withName(decision: Decision<Sheet>, name: string): Decision<Sheet> {
  if (decision.ok) return decision
  const refusal: Refusal = {
    ...decision.refusal,
    figures: { name, ...decision.refusal.figures },
  }
  return { ok: false, refusal }
}
