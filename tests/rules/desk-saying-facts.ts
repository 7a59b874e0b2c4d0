import type { AwaitedPart, SayingFacts } from '#db/rules/desk-saying.ts'
import { day } from '#db/values/day.ts'
import { noImplementationDates } from '#db/values/implementation.ts'
import type { StepCode, StepOwner } from '#db/values/next-step.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { attempt } from './facts.ts'

const support = attempt({
  invitedOn: '2020-03-02',
  declaredOn: '2020-03-20',
  agreementOn: '2020-06-05',
  joinedOn: '2020-09-10',
  withdrawnOn: '2021-02-01',
})
const work = {
  ...noImplementationDates,
  agreementOn: day('2021-04-16'),
  completedOn: day('2021-11-30'),
  endedOn: day('2021-08-13'),
}
/** A JST that takes part and owes nothing. */
export const base: SayingFacts = {
  ...{ recruitment: 'takingPart', implementation: 'none', support, work, certificate: null },
  ...{ next: { step: 'takePart', whose: 'nobody' }, rank: null, placeTaker: null },
  ...{ training: null, visit: null, awaited: [], overSince: null },
}
const hour = '09:30' as TimeOfDay
/** The presentation in German, with the contractor. */
export const german: AwaitedPart = {
  contractorId: 'contractor',
  ...{ kind: 'presentation', language: 'de', state: 'inProgress' },
  ...{ dueOn: day('2021-10-12'), late: false },
}
const drone: AwaitedPart = { ...german, kind: 'drone', language: '' }
/** The next step and whose it is. */
export const step = (code: StepCode, whose: StepOwner, count?: number) => ({
  next: { step: code, whose, ...(count === undefined ? {} : { figures: { count } }) },
})
/** An implementation agreement stands. */
export const agreed = { implementation: 'agreed' } as const
const given = { number: '7/2021', issuedOn: day('2021-12-10') }

