import type { NoteDraft } from '#db/values/desk.ts'

/**
 * What becomes of a note that stands open when something found is put into it. Another caller
 * takes the place of the one on record; what was typed of somebody who is not stays where the
 * find does not say better. A find that is nobody (a topic) leaves the caller alone.
 */
export function putInto(
  note: NoteDraft,
  { callerName, callerPhone, jstId, ...told }: Partial<NoteDraft>,
): Partial<NoteDraft> {
  const isCaller = told.callerKind !== undefined || callerName !== undefined
  if (!isCaller) return told
  const onRecord = note.personId !== null || note.contractorId !== null || note.callerKind === 'jst'
  return {
    callerKind: onRecord ? 'other' : note.callerKind,
    personId: null,
    contractorId: null,
    callerName: callerName || (onRecord ? '' : note.callerName),
    callerPhone: callerPhone || (onRecord ? '' : note.callerPhone),
    jstId: jstId ?? (onRecord ? null : note.jstId),
    ...told,
  }
}
