/** Who may work in the office. The coordinator may call every procedure. */
export const roles = ['coordinator', 'finance', 'contactDesk', 'mentor', 'viewer'] as const

export type Role = (typeof roles)[number]
