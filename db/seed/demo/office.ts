import type { Day } from '#db/values/day.ts'
import type { listAccounts } from '../../stores/account.ts'
import type { JstRow } from '../../stores/jst.ts'
import type { Diary } from './diary.ts'
import type { ImplementationPlot } from './implementation-plot.ts'
import type { Colleague, JstPeople } from './people.ts'
import type { PlannedPerson } from './person-plot.ts'
import type { PlannedAttempt } from './recruitment-plot.ts'

type AccountRow = Awaited<ReturnType<typeof listAccounts>>[number]

/** The sample office as the chapters know it. */
export interface DemoOffice {
  readonly programmeId: string
  readonly period: { readonly from: Day; readonly to: Day }
  /** The register in the order of TERYT, as it was on the first day. */
  readonly jsts: readonly JstRow[]
  /** Invented people of each JST by TERYT. */
  readonly people: ReadonlyMap<string, JstPeople>
  /** Colleagues with an account by now. */
  readonly hired: Map<Colleague, AccountRow>
  /** What will become of each JST, attempt by attempt, in the order of invitation. */
  readonly recruitment: readonly PlannedAttempt[]
  readonly implementations: ImplementationPlot
  /** Whom the JSTs send, in the order in which they name them. */
  readonly participants: readonly PlannedPerson[]
}

/**
 * A part of the office's life. A feature adds its own file and its line in `demo.ts`:
 * `plan` writes the deeds into the diary, reading what will happen from the office's
 * plots; a deed reads the store through its scene and writes through its transaction.
 */
export interface Chapter {
  /** Names the chapter's stream of the generator; never change it. */
  readonly name: string
  readonly plan: (diary: Diary, office: DemoOffice) => void
}

/** The invented people of a JST; throws on a JST outside the register. */
export function peopleOf(office: DemoOffice, teryt: string): JstPeople {
  const people = office.people.get(teryt)
  if (people === undefined) throw new Error(`The register has no ${teryt}`)
  return people
}