/** What is known beside the usual, and the sentence in Polish and in English. */
export const told: readonly (readonly [Partial<SayingFacts>, string, string])[] = [
  [
    { recruitment: 'none', ...step('invite', 'office') },
    'Gmina Bogdaniec nie ma jeszcze zaproszenia do programu; następny krok to zaproszenie – ruch po stronie biura.',
    'Gmina Bogdaniec has not been invited to the programme yet; the next step is the invitation – the office’s move.',
  ],
  [
    { recruitment: 'invited', ...step('declare', 'jst') },
    'Gmina Bogdaniec ma zaproszenie do programu z 2.03.2020; teraz czekamy na deklarację udziału – ruch po stronie gminy.',
    'Gmina Bogdaniec was invited to the programme on 2 Mar 2020; we now wait for the declaration of taking part – the gmina’s move.',
  ],
  [
    { recruitment: 'declared', ...step('signSupportAgreement', 'office') },
    'Gmina Bogdaniec ma deklarację udziału złożoną 20.03.2020; teraz czekamy na podpisanie umowy wsparcia – ruch po stronie biura.',
    'Gmina Bogdaniec declared that it takes part on 20 Mar 2020; we now wait for the support agreement to be signed – the office’s move.',
  ],
  [
    {
      recruitment: 'signed',
      ...step('attendFirstTraining', 'jst'),
      training: { on: day('2020-09-10'), at: hour },
    },
    'Gmina Bogdaniec ma umowę wsparcia podpisaną 5.06.2020; teraz czekamy na udział w pierwszym szkoleniu 10.09.2020 o godz. 9.30 – ruch po stronie gminy.',
    'Gmina Bogdaniec signed the support agreement on 5 Jun 2020; we now wait for its people at the first training on 10 Sept 2020 at 9.30 – the gmina’s move.',
  ],
  [
    { recruitment: 'signed', ...step('attendFirstTraining', 'jst') },
    'Gmina Bogdaniec ma umowę wsparcia podpisaną 5.06.2020; teraz czekamy na pierwsze szkolenie, którego termin jeszcze ustalamy – ruch po stronie biura.',
    'Gmina Bogdaniec signed the support agreement on 5 Jun 2020; we now wait for the first training, whose date is still being set – the office’s move.',
  ],
  [
    {},
    'Gmina Bogdaniec bierze udział w programie od 10.09.2020; nic więcej nie jest teraz potrzebne.',
    'Gmina Bogdaniec has taken part in the programme since 10 Sept 2020; nothing more is needed now.',
  ],
  [
    { training: { on: day('2020-11-03'), at: hour } },
    'Gmina Bogdaniec bierze udział w programie od 10.09.2020; najbliższe szkolenie jest 3.11.2020 o godz. 9.30.',
    'Gmina Bogdaniec has taken part in the programme since 10 Sept 2020; the next training is on 3 Nov 2020 at 9.30.',
  ],
  [
    { ...step('waitOnReserve', 'nobody'), rank: 2 },
    'Gmina Bogdaniec bierze udział w programie od 10.09.2020; czeka na liście rezerwowej, miejsce 2.',
    'Gmina Bogdaniec has taken part in the programme since 10 Sept 2020; it waits on the reserve list, place 2.',
  ],
  [
    { ...agreed, ...step('completePackage', 'office'), awaited: [german] },
    'Gmina Bogdaniec ma umowę wdrożeniową podpisaną 16.04.2021; teraz czekamy na prezentację potencjału w języku niemieckim – termin 12.10.2021, ruch po stronie wykonawcy.',
    'Gmina Bogdaniec signed the implementation agreement on 16 Apr 2021; we now wait for the presentation of the potential in German – due on 12 Oct 2021, the contractor’s move.',
  ],
  [
    {
      ...agreed,
      ...step('completePackage', 'office'),
      awaited: [{ ...drone, late: true }, german, german],
    },
    'Gmina Bogdaniec ma umowę wdrożeniową podpisaną 16.04.2021; teraz czekamy na zdjęcia terenów inwestycyjnych z drona i jeszcze 2 elementy pakietu – termin minął 12.10.2021, ruch po stronie wykonawcy.',
    'Gmina Bogdaniec signed the implementation agreement on 16 Apr 2021; we now wait for the drone photographs of investment land and 2 other parts of the package – it was due on 12 Oct 2021, the contractor’s move.',
  ],
  [
    {
      ...agreed,
      ...step('completePackage', 'office'),
      awaited: [{ ...drone, state: 'toAccept' }],
    },
    'Gmina Bogdaniec ma umowę wdrożeniową podpisaną 16.04.2021; teraz odbieramy zdjęcia terenów inwestycyjnych z drona – ruch po stronie biura.',
    'Gmina Bogdaniec signed the implementation agreement on 16 Apr 2021; we are now accepting the drone photographs of investment land – the office’s move.',
  ],
  [
    {
      ...agreed,
      ...step('holdVisit', 'office'),
      visit: { on: day('2021-06-08'), at: hour, overdue: false },
    },
    'Gmina Bogdaniec ma umowę wdrożeniową podpisaną 16.04.2021; wizyta opiekuna jest 8.06.2021 o godz. 9.30.',
    'Gmina Bogdaniec signed the implementation agreement on 16 Apr 2021; the mentor’s visit is on 8 Jun 2021 at 9.30.',
  ],
  [
    {
      ...agreed,
      ...step('holdVisit', 'office'),
      visit: { on: day('2021-06-08'), at: null, overdue: true },
    },
    'Gmina Bogdaniec ma umowę wdrożeniową podpisaną 16.04.2021; wizyta opiekuna była planowana na 8.06.2021 i czeka na zapis albo nowy termin – ruch po stronie biura.',
    'Gmina Bogdaniec signed the implementation agreement on 16 Apr 2021; the mentor’s visit was planned for 8 Jun 2021 and waits to be written down or moved – the office’s move.',
  ],
  [
    { ...agreed, ...step('meetStandards', 'jst', 5) },
    'Gmina Bogdaniec ma umowę wdrożeniową podpisaną 16.04.2021; do spełnienia zostało 5 wymaganych standardów – ruch po stronie gminy.',
    'Gmina Bogdaniec signed the implementation agreement on 16 Apr 2021; 5 required standards are still to be met – the gmina’s move.',
  ],
  [
    { implementation: 'completed', ...step('issueCertificate', 'office') },
    'Gmina Bogdaniec ma wdrożone standardy obsługi inwestora od 30.11.2021; teraz czekamy na wydanie certyfikatu – ruch po stronie biura.',
    'Gmina Bogdaniec has had the standards of investor service in place since 30 Nov 2021; we now wait for the certificate to be issued – the office’s move.',
  ],
  [
    {
      implementation: 'completed',
      certificate: given,
      ...step('implementationCompleted', 'nobody'),
    },
    'Gmina Bogdaniec ma wdrożone standardy obsługi inwestora i certyfikat nr 7/2021 z 10.12.2021; nic więcej nie jest teraz potrzebne.',
    'Gmina Bogdaniec has the standards of investor service in place, with certificate no. 7/2021 of 10 Dec 2021; nothing more is needed now.',
  ],
  [
    { implementation: 'ended', ...step('implementationEnded', 'nobody') },
    'Gmina Bogdaniec ma umowę wdrożeniową zakończoną przed czasem 13.08.2021; nic więcej nie jest teraz potrzebne.',
    'Gmina Bogdaniec had its implementation agreement ended early on 13 Aug 2021; nothing more is needed now.',
  ],
  [
    { recruitment: 'withdrawn', ...step('replaceJst', 'office') },
    'Gmina Bogdaniec nie bierze już udziału w programie (rezygnacja z 1.02.2021); szukamy innej JST na zwolnione miejsce – ruch po stronie biura.',
    'Gmina Bogdaniec takes part in the programme no longer (it withdrew on 1 Feb 2021); we are looking for another JST for the free place – the office’s move.',
  ],
  [
    { recruitment: 'withdrawn', ...step('replaceJst', 'office'), placeTaker: 'Lubsko' },
    'Gmina Bogdaniec nie bierze już udziału w programie (rezygnacja z 1.02.2021); zwolnione miejsce zajmuje teraz Lubsko.',
    'Gmina Bogdaniec takes part in the programme no longer (it withdrew on 1 Feb 2021); its place is now held by Lubsko.',
  ],
  [
    { ...agreed, ...step('completePackage', 'office'), overSince: day('2021-12-31') },
    'Gmina Bogdaniec ma umowę wdrożeniową podpisaną 16.04.2021; program zakończył się 31.12.2021.',
    'Gmina Bogdaniec signed the implementation agreement on 16 Apr 2021; the programme ended on 31 Dec 2021.',
  ],
  [
    { recruitment: 'none', ...step('invite', 'office'), overSince: day('2021-12-31') },
    'Gmina Bogdaniec nie ma zaproszenia do programu; program zakończył się 31.12.2021.',
    'Gmina Bogdaniec was not invited to the programme; the programme ended on 31 Dec 2021.',
  ],
]
