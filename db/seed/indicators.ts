import type {
  IndicatorKind,
  IndicatorRule,
  IndicatorTarget,
  ProgrammeTarget,
} from '#db/values/indicator.ts'

/** An indicator that every programme begins with. */
export interface SeededIndicator {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly kind: IndicatorKind
  readonly source: string
  readonly rule: IndicatorRule
  readonly target: IndicatorTarget
  readonly deadline: null
  readonly isProposed: boolean
}

const sheet = 'karta programu'
const office = 'biuro, propozycja'

const promised = (field: ProgrammeTarget): IndicatorTarget => ({ kind: 'programme', field })
const output = { kind: 'output', deadline: null } as const
const result = { kind: 'result', deadline: null } as const

/**
 * The indicators of the programme's sheet, with the words of their source. What the sheet does not
 * say is marked as proposed: that a JST is trained from the first day on which one of its people came,
 * how many people the training of one manager and at least one employee from each JST comes to, the
 * deliverables of all packages together, that every
 * implementation is to be completed and certified, and that the survey is an indicator.
 */
export const seededIndicators: readonly SeededIndicator[] = [
  {
    ...output,
    code: 'P1',
    name: 'JST z umową wsparcia',
    nameEn: 'JSTs with a support agreement',
    source: sheet,
    rule: { kind: 'count', set: 'jstsSigned', where: {} },
    target: promised('targetJst'),
    isProposed: false,
  },
  {
    ...output,
    code: 'P2',
    name: 'JST przeszkolone',
    nameEn: 'JSTs trained',
    source: `${sheet}; udział od pierwszego dnia szkolenia: ${office}`,
    rule: { kind: 'count', set: 'jstsTrained', where: {} },
    target: promised('targetJst'),
    isProposed: true,
  },
  {
    ...output,
    code: 'P3',
    name: 'Miasta średnie przeszkolone',
    nameEn: 'Medium-sized towns trained',
    source: `${sheet}; udział od pierwszego dnia szkolenia: ${office}`,
    rule: { kind: 'count', set: 'jstsTrained', where: { mediumTown: true } },
    target: promised('targetMediumTowns'),
    isProposed: true,
  },
  {
    ...output,
    code: 'P4',
    name: 'Przeszkolona kadra kierownicza',
    nameEn: 'Managers trained',
    source: `${sheet} (jedna osoba z JST); próg godzin: ${office}`,
    rule: { kind: 'count', set: 'peopleTrained', where: { panel: 'manager' } },
    target: promised('targetJst'),
    isProposed: true,
  },
  {
    ...output,
    code: 'P5',
    name: 'Przeszkoleni pracownicy niższego szczebla',
    nameEn: 'Staff trained',
    source: `${sheet} (co najmniej jedna osoba z JST); próg godzin: ${office}`,
    rule: { kind: 'count', set: 'peopleTrained', where: { panel: 'staff' } },
    target: promised('targetJst'),
    isProposed: true,
  },
  {
    ...output,
    code: 'P6',
    name: 'Raporty otwarcia JST biorących udział',
    nameEn: 'Opening reports of JSTs that take part',
    source: sheet,
    rule: { kind: 'count', set: 'openingReports', where: {} },
    target: promised('targetJst'),
    isProposed: false,
  },
  {
    ...output,
    code: 'P7',
    name: 'Plany wdrożenia',
    nameEn: 'Implementation plans',
    source: sheet,
    rule: { kind: 'count', set: 'implementationPlans', where: {} },
    target: promised('targetImplementations'),
    isProposed: false,
  },
  {
    ...output,
    code: 'P8',
    name: 'JST wdrażające standardy (umowy wdrożeniowe)',
    nameEn: 'JSTs implementing the standards (implementation agreements)',
    source: sheet,
    rule: { kind: 'count', set: 'jstsImplementing', where: {} },
    target: promised('targetImplementations'),
    isProposed: false,
  },
  {
    ...output,
    code: 'P9',
    name: 'Miasta średnie wdrażające standardy',
    nameEn: 'Medium-sized towns implementing the standards',
    source: sheet,
    rule: { kind: 'count', set: 'jstsImplementing', where: { mediumTown: true } },
    target: promised('targetImplementationMediumTowns'),
    isProposed: false,
  },
  {
    ...output,
    code: 'P10',
    name: 'Elementy Pakietów dla JST',
    nameEn: 'Deliverables of packages for JSTs',
    source: `${sheet} (skład pakietu); liczba łączna: ${office}`,
    rule: { kind: 'count', set: 'deliverables', where: {} },
    target: promised('deliverables'),
    isProposed: true,
  },
  {
    ...output,
    code: 'P11',
    name: 'Budżet zrealizowany',
    nameEn: 'Budget realised',
    source: sheet,
    rule: { kind: 'amount', of: 'realised' },
    target: promised('value'),
    isProposed: false,
  },
  {
    ...output,
    code: 'P12',
    name: 'Wkład własny wniesiony',
    nameEn: 'Own contribution brought',
    source: sheet,
    rule: { kind: 'amount', of: 'ownContribution' },
    target: promised('ownContribution'),
    isProposed: false,
  },
  {
    ...result,
    code: 'R1',
    name: 'Zakończone wdrożenia standardów',
    nameEn: 'Implementations completed',
    source: `${sheet} (liczba wdrożeń); zakończenie: ${office}`,
    rule: { kind: 'count', set: 'jstsImplemented', where: {} },
    target: promised('targetImplementations'),
    isProposed: true,
  },
  {
    ...result,
    code: 'R2',
    name: 'Certyfikaty wdrożenia standardów',
    nameEn: 'Certificates of implementation',
    source: office,
    rule: { kind: 'count', set: 'jstsCertified', where: {} },
    target: promised('targetImplementations'),
    isProposed: true,
  },
  {
    ...result,
    code: 'R3',
    name: 'Zmiana jakości obsługi inwestora w badaniu',
    nameEn: 'Change of the quality of investor service in the survey',
    source: office,
    rule: { kind: 'surveyChange' },
    target: { kind: 'none' },
    isProposed: true,
  },
]
