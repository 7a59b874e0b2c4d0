/** The words of approved answers. */
import type { Role } from './role.ts'

/** Where an answer stands on a day. */
export const answerStates = ['valid', 'ahead', 'outdated'] as const
export type AnswerState = (typeof answerStates)[number]

/** Who may write approved answers and own them. */
export const answerWriters: ReadonlySet<Role> = new Set(['coordinator', 'contactDesk'])
