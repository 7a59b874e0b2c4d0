import { RefusedError } from '#db/refused-error.ts'
import type { IssuedDocumentRow } from '#db/stores/issued-document.ts'
import type { Refusal } from '#db/values/refusal.ts'
import type { IssuedMany } from '../contract/document.ts'
import type { WorkCall } from '../define.ts'

/**
 * Gives out a paper for each of what was asked for, in its order, until the last or until given
 * up. One that is refused is left out and named; what was made before stands and is told of.
 */
export const issueEach = (
  { input, office, signal }: WorkCall<{ readonly ticket: string }>,
  asked: ReadonlySet<string>,
  issueOne: (of: string) => Promise<IssuedDocumentRow>,
): Promise<IssuedMany> =>
  office.works.run(input.ticket, async (tell) => {
    const issued: { id: string; number: string; of: string }[] = []
    const left: { of: string; refusal: Refusal }[] = []
    for (const of of asked) {
      signal?.throwIfAborted()
      try {
        await tell({ done: issued.length + left.length, total: asked.size })
      } catch (error) {
        if (isGivenUp(error)) return { issued, left, givenUp: true }
        throw error
      }
      try {
        const { id, number } = await issueOne(of)
        issued.push({ id, number, of })
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error
        left.push({ of, refusal: error.refusal })
      }
    }
    return { issued, left, givenUp: false }
  })

const isGivenUp = (error: unknown): boolean =>
  error instanceof RefusedError && error.refusal.code === 'office.givenUp'
