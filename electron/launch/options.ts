import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataDir } from '../host/data-dir.ts'

export interface LaunchOptions {
  /** Open the browser shell without looking for Electron. */
  readonly browser: boolean
  /** Open the person's browser when the browser shell is up. */
  readonly open: boolean
  /** The port asked for; undefined means the usual one, or another when that is busy. */
  readonly port: number | undefined
  readonly store: string | undefined
  readonly dataDir: string
  /** Open the sample office. */
  readonly demo: boolean
  readonly help: boolean
  /** Build first when the sources are newer than what is built. */
  readonly build: boolean
}

export type OptionsProblem =
  | { readonly kind: 'unknownOption'; readonly option: string }
  | { readonly kind: 'missingValue'; readonly option: string }
  | { readonly kind: 'unexpectedValue'; readonly option: string }
  | { readonly kind: 'badPort'; readonly value: string }
  | { readonly kind: 'storeAndDemo' }

export type OptionsReading =
  | { readonly ok: true; readonly options: LaunchOptions }
  | { readonly ok: false; readonly problem: OptionsProblem }

const known = {
  browser: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  'no-build': { type: 'boolean' },
  demo: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  port: { type: 'string' },
  store: { type: 'string' },
  'data-dir': { type: 'string' },
} as const

const valued = new Set(['port', 'store', 'data-dir'])

/** Reads the words after `npm start --`; paths are taken from the folder of the call. */
export function readOptions(
  words: readonly string[],
  folder: string = process.env.INIT_CWD ?? process.cwd(),
): OptionsReading {
  const { values, tokens } = parseArgs({
    args: [...words],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind === 'positional') return no({ kind: 'unknownOption', option: token.value })
    if (token.kind !== 'option') continue
    if (!(token.name in known)) return no({ kind: 'unknownOption', option: token.rawName })
    const wantsValue = valued.has(token.name)
    const option = token.rawName
    if (wantsValue && (!token.value || (!token.inlineValue && token.value.startsWith('-')))) {
      return no({ kind: 'missingValue', option })
    }
    if (!wantsValue && token.value !== undefined) return no({ kind: 'unexpectedValue', option })
  }
  const text = (name: 'port' | 'store' | 'data-dir'): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const port = text('port')
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
    return no({ kind: 'badPort', value: port })
  }
  const [store, dataDir] = [text('store'), text('data-dir')]
  if (store !== undefined && values.demo === true) return no({ kind: 'storeAndDemo' })
  return {
    ok: true,
    options: {
      browser: values.browser === true,
      open: values['no-open'] !== true,
      port: port === undefined ? undefined : Number(port),
      store: store === undefined ? undefined : place(folder, store),
      dataDir: dataDir === undefined ? defaultDataDir() : place(folder, dataDir),
      demo: values.demo === true,
      help: values.help === true,
      build: values['no-build'] !== true,
    },
  }
}

/** A network path stays as it was written: the host refuses it by its form. */
const place = (folder: string, path: string): string =>
  /^[\\/]{2}[^\\/]/.test(path) ? path : resolve(folder, path)

const no = (problem: OptionsProblem): OptionsReading => ({ ok: false, problem })
