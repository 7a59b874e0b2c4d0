import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rectangle } from 'electron'
import * as z from 'zod'
import { languages, themes } from '#electron/contract/look.ts'

/** The smallest window the screens are made for, in device-independent pixels. */
export const minimumSize = { width: 1024, height: 640 } as const
const defaultSize = { width: 1280, height: 800 } as const

/** The note's window, in device-independent pixels: beside what the person works in. */
export const noteSizes = {
  minimum: { width: 320, height: 420 },
  usual: { width: 400, height: 640 },
  /** How far from the edge of the screen it opens at first. */
  margin: 24,
} as const

const pixels = z.int().min(-100_000).max(100_000)

/** What is remembered between two starts; also the look of the first frame. */
const windowStateSchema = z.object({
  bounds: z.object({ x: pixels, y: pixels, width: pixels, height: pixels }).nullable(),
  maximised: z.boolean(),
  /** Where the note's window was left; an older file has none. */
  noteBounds: z
    .object({ x: pixels, y: pixels, width: pixels, height: pixels })
    .nullable()
    .default(null),
  language: z.enum(languages),
  theme: z.enum(themes),
})
export type WindowState = z.infer<typeof windowStateSchema>

/** A first start: default size in the middle of the screen, Polish, the system's theme. */
const firstState: WindowState = {
  bounds: null,
  maximised: false,
  noteBounds: null,
  language: 'pl',
  theme: 'auto',
}

const fileOf = (dataDir: string): string => join(dataDir, 'window.json')

/** The state of the last run; a missing or damaged file counts as a first start. */
export const readWindowState = (dataDir: string): WindowState => {
  try {
    const found = windowStateSchema.safeParse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')))
    return found.success ? found.data : firstState
  } catch {
    return firstState
  }
}

/**
 * Writes beside the file and renames, so a crash leaves the old state or the new one. A
 * folder that cannot be written loses the place of the window and nothing else.
 */
export const writeWindowState = (dataDir: string, state: WindowState): void => {
  const file = fileOf(dataDir)
  const draft = `${file}.${process.pid}.tmp`
  try {
    writeFileSync(draft, JSON.stringify(state))
    renameSync(draft, file)
  } catch {
    rmSync(draft, { force: true })
  }
}

const overlap = (a: Rectangle, b: Rectangle): number => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

const between = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, high))

/**
 * Where the window opens, wholly inside one screen. `areas` are the work areas of the
 * screens present, the main one first, in device-independent pixels.
 *
 * A remembered window goes to the screen it overlaps most and is moved or shrunk until it
 * fits; one that lies on no present screen (unplugged, other resolution) opens at its own
 * size in the middle of the main screen. A screen smaller than the minimum size wins over
 * the minimum.
 */
export const clampToScreens = (
  bounds: Rectangle | null,
  areas: readonly [Rectangle, ...Rectangle[]],
  smallest: { readonly width: number; readonly height: number } = minimumSize,
): Rectangle => {
  const wanted = bounds ?? { x: 0, y: 0, ...defaultSize }
  const ranked = areas
    .map((area) => ({ area, shared: bounds === null ? 0 : overlap(bounds, area) }))
    .sort((a, b) => b.shared - a.shared)
  const best = ranked[0]
  const area = best?.area ?? areas[0]
  const width = Math.min(Math.max(wanted.width, smallest.width), area.width)
  const height = Math.min(Math.max(wanted.height, smallest.height), area.height)
  const visible = best !== undefined && best.shared > 0
  const x = visible ? wanted.x : area.x + (area.width - width) / 2
  const y = visible ? wanted.y : area.y + (area.height - height) / 2
  return {
    x: Math.round(between(x, area.x, area.x + area.width - width)),
    y: Math.round(between(y, area.y, area.y + area.height - height)),
    width,
    height,
  }
}

/** Where the note's window opens: where it was left, at first by the right edge of the main screen. */
export const placeOfNote = (
  bounds: Rectangle | null,
  areas: readonly [Rectangle, ...Rectangle[]],
): Rectangle => {
  const [main] = areas
  const { minimum, usual, margin } = noteSizes
  const right = main.x + main.width - usual.width - margin
  const first = { x: right, y: main.y + margin, ...usual }
  return clampToScreens(bounds ?? first, areas, minimum)
}
