import type { Role } from '#db/values/role.ts'
import { type LubuskieOffice, lubuskieOffice } from './office.ts'
import type { Client } from './run-office.ts'
import { type TypedPerson, typedPerson } from './typed-person.ts'

export {
  bogdaniec,
  kostrzyn,
  pesels,
  powiatGorzowski,
  type TypedPerson,
  typedPerson,
} from './typed-person.ts'

export interface PeopleOffice extends LubuskieOffice {
  /** Enters a person and answers the id. */
  add(over?: Partial<TypedPerson>): Promise<string>
  /** A window of somebody with this role. */
  as(role: Role): Promise<Client>
}

/** An office with the real programme, ready to have people entered. */
export async function peopleOffice(): Promise<PeopleOffice> {
  const office = await lubuskieOffice()
  const { client, programmeId } = office
  return {
    ...office,
    async add(over) {
      return (await client.people.add(typedPerson(programmeId, over))).id
    },
    async as(role) {
      const { id } = await client.account.add({ name: `Ktoś ${role}`, login: role, role })
      return office.window(id)
    },
  }
}
