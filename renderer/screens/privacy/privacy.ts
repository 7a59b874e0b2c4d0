import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#electron/contract/contract.ts'

type Outputs = InferContractRouterOutputs<Pick<Contract, 'privacy'>>['privacy']

export type PrivacyOverview = Outputs['overview']
export type Clause = PrivacyOverview['clauses'][number]
export type PrivacyPerson = Outputs['people'][number]
export type PrivacyRequest = Outputs['requests']['requests'][number]
export type Breach = Outputs['breaches'][number]

/** A person as lists name one, by the family name first. */
export const listedName = ({
  firstName,
  lastName,
}: Pick<PrivacyPerson, 'firstName' | 'lastName'>) => `${lastName} ${firstName}`
