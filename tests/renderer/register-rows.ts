import { readFileSync } from 'node:fs'
import type { JstKind } from '#db/values/jst.ts'
import type { RegisterRow } from '#renderer/screens/jst/register/register-columns.ts'

const kinds: Readonly<Record<string, JstKind>> = {
  powiat: 'powiat',
  miasto_na_prawach_powiatu: 'cityWithPowiatRights',
  gmina_miejska: 'urbanGmina',
  gmina_miejsko_wiejska: 'urbanRuralGmina',
  gmina_wiejska: 'ruralGmina',
}

const csv = readFileSync(new URL('../../resources/lubuskie-jst.csv', import.meta.url), 'utf8')

/** The 94 JSTs of the project's own register, none of them recruited yet. */
export const lubuskieRows: readonly RegisterRow[] = csv
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [teryt = '', name = '', kind = '', powiatName = '', seat = '', population, medium] =
      line.split(',')
    return {
      ...registerRow(teryt, name),
      kind: kinds[kind] ?? 'powiat',
      powiatName,
      seat,
      population: Number(population),
      mediumTown: medium === 'yes',
    }
  })

/** A row of the register of which only what a test looks at is given. */
export function registerRow(
  teryt: string,
  name: string,
  facts: Partial<RegisterRow> = {},
): RegisterRow {
  return {
    teryt,
    name,
    kind: 'ruralGmina',
    powiat: teryt.slice(0, 4),
    powiatName: '',
    seat: '',
    population: 0,
    mediumTown: false,
    phone: '',
    email: '',
    state: 'none',
    implementation: 'none',
    agreementNumber: null,
    signedOn: null,
    implementationSignedOn: null,
    attemptVersion: 0,
    since: null,
    ...facts,
  }
}
