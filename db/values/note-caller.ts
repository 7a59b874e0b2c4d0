import type { NoteDraft } from './desk.ts'

/** Whether who calls is on record: a person, a contractor, or a JST without a person's name. */
export const isOnRecord = ({
  callerKind,
  personId,
  contractorId,
}: Pick<NoteDraft, 'callerKind' | 'personId' | 'contractorId'>): boolean =>
  personId !== null || contractorId !== null || callerKind === 'jst'

/** Kinds that a caller who is not on record may be of. */
export const freeCallerKinds = ['investor', 'contractor', 'other'] as const
