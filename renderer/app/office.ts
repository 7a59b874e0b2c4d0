import { createContext, use } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { followUpOwners } from '#db/values/follow-up.ts'
import type {
  accountSchema,
  officeStatusSchema,
  storeInfoSchema,
} from '#electron/contract/office.ts'
import type { ProcedureMeta } from '#electron/contract/procedure.ts'
import type { programmeSummarySchema } from '#electron/contract/programme.ts'

export type OfficeStatus = z.output<typeof officeStatusSchema>
export type StoreInfo = z.output<typeof storeInfoSchema>
export type Account = z.output<typeof accountSchema>
export type ProgrammeSummary = z.output<typeof programmeSummarySchema>

/** The open office as every screen inside the shell sees it. */
export interface Office {
  readonly status: OfficeStatus
  readonly store: StoreInfo
  readonly account: Account
  /** The programme that the window shows. */
  readonly programme: ProgrammeSummary
  readonly programmes: readonly ProgrammeSummary[]
  chooseProgramme(id: string): void
  /** Lets somebody else work in this window. */
  changeAccount(): void
}

export const OfficeContext = createContext<Office | null>(null)

/** The open office; only screens inside the shell may ask. */
export function useOffice(): Office {
  const office = use(OfficeContext)
  if (office === null) throw new Error('There is no open office here')
  return office
}

/** Which roles may call a procedure of the contract, the coordinator among them. */
export interface Guarded {
  readonly '~orpc': { readonly meta: ProcedureMeta }
}

/**
 * Whether the account that works here may call the procedure. The host decides
 * again; this only keeps the screen from offering what would be refused.
 */
export function useMay(procedure: Guarded): boolean {
  const { role } = useOffice().account
  const { allowed } = procedure['~orpc'].meta
  return role === 'coordinator' || allowed === 'everyone' || allowed.includes(role)
}

/** Whether the account that works here takes calls: whoever may come back to a caller does. */
export const useTakesCalls = (): boolean => followUpOwners.has(useOffice().account.role)

/** The roles that may call the procedure, in words: `koordynator, opiekun merytoryczny`. */
export function useRolesOf(procedure: Guarded): string {
  const { t } = useTranslation()
  const { allowed } = procedure['~orpc'].meta
  const roles = ['coordinator' as const, ...(allowed === 'everyone' ? [] : allowed)]
  return roles.map((role) => t(`role.${role}`)).join(', ')
}
