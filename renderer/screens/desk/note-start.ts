import type { NoteDraft } from '#db/values/desk.ts'
import type { FoundHit } from '#db/values/desk-search.ts'
import { client } from '../../api.ts'

type Start = Partial<NoteDraft>

/**
 * What a note of a call begins with when this is who calls; null where a hit is nobody. Who is
 * known only by an earlier conversation is asked of it: the box says less than the log holds.
 */
export function noteStart(hit: FoundHit): Start | Promise<Start> | null {
  switch (hit.kind) {
    case 'jst':
      return { callerKind: 'jst', jstId: hit.id, callerName: hit.name }
    case 'person': {
      const callerName = `${hit.firstName} ${hit.lastName}`
      return { callerKind: 'person', personId: hit.id, jstId: hit.teryt, callerName }
    }
    case 'contractor':
      return { callerKind: 'contractor', contractorId: hit.id, callerName: hit.name }
    case 'phone': {
      const { owner, name: callerName, number: callerPhone, teryt: jstId } = hit
      if (owner === 'caller') return callerOf(hit.id)
      const known = { jstId, callerName, callerPhone }
      if (owner === 'person') return { callerKind: 'person', personId: hit.id, ...known }
      return jstId === null ? known : { callerKind: 'jst', ...known }
    }
    case 'enquiry':
      return callerOf(hit.id)
    case 'topic':
      return { topicId: hit.id }
    default:
      return null
  }
}

/** Who called in a conversation, as a note of their next call holds it. */
async function callerOf(enquiryId: string): Promise<Start> {
  const told = await client.enquiry.page({ id: enquiryId })
  const { callerKind, personId, callerName, callerPhone } = told
  const records = {
    personId,
    jstId: told.jst?.teryt ?? null,
    contractorId: told.contractor?.id ?? null,
  }
  return { callerKind, ...records, callerName, callerPhone }
}
