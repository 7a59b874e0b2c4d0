import { getTableName } from 'drizzle-orm'
import type { HiddenTables } from '#db/read-models/history-fields.ts'
import { personView } from '#db/schema/people.ts'
import { privacyBreach, privacyRequest } from '#db/schema/privacy.ts'
import { privacy } from '../contract/privacy.ts'
import type { Actor } from '../host/actors.ts'

/** The tables of personal data that only some read, with the reading that says who. */
const guarded = [
  { table: personView, reading: privacy.views },
  { table: privacyRequest, reading: privacy.requests },
  { table: privacyBreach, reading: privacy.breaches },
] as const

/**
 * Of which tables the history keeps from this person what it holds: those that the screens of
 * personal data refuse to the role too. Nobody known may read none of them.
 */
export function hiddenTables(actor: Actor | null): HiddenTables {
  const refused = guarded.filter(({ reading }) => {
    const { allowed } = reading['~orpc'].meta
    if (actor === null) return true
    return actor.role !== 'coordinator' && allowed !== 'everyone' && !allowed.includes(actor.role)
  })
  return new Set(refused.map(({ table }) => getTableName(table)))
}
