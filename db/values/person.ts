/** The words of people who take part: the fields of the participants' monitoring form, no others. */

/** The two training panels: those who decide, and those who serve investors. */
export const panels = ['manager', 'staff'] as const
export type Panel = (typeof panels)[number]

/**
 * What a person does in the JST. The first seven are the managers of the programme sheet, each
 * of its own kind of JST (`managerFunctions`); `employee` is the lower-level employee.
 */
export const personFunctions = [
  'president',
  'mayor',
  'wojt',
  'deputyPresident',
  'deputyMayor',
  'deputyWojt',
  'starosta',
  'boardMember',
  'employee',
] as const
export type PersonFunction = (typeof personFunctions)[number]

export const sexes = ['female', 'male'] as const

/** Levels of education as the monitoring form names them, in its order. */
export const educations = [
  'belowPrimary',
  'primary',
  'lowerSecondary',
  'upperSecondary',
  'postSecondary',
  'higher',
] as const
export type Education = (typeof educations)[number]

/** Status on the labour market at entry. */
export const labourStatuses = ['employed', 'unemployed', 'inactive'] as const
export type LabourStatus = (typeof labourStatuses)[number]

/** The answer to a sensitive question; refusing to answer is an answer. */
export const sensitiveAnswers = ['yes', 'no', 'refused'] as const
export type SensitiveAnswer = (typeof sensitiveAnswers)[number]

/** The sensitive questions of the monitoring form. */
export const sensitiveFields = ['minority', 'homelessness', 'disability', 'disadvantage'] as const
export type SensitiveField = (typeof sensitiveFields)[number]

/** What a sensitive field may be seen for, and every field that only some roles see. */
export const guardedFields = ['pesel', ...sensitiveFields] as const

/** How many people of a panel a JST sends: exactly one manager, one or two staff [programme sheet]. */
export const panelLimits: Readonly<
  Record<Panel, { readonly least: number; readonly most: number }>
> = {
  manager: { least: 1, most: 1 },
  staff: { least: 1, most: 2 },
}
