/** What the budget is measured against: programs of the system, where they are installed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { createReadStream, globSync, readFileSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipped } from '#electron/documents/zip-writer.ts'
import { type Figures, figuresOf } from './measure.ts'

/** Whether a program is installed. */
export const has = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0

/** A statement run by the sqlite3 tool on the same file, by its own clock; milliseconds. */
export function sqliteTool(path: string, statement: string, runs = 9): Figures {
  // Counting the rows outside keeps the tool from spending its time on printing them.
  const counted = `SELECT count(*) FROM (${statement});\n`
  const input = `.timer on\n${counted.repeat(runs + 2)}`
  const printed = execFileSync('sqlite3', [path], { input }).toString()
  const seconds = [...printed.matchAll(/Run Time: real ([\d.]+)/g)].map(([, real]) => Number(real))
  return figuresOf(seconds.slice(2).map((real) => real * 1000))
}

/** How long a program takes from start to end; milliseconds. */
export function processTime(program: string, words: readonly string[], runs: number): Figures {
  const samples = Array.from({ length: runs }, () => {
    const start = performance.now()
    execFileSync(program, words, { stdio: 'ignore', maxBuffer: 1 << 28 })
    return performance.now() - start
  })
  return figuresOf(samples)
}

/**
 * LibreOffice computing the matrix of an exported workbook: its results are taken out first, so
 * that they must be computed.
 */
export async function spreadsheetTime(workbook: string, folder: string): Promise<Figures> {
  const unpacked = join(folder, 'unpacked')
  execFileSync('unzip', ['-q', '-o', workbook, '-d', unpacked])
  const matrix = join(unpacked, 'xl/worksheets/sheet1.xml')
  writeFileSync(matrix, readFileSync(matrix, 'utf8').replace(/<\/f><v>[^<]*<\/v>/g, '</f>'))
  const parts = globSync('**/*.{xml,rels}', { cwd: unpacked })
  // A dot begins the name of one part, which a plain pattern leaves out.
  const paths = [...parts, ...globSync('_rels/.rels', { cwd: unpacked })]
  const textOf = (path: string) => createReadStream(join(unpacked, path), 'utf8')
  const bare = join(folder, 'bare.xlsx')
  await writeFile(bare, zipped(paths.map((path) => ({ path, text: textOf(path) }))))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const words = ['--headless', profile, '--convert-to', 'csv', '--outdir', folder, bare]
  return processTime('soffice', words, 1)
}
