/** What callers of such a programme ask about; every office may change the list. */
export const enquiryTopics = [
  {
    name: 'Szkolenia',
    nameEn: 'Trainings',
    keywords: 'termin miejsce sala godzina zgłoszenie obecność zaświadczenie',
  },
  {
    name: 'Udział w projekcie',
    nameEn: 'Taking part',
    keywords: 'rekrutacja nabór zgłoszenie warunki zasady regulamin kto może',
  },
  { name: 'Umowy', nameEn: 'Agreements', keywords: 'umowa wsparcia wdrożeniowa podpisanie aneks' },
  {
    name: 'Lista chętnych i wdrożenie',
    nameEn: 'Volunteer list and implementation',
    keywords: 'kolejność ranking rezerwa plan',
  },
  {
    name: 'Opiekun i wizyty',
    nameEn: 'Mentor and visits',
    keywords: 'opiekun merytoryczny wizyta termin',
  },
  {
    name: 'Pakiet dla JST',
    nameEn: 'Package',
    keywords: 'analiza e-book prezentacja zdjęcia dron doradztwo',
  },
  {
    name: 'Standardy i certyfikaty',
    nameEn: 'Standards and certificates',
    keywords: 'audyt certyfikat gala badanie',
  },
  {
    name: 'Faktury i płatności',
    nameEn: 'Invoices and payments',
    keywords: 'faktura rachunek zapłata rozliczenie wykonawca',
  },
  {
    name: 'Tereny dla inwestora',
    nameEn: 'Sites for investors',
    keywords: 'inwestor działka grunt hala oferta teren',
  },
  { name: 'Dane osobowe', nameEn: 'Personal data', keywords: 'RODO klauzula zgoda sprostowanie' },
  { name: 'Inne', nameEn: 'Other', keywords: '' },
] as const
