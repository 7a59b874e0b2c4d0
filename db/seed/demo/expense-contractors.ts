import type { ContractorKind } from '#db/values/expense.ts'

interface ScriptedContractor {
  readonly kind: ContractorKind
  readonly number: string
  readonly name: string
}

/** No tax office has the code 000, so these NIPs are nobody's, though their check digit is right. */
const firm = (number: string, name: string): ScriptedContractor => ({ kind: 'nip', number, name })

/** A person is known by a name that says "sample"; nobody's PESEL is invented. */
const person = (name: string): ScriptedContractor => ({ kind: 'none', number: '', name })

/** Whom the office pays. */
export const contractors = {
  analysts: firm('0000001011', 'Analizy Przykładowe sp. z o.o.'),
  adviserFirst: firm('0000002128', 'Doradztwo Wzorcowe sp. z o.o.'),
  adviserSecond: firm('0000003234', 'Kancelaria Modelowa s.c.'),
  adviserThird: firm('0000004340', 'Inwestor Pokazowy sp. z o.o.'),
  pilots: firm('0000005457', 'Drony Testowe sp. z o.o.'),
  publisher: firm('0000006563', 'Wydawnictwo Próbne sp. z o.o.'),
  hotel: firm('0000008786', 'Hotel Umowny sp. z o.o.'),
  printer: firm('0000009892', 'Drukarnia Szablonowa s.c.'),
  travelAgency: firm('0000011009', 'Podróże Zmyślone sp. z o.o.'),
  events: firm('0000012115', 'Agencja Ćwiczebna sp. z o.o.'),
  catering: firm('0000013221', 'Catering Fikcyjny sp. z o.o.'),
  library: firm('0000014338', 'Biblioteka Robocza'),
  expertFirst: person('Halina Przykładowa-Testowa'),
  expertSecond: person('Adam Wzorcowy-Umowny'),
  expertThird: person('Iwona Pokazowa-Próbna'),
  managerTrainer: person('Robert Modelowy-Roboczy'),
  staffTrainerFirst: person('Beata Fikcyjna-Wzorcowa'),
  staffTrainerSecond: person('Marek Próbny-Szablonowy'),
  photographer: person('Dorota Umowna-Ćwiczebna'),
  mentorNorth: person('Piotr Testowy'),
  mentorSouth: person('Ewa Modelowa'),
} as const

export type ContractorKey = keyof typeof contractors
