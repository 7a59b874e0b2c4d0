import { matrixRows } from './realisation-matrix-sheet.ts'
import { claimRows, contractRows, partRows } from './realisation-parts-sheet.ts'
import type { WorkbookContent } from './realisation-sheets.ts'
import { type Cell, type StreamedSheet, streamedWorkbook } from './streamed-workbook.ts'

/**
 * The code of each cost line: its task and its place in it. The letter keeps a spreadsheet
 * from taking `1.20` for the number 1.2 when it looks for it.
 */
export function lineCodes(
  lines: readonly { readonly id: string; readonly taskId: string }[],
  tasks: readonly { readonly id: string; readonly ordinal: number }[],
): ReadonlyMap<string, string> {
  const ordinals = new Map(tasks.map(({ id, ordinal }) => [id, ordinal]))
  const counted = new Map<string, number>()
  return new Map(
    lines.map(({ id, taskId }) => {
      const place = (counted.get(taskId) ?? 0) + 1
      counted.set(taskId, place)
      return [id, `Z${ordinals.get(taskId) ?? 0}.${place}`]
    }),
  )
}

/**
 * The realisation as a workbook: the matrix in formulas over three sheets beside it, the parts
 * of documents, contracts and claims, so that whoever changes a row there sees the totals
 * follow. Every formula is rounded to the grosz and keeps its result.
 */
export function realisationWorkbook(
  content: WorkbookContent,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const word = (key: string) => content.words[key] ?? key
  const names = {
    matrix: sheetName(word('sheet.matrix')),
    parts: sheetName(word('sheet.parts')),
    contracts: sheetName(word('sheet.contracts')),
    claims: sheetName(word('sheet.claims')),
  }
  const seen = { parts: 0, used: new Map<string, number>() }
  const facts = once(content.facts)
  const sheets: readonly StreamedSheet[] = [
    {
      name: names.matrix,
      widths: [9, 46, 16, ...Array.from({ length: 9 }, () => 15), 9],
      frozenRows: 3,
      rows: later(async () => matrixRows(await facts(), content, names, seen.parts)),
    },
    {
      name: names.parts,
      widths: [8, 24, 14, 18, 14, 30, 14, 16, 30, 11, 10, 14, 14, 14, 11, 14, 14, 14],
      frozenRows: 1,
      rows: partRows(content, seen),
    },
    {
      name: names.contracts,
      widths: [8, 24, 16, 30, 11, 11, 14, 14, 14],
      frozenRows: 1,
      rows: later(async () => contractRows((await facts()).contracts, content, names, seen)),
    },
    {
      name: names.claims,
      widths: [24, 12, 12, 15, 15, 15, 15],
      frozenRows: 1,
      rows: later(async () => claimRows(await facts(), content)),
    },
  ]
  // The parts go by first: the others say what they came to.
  return streamedWorkbook(sheets, [1, 0, 2, 3])
}

/** A sheet's name as Excel takes it, and as a formula can quote it. */
const sheetName = (text: string): string =>
  text
    .replace(/[:\\/?*[\]'\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 31) || '-'

async function* later(make: () => Promise<Cell[][]>): AsyncGenerator<Cell[][]> {
  yield await make()
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
