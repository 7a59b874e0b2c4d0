import { type Day, day } from '#db/values/day.ts'

/** An answer of the sample office, as it was first written. */
export interface ScriptedAnswer {
  readonly on: Day
  readonly topic: string
  readonly question: string
  readonly answer: string
  /** Both empty where nobody has translated it yet. */
  readonly questionEn: string
  readonly answerEn: string
}

/** What the contact desk wrote as the same questions kept coming back. */
export const answers: readonly ScriptedAnswer[] = [
  {
    ...{ on: day('2020-02-10'), topic: 'Udział w projekcie' },
    question: 'Kto może wziąć udział w projekcie?',
    answer:
      'Udział mogą wziąć gminy, powiaty i miasta na prawach powiatu z województwa lubuskiego. Wystarczy zgłoszenie, a potem umowa wsparcia.',
    questionEn: 'Who may take part in the programme?',
    answerEn:
      'Gminas, powiats and cities with powiat rights of the Lubuskie voivodeship may take part. It takes a declaration and then a support agreement.',
  },
  {
    ...{ on: day('2020-02-10'), topic: 'Udział w projekcie' },
    question: 'Do kiedy można zgłosić gminę do projektu?',
    answer:
      'Nabór trwa do: {termin naboru}. Zgłoszenie przyjmuje {osoba do kontaktu}, telefon {telefon do kontaktu}.',
    questionEn: 'Until when may a gmina apply?',
    answerEn:
      'Recruitment lasts until: {recruitment deadline}. Declarations are taken by {contact person}, phone {contact phone}.',
  },
  {
    ...{ on: day('2020-02-24'), topic: 'Umowy' },
    question: 'Jaki numer ma nasza umowa wsparcia i u kogo ją dostać?',
    answer:
      'Numer umowy: {numer umowy}. Kopię umowy wyśle {osoba do kontaktu}, telefon {telefon do kontaktu}.',
    questionEn: 'What is the number of our support agreement and who has it?',
    answerEn:
      'Agreement number: {agreement number}. A copy is sent by {contact person}, phone {contact phone}.',
  },
  {
    ...{ on: day('2020-03-02'), topic: 'Szkolenia' },
    question: 'Kiedy i gdzie jest najbliższe szkolenie?',
    answer:
      'Najbliższe szkolenie ({nazwa JST}): {następne szkolenie}. Termin: {termin szkolenia}. Miejsce: {miejsce szkolenia}.',
    questionEn: 'When and where is the next training?',
    answerEn:
      'The next training ({JST name}): {next training}. Date: {training date}. Place: {training place}.',
  },
  {
    ...{ on: day('2020-03-02'), topic: 'Szkolenia' },
    question: 'Co zrobić, gdy zgłoszona osoba nie może przyjść na szkolenie?',
    answer:
      'Proszę dać znać najpóźniej dzień wcześniej. Jej miejsce zajmie pierwsza osoba z kolejki, a urząd może zgłosić kogoś innego na następny termin.',
    questionEn: 'What if a person who signed up cannot come to the training?',
    answerEn:
      'Please let us know the day before at the latest. The first person waiting takes the seat, and the office may sign somebody else up for the next date.',
  },
  {
    ...{ on: day('2020-09-14'), topic: 'Szkolenia' },
    question: 'Kiedy dostaniemy zaświadczenia ze szkolenia?',
    answer:
      'Zaświadczenie dostaje każda osoba, która osiągnęła wymaganą obecność. Wysyłamy je po zamknięciu listy obecności.',
    questionEn: 'When do we get the certificates of the training?',
    answerEn:
      'Everyone who reached the required attendance gets a certificate. We send it once the attendance list is closed.',
  },
  {
    ...{ on: day('2020-09-21'), topic: 'Lista chętnych i wdrożenie' },
    question: 'Od kiedy można zgłosić się na listę chętnych do wdrożenia?',
    answer:
      'Listę otwieramy na ostatnim szkoleniu kadry kierowniczej: {otwarcie listy chętnych}. Liczy się kolejność zgłoszeń i rekomendacja opiekuna.',
    questionEn: 'From when may we apply for the list of those willing to implement?',
    answerEn:
      'The list opens at the last training for managers: {list opening}. The order of applications and the mentor’s recommendation count.',
  },
  {
    ...{ on: day('2020-10-05'), topic: 'Opiekun i wizyty' },
    question: 'Kto jest naszym opiekunem i jak się z nim skontaktować?',
    answer: 'Opiekun merytoryczny: {opiekun}, telefon {telefon opiekuna}, adres {e-mail opiekuna}.',
    questionEn: 'Who is our mentor and how do we reach them?',
    answerEn: 'The mentor: {mentor}, phone {mentor phone}, address {mentor e-mail}.',
  },
  {
    ...{ on: day('2021-01-11'), topic: 'Opiekun i wizyty' },
    question: 'Kiedy opiekun przyjedzie do nas na wizytę?',
    answer: 'Najbliższa wizyta: {termin wizyty}, miejsce: {miejsce wizyty}. Prowadzi ją {opiekun}.',
    questionEn: 'When does the mentor come to visit us?',
    answerEn: 'The next visit: {visit date}, place: {visit place}. It is held by {mentor}.',
  },
  {
    ...{ on: day('2021-01-18'), topic: 'Pakiet dla JST' },
    question: 'Co wchodzi w skład Pakietu dla JST?',
    answer:
      'Analiza inwestycyjna i rynku pracy, doradztwo ekspertów, zdjęcia z drona, e-book i prezentacja oferty.',
    questionEn: 'What does the Package for a JST hold?',
    answerEn:
      'An analysis of investment and the labour market, advice of experts, drone photographs, an e-book and a presentation of the offer.',
  },
  {
    ...{ on: day('2021-03-08'), topic: 'Faktury i płatności' },
    question: 'Kiedy zapłacicie naszą fakturę?',
    answer:
      'Faktura jest płacona po odbiorze i sprawdzeniu, w terminie z umowy. Proszę podać jej numer, a sprawdzę, na jakim jest etapie.',
    questionEn: 'When will you pay our invoice?',
    answerEn:
      'An invoice is paid after acceptance and checking, by the day in the contract. Please give me its number and I will check how far it is.',
  },
  {
    ...{ on: day('2021-04-12'), topic: 'Tereny dla inwestora' },
    question: 'Szukam terenu pod inwestycję. Do kogo się zwrócić?',
    answer:
      'Proszę podać powierzchnię, przeznaczenie i powiat. Przekażę pytanie gminom z projektu, a do {koniec programu} odpowiada też {osoba do kontaktu}, telefon {telefon do kontaktu}.',
    questionEn: 'I am looking for a site for an investment. Whom should I ask?',
    answerEn:
      'Please tell me the area, the purpose and the powiat. I will pass the question on to the gminas of the programme; until {programme end} you may also ask {contact person}, phone {contact phone}.',
  },
  {
    ...{ on: day('2021-06-14'), topic: 'Dane osobowe' },
    question: 'Jak sprostować moje dane osobowe?',
    answer:
      'Wystarczy zgłoszenie z opisem tego, co się zmieniło. Odpowiadamy w ciągu miesiąca, a do tego czasu dane zostają bez zmian.',
    ...{ questionEn: '', answerEn: '' },
  },
]

