import { deliverableKinds } from '#db/values/implementing.ts'
import type { Deliverable } from '#db/values/package.ts'

export { useDeliverableWords } from '../package/use-deliverable-words.ts'

/** A deliverable by its key, `ebook.de`; an unknown one is the first of all. */
export function deliverableOf(key: string): Deliverable {
  const [kind = '', language = ''] = key.split('.')
  return { kind: deliverableKinds.find((one) => one === kind) ?? deliverableKinds[0], language }
}
