import { phases, standardAnswers } from '#db/values/implementing.ts'
import { stepCodes } from '#db/values/next-step.ts'
import { oneOf, searchOf, text, textLike } from '../../app/address-search.ts'

/** The JSTs that the overview shows: those that miss something, and those that miss nothing. */
export const standardFilters = ['missing', 'met', 'openingAudit', 'finalAudit'] as const
export type StandardFilter = (typeof standardFilters)[number]

/** The elements that the page of a JST shows; `required` are those that the certificate waits for. */
export const elementFilters = [...standardAnswers, 'open', 'required'] as const
export type ElementFilter = (typeof elementFilters)[number]

/** What the address of the standards says: the list as a whole, or the check-list of one JST. */
export const standardsSearch = searchOf({
  q: text(80),
  show: oneOf(standardFilters),
  /** The JST whose check-list is open. */
  jst: textLike(/^\d{4}(\d{3})?$/),
  phase: oneOf(phases),
  answer: oneOf(elementFilters),
})
export type StandardsSearch = ReturnType<typeof standardsSearch>

/** Where a JST stands with its certificate; `out`: it left, and gets none. */
export const certificateStates = ['issued', 'ready', 'missing', 'out'] as const

/** What the address of the certificates says. */
export const implementationCertificatesSearch = searchOf({
  q: text(80),
  state: oneOf(certificateStates),
  /** Only the JSTs whose next step this is. */
  step: oneOf(stepCodes),
})
export type ImplementationCertificatesSearch = ReturnType<typeof implementationCertificatesSearch>
