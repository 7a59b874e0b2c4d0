import type { Client, LubuskieOffice } from './office.ts'

type MoveInput = Parameters<Client['recruitment']['move']>[0]
type Item = MoveInput['items'][number]
type Board = Awaited<ReturnType<Client['quota']['board']>>['board']

/** Six towns of the region that fit the definition of a medium-sized town. */
export const mediumTowns = ['0803023', '0804011', '0805053', '0808053', '0810021', '0811021']

type Step = 'invite' | 'declare' | 'sign' | 'join'
const order: readonly Step[] = ['invite', 'declare', 'sign', 'join']
const onDay: Readonly<Record<Step, string>> = {
  invite: '2020-03-02',
  declare: '2020-04-01',
  sign: '2020-05-04',
  join: '2020-06-01',
}

/** One step of a JST that has made all the steps before it, on its usual day. */
export function step(teryt: string, kind: Step, on = onDay[kind]): Item {
  const move =
    kind === 'sign'
      ? { kind, on, number: `WS/${teryt}/2020`, signatory: 'Jan Kowalski' }
      : { kind, on }
  return { teryt, version: order.indexOf(kind), move } as Item
}

/** Makes the step with every one of these JSTs in one call, as a selection does. */
export const moveAll = (
  { client, programmeId }: LubuskieOffice,
  teryts: readonly string[],
  kind: Step,
) => client.recruitment.move({ programmeId, items: teryts.map((teryt) => step(teryt, kind)) })

/** Brings JSTs up to the step, one call for each. */
export async function bring(
  office: LubuskieOffice,
  teryts: readonly string[],
  to: Step,
): Promise<void> {
  for (const kind of order.slice(0, order.indexOf(to) + 1)) await moveAll(office, teryts, kind)
}

/** The board in the figures that a person reads: reached of target, in progress, missing. */
export function figuresOf(board: Board) {
  return Object.fromEntries(
    board.quotas.map(({ key, reached, target, inProgress, missing }) => [
      key,
      { reached, target, inProgress, missing },
    ]),
  )
}
