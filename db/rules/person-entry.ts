import type { Day } from '#db/values/day.ts'
import type { JstKind } from '#db/values/jst.ts'
import type { Panel, PersonFunction } from '#db/values/person.ts'
import { parsePostCode } from '#db/values/post-code.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { decideContactData } from './contact-data.ts'
import { decideFunction } from './person-function.ts'
import { decideIdentity, type Identity, type TypedIdentity } from './person-identity.ts'
import { searchableName } from './person-name.ts'

/** What is checked of a person as typed; anything else is kept as it is. */
export interface TypedPerson extends TypedIdentity {
  readonly panel: Panel
  readonly function: PersonFunction
  readonly firstName: string
  readonly lastName: string
  readonly postCode: string
  readonly phone: string
  readonly email: string
}

type Checked<T> = Omit<T, keyof Identity> & Identity & { readonly searchable: string }

/**
 * A person as a record keeps one. Refuses a missing name, a function that the kind of JST or the
 * panel does not have, an identity that disagrees with itself, a wrong post code, telephone
 * number or e-mail address, and a day of naming that lies ahead. What is merely missing is not
 * refused: such a record does not count yet.
 */
export function decidePerson<T extends TypedPerson>(
  typed: T,
  facts: { readonly kind: JstKind; readonly today: Day },
): Decision<Checked<T>> {
  if (typed.lastName === '' || typed.firstName === '') return refuse('people.nameMissing')
  const place = { kind: facts.kind, panel: typed.panel }
  const fitting = decideFunction(place, typed.function)
  if (!fitting.ok) return fitting
  const identity = decideIdentity(typed)
  if (!identity.ok) return identity
  if (typed.namedOn > facts.today) {
    return refuse('people.namedInFuture', { day: typed.namedOn, today: facts.today })
  }
  const reachable = decideContactData(typed)
  if (!reachable.ok) return reachable
  let { postCode } = typed
  if (postCode !== '') {
    const parsed = parsePostCode(postCode)
    if (!parsed.ok) return parsed
    postCode = parsed.value
  }
  const searchable = searchableName(typed)
  return allow({ ...reachable.value, ...identity.value, postCode, searchable })
}
