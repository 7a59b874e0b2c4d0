import type { JstKind } from '#db/values/jst.ts'
import type { Tx } from '../audit.ts'
import { jst, powiat } from '../schema/jst.ts'

/** The project's own register files, as text. */
export interface RegisterFiles {
  readonly jsts: string
  readonly powiats: string
}

const kindByWord: Readonly<Record<string, JstKind>> = {
  powiat: 'powiat',
  miasto_na_prawach_powiatu: 'cityWithPowiatRights',
  gmina_miejska: 'urbanGmina',
  gmina_miejsko_wiejska: 'urbanRuralGmina',
  gmina_wiejska: 'ruralGmina',
}

/** Writes the powiats with their tiles and the JSTs of the region into a new store. */
export async function seedRegister(tx: Tx, files: RegisterFiles): Promise<void> {
  for (const line of recordsOf(files.powiats)) {
    await tx.insert(powiat, {
      id: field(line, 'teryt'),
      name: field(line, 'powiat'),
      kind: kindOf(field(line, 'kind')),
      column: Number(field(line, 'col')),
      row: Number(field(line, 'row')),
    })
  }
  for (const line of recordsOf(files.jsts)) {
    const teryt = field(line, 'teryt')
    await tx.insert(jst, {
      id: teryt,
      name: field(line, 'name'),
      kind: kindOf(field(line, 'kind')),
      powiatId: teryt.slice(0, 4),
      seat: field(line, 'seat'),
      population: Number(field(line, 'population')),
      mediumTown: field(line, 'medium_town_candidate') === 'yes',
      address: '',
      nip: '',
      street: '',
      house: '',
      flat: '',
      postCode: '',
      town: '',
      phone: '',
      email: '',
      website: '',
    })
  }
}

type Line = Readonly<Record<string, string>>

/** The register files are our own: plain commas, no quotes, a heading. */
function recordsOf(csv: string): readonly Line[] {
  const [heading = '', ...lines] = csv.trim().split(/\r?\n/)
  const names = heading.split(',')
  return lines.map((line) => {
    const values = line.split(',')
    return Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']))
  })
}

function field(line: Line, name: string): string {
  const value = line[name]
  if (value === undefined) throw new Error(`The register has no column ${name}`)
  return value
}

function kindOf(word: string): JstKind {
  const kind = kindByWord[word]
  if (kind === undefined) throw new Error(`The register names an unknown kind: ${word}`)
  return kind
}
