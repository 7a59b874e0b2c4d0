import type { Client } from '../host/office.ts'
import { bring } from '../host/recruiting.ts'
import { runOffice, tickingClock } from '../host/run-office.ts'
import { test as base } from './fixtures.ts'

/** JSTs that have signed: a town, a rural gmina of its name, and two more. */
export const signed = { zary: '0811021', zaryRural: '0811102', lubsko: '0811063', brody: '0811032' }

export interface Prepared {
  readonly client: Client
  readonly programmeId: string
}

/** The real programme with JSTs that take part, and whatever else is put in before it is opened. */
export const withJsts = (prepare: (office: Prepared) => Promise<void> = async () => {}) =>
  base.extend({
    templates: async ({ templates }, use) => {
      await use({
        ...templates,
        async newDataDir(content) {
          const dataDir = await templates.newDataDir(content)
          const office = await runOffice({ dataDir, now: tickingClock() })
          try {
            const [programme] = await office.client.programme.list({})
            const programmeId = programme?.id ?? ''
            const path = dataDir
            await bring({ ...office, programmeId, path }, Object.values(signed), 'sign')
            await prepare({ client: office.client, programmeId })
          } finally {
            await office.close()
          }
          return dataDir
        },
      })
    },
  })
