/**
 * The columns of the participants' monitoring form in its order: the institution, the person,
 * the sensitive answers last. `identifying` columns are left out of a pseudonymised export.
 */
export const monitoringColumns = [
  'institutionName',
  'institutionNip',
  'institutionType',
  'institutionVoivodeship',
  'institutionPowiat',
  'institutionGmina',
  'institutionTown',
  'institutionStreet',
  'institutionHouse',
  'institutionFlat',
  'institutionPostCode',
  'institutionPhone',
  'institutionEmail',
  'institutionFrom',
  'institutionTo',
  'supportKind',
  'supportFrom',
  'supportTo',
  'lastName',
  'firstName',
  'pesel',
  'sex',
  'ageAtEntry',
  'education',
  'street',
  'house',
  'flat',
  'postCode',
  'town',
  'phone',
  'email',
  'from',
  'to',
  'labourStatus',
  'occupation',
  'employer',
  'situationOnLeaving',
  'result',
  'minority',
  'homelessness',
  'disability',
  'disadvantage',
] as const
export type MonitoringColumn = (typeof monitoringColumns)[number]

/**
 * What a pseudonymised export leaves out: how to reach the person, where they live and work in
 * their own words, and the sensitive answers. The name
 * stays as a number, of the PESEL only whether there is one.
 */
export const identifyingColumns: ReadonlySet<MonitoringColumn> = new Set<MonitoringColumn>([
  'street',
  'house',
  'flat',
  'postCode',
  'town',
  'phone',
  'email',
  'occupation',
  'employer',
  'situationOnLeaving',
  'result',
  'minority',
  'homelessness',
  'disability',
  'disadvantage',
])