/** The answer that was made more precise once the languages were agreed. */
export const corrected = {
  on: day('2021-05-17'),
  question: 'Co wchodzi w skład Pakietu dla JST?',
  answer:
    'Analiza inwestycyjna i rynku pracy, indywidualne doradztwo ekspertów, zdjęcia terenów z drona oraz e-book i prezentacja oferty w 3 językach.',
  answerEn:
    'An analysis of investment and the labour market, individual advice of experts, drone photographs of the sites, and an e-book and a presentation of the offer in 3 languages.',
} as const

/** The answer that stopped being given once recruitment was over. */
export const retired = {
  on: day('2020-12-14'),
  validTo: day('2020-12-31'),
  question: 'Do kiedy można zgłosić gminę do projektu?',
  reason: 'Nabór do projektu się zakończył.',
} as const

/** Which answer the desk gave to what callers asked, by both questions. */
export const givenTo: ReadonlyMap<string, string> = new Map([
  [
    'Kto może wziąć udział w projekcie i ile osób wysyła gmina?',
    'Kto może wziąć udział w projekcie?',
  ],
  ['Do kiedy można odesłać deklarację udziału?', 'Do kiedy można zgłosić gminę do projektu?'],
  ['Kiedy i gdzie jest najbliższe szkolenie?', 'Kiedy i gdzie jest najbliższe szkolenie?'],
  [
    'Czy na szkolenie może przyjechać inna osoba niż zgłoszona?',
    'Co zrobić, gdy zgłoszona osoba nie może przyjść na szkolenie?',
  ],
  ['Kiedy przyjdzie zaświadczenie ze szkolenia?', 'Kiedy dostaniemy zaświadczenia ze szkolenia?'],
  [
    'Kto jest naszym opiekunem i kiedy przyjedzie?',
    'Kto jest naszym opiekunem i jak się z nim skontaktować?',
  ],
  [
    'Czy faktura już do Państwa dotarła i kiedy będzie zapłacona?',
    'Kiedy zapłacicie naszą fakturę?',
  ],
  [
    'Szukamy działki pod halę, od trzech hektarów, z prądem i dojazdem do drogi ekspresowej.',
    'Szukam terenu pod inwestycję. Do kogo się zwrócić?',
  ],
])
