import type { NoteDraft } from '#db/values/desk.ts'
import type { FoundHit } from '#db/values/desk-search.ts'

/** What a note of a call begins with when this is who calls; null where a hit is nobody. */
export function noteStart(hit: FoundHit): Partial<NoteDraft> | null {
  switch (hit.kind) {
    case 'jst':
      return { callerKind: 'jst', jstId: hit.id }
    case 'person': {
      const callerName = `${hit.firstName} ${hit.lastName}`
      return { callerKind: 'person', personId: hit.id, jstId: hit.teryt, callerName }
    }
    case 'contractor':
      return { callerKind: 'contractor', contractorId: hit.id, callerName: hit.name }
    case 'phone': {
      const { owner, name: callerName, number: callerPhone, teryt: jstId } = hit
      const known = { jstId, callerName, callerPhone }
      if (owner === 'person') return { callerKind: 'person', personId: hit.id, ...known }
      return jstId === null ? known : { callerKind: 'jst', ...known }
    }
    case 'topic':
      return { topicId: hit.id }
    default:
      return null
  }
}
