import { join } from 'node:path'
import type { ClockTime } from '#db/values/clock.ts'
import { momentOf } from '#db/values/clock.ts'
import { day } from '#db/values/day.ts'
import type { Recommendation } from '#db/values/volunteer.ts'
import { type LubuskieOffice, lubuskieOffice, tempDir } from './office.ts'
import { plantLastTraining } from './plant-last-training.ts'
import { bring, mediumTowns } from './recruiting.ts'
import { runOffice } from './run-office.ts'

/** A medium-sized town. */
export const [town = ''] = mediumTowns
/** Three gminas that are no medium-sized towns. */
export const gminas = ['0801011', '0801022', '0801032']

/** An office whose volunteer list is open, with four JSTs taking part. */
export async function openedList(): Promise<LubuskieOffice> {
  const dataDir = tempDir()
  const first = await lubuskieOffice({ dataDir })
  await bring(first, [...gminas, town], 'join')
  await first.close()
  await plantLastTraining(join(dataDir, 'biuro-soi.db'))
  const office = await runOffice({ dataDir, now: () => new Date('2020-09-15T06:00:00Z') })
  return { ...office, path: first.path, programmeId: first.programmeId }
}

const at = (time: string) => momentOf(day('2020-06-15'), time as ClockTime)

/** What a test of the volunteer list does in an office. */
export function using({ client, programmeId }: LubuskieOffice) {
  return {
    apply: (teryt: string, time: string, lateReason = 'zgłoszenie papierowe') =>
      client.volunteer.apply({
        programmeId,
        teryt,
        appliedAt: at(time),
        channel: 'training',
        lateReason,
      }),
    recommend: (teryt: string, recommendation: Recommendation, givenOn = day('2020-06-22')) =>
      client.volunteer.saveOpinion({
        programmeId,
        teryt,
        version: 0,
        summary: '',
        recommendation,
        grounds: 'Zespół gotowy',
        condition: recommendation === 'conditional' ? 'Nowa strona' : '',
        givenOn,
      }),
    list: () => client.volunteer.list({ programmeId }),
    rules: async (places: number, mediumPlaces: number) =>
      client.volunteer.saveRules({
        programmeId,
        version: (await client.volunteer.list({ programmeId })).rules.version,
        places,
        mediumPlaces,
        weight: 'recommendedFirst',
        keepReserved: true,
        confirmed: ['weight'],
      }),
    approve: async (committee = ['Przewodnicząca', 'Sekretarz']) => {
      const { rows } = await client.volunteer.list({ programmeId })
      return client.volunteer.approve({
        programmeId,
        number: '1/2020',
        on: day('2020-07-01'),
        committee,
        remarks: '',
        seen: rows.map(({ ranked, standing }) => ({ teryt: ranked.jstId, standing })),
      })
    },
    withdraw: (teryt: string, number: string) =>
      client.volunteer.withdraw({
        programmeId,
        teryt,
        number,
        on: day('2020-08-03'),
        reason: 'Zmiana planów',
      }),
    /** One of the JSTs of `openedList` leaves the programme on a day. */
    leave: (teryt: string, on: string) =>
      client.recruitment.move({
        programmeId,
        items: [
          {
            ...{ teryt, version: 4 },
            move: {
              ...({ kind: 'withdraw', on: day(on) } as const),
              ...{ reason: 'Zmiana planów', replacement: null },
            },
          },
        ],
      }),
  }
}

/** Each JST of the list with where it stands. */
export const told = ({
  rows,
}: Awaited<ReturnType<LubuskieOffice['client']['volunteer']['list']>>) =>
  rows.map(({ ranked, standing }) => `${ranked.jstId} ${standing}`)
