import { day } from '#db/values/day.ts'
import { basisPoints, grosze } from '#db/values/money.ts'
import { usualStageNames } from '#db/values/stage.ts'

/**
 * The Lubuskie programme as its public sheet states it. What the sheet does not state
 * is listed in `proposed` and shown with a mark until the coordinator confirms it: the
 * number's kind (by its form a call number), the agreement number (from a
 * beneficiary's page), the dates of the stages.
 */
export const lubuskieProgramme = {
  title: 'Standardy obsługi inwestora w województwie lubuskim',
  callNumber: 'POWR.02.18.00-IP.01-00-004/18',
  agreementNumber: 'POWR.02.18.00-00-0002/19',
  department: 'Departament Przedsiębiorczości i Strategii Marki',
  institution: 'Urząd Marszałkowski Województwa Lubuskiego',
  from: day('2019-09-01'),
  to: day('2021-12-31'),
  value: grosze(107_474_160),
  ownContributionRate: basisPoints(1_000),
  targetJst: 43,
  targetMediumTowns: 2,
  targetImplementations: 22,
  targetImplementationMediumTowns: 1,
  proposed: ['callNumber', 'agreementNumber'],
} as const

/** The public contacts on the sheet. */
export const lubuskieContacts = [
  { name: 'Daniel Chalecki', phone: '68 456 54 87' },
  { name: 'Paweł Hładki', phone: '68 456 57 57' },
  { name: 'Krzysztof Bortnowski', phone: '68 456 53 31' },
] as const

/** The three stages and what each must deliver; their planned days are proposed. */
export const lubuskieStages = [
  {
    name: usualStageNames.preparatory,
    plannedFrom: day('2019-09-01'),
    plannedTo: day('2020-02-29'),
    deliverables: [
      'Analiza potencjału inwestycyjnego województwa',
      'Raport otwarcia dla każdej JST biorącej udział',
    ],
  },
  {
    name: usualStageNames.first,
    plannedFrom: day('2020-03-01'),
    plannedTo: day('2020-12-31'),
    deliverables: [
      'Rekrutacja 43 JST, w tym 2 miast średnich, i umowy wsparcia',
      'Cykl szkoleń dla kadry kierowniczej',
      'Cykl szkoleń dla pracowników niższego szczebla',
      'Lista JST chętnych do wdrożenia, otwarta na ostatnim szkoleniu kadry kierowniczej',
      'Podsumowania JST przez opiekunów merytorycznych',
      'Plany wdrożenia dla co najmniej 22 JST, w tym 1 miasta średniego',
    ],
  },
  {
    name: usualStageNames.second,
    plannedFrom: day('2021-01-01'),
    plannedTo: day('2021-12-31'),
    deliverables: [
      'Umowy wdrożeniowe',
      'Wizyty opiekunów w siedzibach JST',
      'Analiza inwestycyjna i lokalnego rynku pracy dla każdej JST',
      'Indywidualne doradztwo eksperckie',
      'Zdjęcia terenów inwestycyjnych z drona',
      'E-book promujący ofertę inwestycyjną w 3 językach',
      'Prezentacja potencjału inwestycyjnego i gospodarczego w 3 językach',
      'Standardy wdrożone w każdej JST pod opieką opiekuna merytorycznego',
    ],
  },
] as const

/** The sister programme that ours is compared with, as its public sheet states it. */
export const sisterProgrammes = [
  { name: 'Lubelskie', target: 50, tookPart: 100, implemented: 79, source: 'publicSheet' },
] as const
