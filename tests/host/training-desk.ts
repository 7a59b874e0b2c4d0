import { day } from '#db/values/day.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { bogdaniec, kostrzyn, type PeopleOffice, peopleOffice } from './people-office.ts'
import { bring } from './recruiting.ts'
import type { Client } from './run-office.ts'

type Saved = Parameters<Client['training']['save']>[0]

export const time = (text: string) => text as TimeOfDay

/** A day of a training as it is sent, six hours unless told. */
export const trainingDay = (on: string, over: Partial<Saved['days'][number]> = {}) => ({
  ...{ id: null, on: day(on), from: time('09:00'), to: time('15:00'), minutes: 300 },
  ...over,
})

export interface TrainingDesk extends PeopleOffice {
  readonly series: { readonly staff: string; readonly manager: string }
  /** A training as it is sent: for staff, 5 and 6 October 2020, two seats. */
  typed(over?: Partial<Saved>): Saved
  /** Adds a training and answers its id. */
  plan(over?: Partial<Saved>): Promise<string>
  /** A person of the staff of a JST that takes part, by last name. */
  person(lastName: string, teryt?: string): Promise<string>
}

/** An office with two series, and two JSTs that take part: Bogdaniec and Kostrzyn. */
export async function trainingDesk(): Promise<TrainingDesk> {
  const office = await peopleOffice()
  const { client, programmeId } = office
  await bring(office, [bogdaniec, kostrzyn], 'join')
  const add = (panel: 'manager' | 'staff', name: string) =>
    client.training.saveSeries({ programmeId, id: null, version: 0, panel, name })
  const manager = (await add('manager', 'Kadra kierownicza')).id
  const staff = (await add('staff', 'Pracownicy')).id
  const typed = (over: Partial<Saved> = {}): Saved => ({
    ...{ programmeId, id: null, version: 0, seriesId: staff, subject: 'Oferta inwestycyjna' },
    ...{ form: 'onSite', place: 'Sala 1', trainer: 'Ewa Żuk', materials: '', capacity: 2 },
    days: [trainingDay('2020-10-05'), trainingDay('2020-10-06')],
    ...over,
  })
  return {
    ...office,
    series: { staff, manager },
    typed,
    plan: async (over) => (await client.training.save(typed(over))).id,
    person: (lastName, teryt = bogdaniec) => office.add({ firstName: 'Jan', lastName, teryt }),
  }
}
