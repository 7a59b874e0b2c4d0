/** Every screen by the part of the office it belongs to; one without a text names a JST. */
export const screens = {
  office: [
    ['/', 'screen.dashboard'],
    ['/tablica', 'screen.board'],
    ['/wskazniki', 'screen.indicators'],
    ['/wskazniki/symulacja?day=2021-03-31', 'forecast.title'],
    ['/migawki', 'screen.snapshots'],
    ['/jst', 'screen.register'],
    ['/jst/0804011', null],
    ['/program', 'screen.programme'],
    ['/historia', 'screen.history'],
    ['/rekrutacja/import', 'screen.import'],
    ['/pisma', 'screen.papers'],
    ['/pisma/nowe', 'screen.newPaper'],
    ['/pisma/szablony', 'screen.templates'],
    ['/ustawienia', 'screen.settings'],
    ['/nowe-biuro', 'newOffice.title'],
    ['/nie-ma', 'notFound.title'],
  ],
  implementing: [
    ['/wdrozenia', 'screen.volunteers'],
    ['/wdrozenia/plany', 'screen.implementationPlans'],
    ['/wdrozenia/opiekunowie', 'screen.mentors'],
    ['/wdrozenia/opiekunowie?view=visits', 'screen.mentors'],
    ['/wdrozenia/opiekunowie?view=calendar&month=2021-06', 'screen.mentors'],
    ['/wdrozenia/opiekunowie?view=steps', 'screen.mentors'],
    ['/wdrozenia/standardy', 'screen.standards'],
    ['/wdrozenia/standardy?jst=0804011', null],
    ['/wdrozenia/certyfikaty', 'implementationCertificate.title'],
    ['/wdrozenia/badanie', 'screen.survey'],
    ['/wdrozenia/badanie?view=change', 'screen.survey'],
    ['/wdrozenia/badanie?view=sheet', 'screen.survey'],
    ['/wdrozenia/badanie?view=criteria', 'screen.survey'],
    ['/wdrozenia/porownanie', 'screen.benchmark'],
    ['/wdrozenia/pakiet', 'screen.package'],
    ['/wdrozenia/pakiet?view=list', 'screen.package'],
  ],
  budget: [
    ['/budzet', 'screen.realisation'],
    ['/budzet/dokumenty', 'screen.documents'],
    ['/budzet/dokumenty/nowy', 'expense.form.title'],
    ['/budzet/umowy', 'screen.contracts'],
    ['/budzet/kontrahenci', 'screen.contractors'],
    ['/budzet/wnioski', 'screen.claims'],
    ['/budzet/zaliczki', 'screen.advances'],
    ['/budzet/przesuniecia', 'screen.transfers'],
    ['/budzet/plan', 'screen.plan'],
    ['/budzet/import', 'screen.expenseImport'],
  ],
  people: [
    ['/szkolenia/zaswiadczenia', 'screen.certificates'],
    ['/szkolenia', 'screen.trainingList'],
    ['/osoby/rodo', 'screen.privacy'],
    ['/osoby/import', 'screen.peopleImport'],
    ['/osoby/zestawienie', 'screen.peopleCounts'],
    ['/osoby', 'screen.peopleList'],
    ['/szkolenia/raporty', 'screen.openingReports'],
    ['/szkolenia/wizyty', 'screen.studyVisits'],
  ],
  desk: [
    ['/kontakt', 'screen.deskAnswer'],
    ['/kontakt?jst=0804011', 'screen.deskAnswer'],
    ['/kontakt/rozmowy', 'screen.enquiries'],
    ['/kontakt/dyzury', 'screen.dutyContacts'],
    ['/kontakt/liczby?from=2019-09-01&to=2021-12-31', 'screen.deskNumbers'],
    ['/kontakt/wroc?queue=all', 'screen.followUps'],
    ['/kontakt/wroc?queue=silent', 'screen.followUps'],
    ['/kontakt/odpowiedzi', 'screen.answers'],
    ['/kontakt/odpowiedzi?group=all', 'screen.answers'],
    ['/notatka', 'note.title'],
  ],
} as const
export const parts = ['office', 'implementing', 'budget', 'people', 'desk'] as const

/** Lists whose first record is a screen of its own, with the text of the list's heading. */
export const lists: Partial<
  Record<(typeof parts)[number], readonly (readonly [string, string])[]>
> = {
  office: [
    ['/wskazniki', 'screen.indicators'],
    ['/migawki', 'screen.snapshots'],
  ],
  desk: [
    ['/kontakt/rozmowy', 'screen.enquiries'],
    ['/kontakt/odpowiedzi', 'screen.answers'],
  ],
}
