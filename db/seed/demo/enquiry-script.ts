import { type Day, day } from '#db/values/day.ts'
import type { CallerKind, EnquiryChannel, EnquiryOutcome } from '#db/values/desk.ts'

/** What was asked in the sample office again and again, in its time. */
export interface AskedOften {
  /** The topic, by its name. */
  readonly topic: string
  readonly from: Day
  readonly to: Day
  readonly times: number
  readonly kind: CallerKind
  readonly question: string
  readonly answer: string
}

const often = (
  topic: string,
  [from, to, times]: readonly [string, string, number],
  kind: CallerKind,
  question: string,
  answer: string,
): AskedOften => ({ topic, from: day(from), to: day(to), times, kind, question, answer })

export const askedOften: readonly AskedOften[] = [
  often(
    'Udział w projekcie',
    ['2019-11-04', '2020-04-30', 9],
    'jst',
    'Kto może wziąć udział w projekcie i ile osób wysyła gmina?',
    'Gmina i powiat z województwa; jedna osoba z kadry kierowniczej i jedna lub dwie osoby z obsługi inwestora.',
  ),
  often(
    'Udział w projekcie',
    ['2019-11-04', '2020-05-29', 6],
    'jst',
    'Do kiedy można odesłać deklarację udziału?',
    'Deklaracje przyjmujemy do wyczerpania miejsc; liczy się kolejność zgłoszeń.',
  ),
  often(
    'Umowy',
    ['2020-02-17', '2020-09-30', 9],
    'jst',
    'Czy umowa wsparcia wymaga uchwały rady?',
    'Nie; umowę podpisuje osoba, która reprezentuje JST, z kontrasygnatą, jeśli rodzi zobowiązanie.',
  ),
  often(
    'Szkolenia',
    ['2020-09-01', '2021-06-30', 12],
    'person',
    'Kiedy i gdzie jest najbliższe szkolenie?',
    'Podano dzień, miejsce i godzinę z terminarza; zaproszenie przyjdzie tydzień wcześniej.',
  ),
  often(
    'Szkolenia',
    ['2020-09-01', '2021-06-30', 9],
    'person',
    'Czy na szkolenie może przyjechać inna osoba niż zgłoszona?',
    'Tak, ale najpierw trzeba zgłosić zmianę uczestnika; formularz wysłano e-mailem.',
  ),
  often(
    'Szkolenia',
    ['2020-10-01', '2021-08-31', 7],
    'person',
    'Kiedy przyjdzie zaświadczenie ze szkolenia?',
    'Zaświadczenia wydajemy po zakończeniu całego cyklu osobom, które były na wymaganej liczbie godzin.',
  ),
  often(
    'Lista chętnych i wdrożenie',
    ['2021-01-11', '2021-06-30', 8],
    'jst',
    'Na którym miejscu listy chętnych jesteśmy?',
    'Podano miejsce na liście; o kolejności decyduje chwila zgłoszenia i rekomendacja opiekuna.',
  ),
  often(
    'Opiekun i wizyty',
    ['2021-02-01', '2021-11-30', 9],
    'person',
    'Kto jest naszym opiekunem i kiedy przyjedzie?',
    'Podano nazwisko opiekuna, telefon i dzień najbliższej wizyty.',
  ),
  often(
    'Pakiet dla JST',
    ['2021-04-01', '2021-12-10', 10],
    'jst',
    'Kiedy dostaniemy zdjęcia terenów z drona i e-book?',
    'Podano, co już dostarczono, a co jest zamówione i na kiedy.',
  ),
  often(
    'Standardy i certyfikaty',
    ['2021-06-01', '2021-12-17', 8],
    'person',
    'Czego jeszcze brakuje do certyfikatu?',
    'Wymieniono elementy standardów, które czekają na audyt końcowy.',
  ),
  often(
    'Faktury i płatności',
    ['2020-03-02', '2021-12-17', 8],
    'contractor',
    'Czy faktura już do Państwa dotarła i kiedy będzie zapłacona?',
    'Faktura jest u nas; termin płatności podano zgodnie z umową.',
  ),
  often(
    'Tereny dla inwestora',
    ['2020-02-03', '2021-12-17', 11],
    'investor',
    'Szukamy działki pod halę, od trzech hektarów, z prądem i dojazdem do drogi ekspresowej.',
    'Wskazano gminy z gotową ofertą terenów i osoby do kontaktu w ich urzędach.',
  ),
  often(
    'Dane osobowe',
    ['2020-06-01', '2021-12-10', 5],
    'person',
    'Po co potrzebny jest numer PESEL w formularzu?',
    'Wymagają go wytyczne monitorowania uczestników; podano, gdzie jest klauzula informacyjna.',
  ),
  often(
    'Inne',
    ['2019-10-07', '2021-12-17', 6],
    'other',
    'Kto prowadzi projekt i gdzie można o nim przeczytać?',
    'Podano adres strony województwa i telefony z karty programu.',
  ),
]

/** A conversation with what was promised in it; `doneOn` is null where nobody came back yet. */
export interface Promised {
  readonly on: Day
  readonly topic: string
  readonly kind: CallerKind
  readonly outcome: EnquiryOutcome
  readonly channel: EnquiryChannel
  readonly question: string
  readonly answer: string
  readonly step: string
  readonly dueOn: Day
  readonly doneOn: Day | null
  readonly result: string
}

const promised = (
  [on, dueOn, doneOn]: readonly [string, string, string | null],
  [topic, kind, outcome, channel]: readonly [string, CallerKind, EnquiryOutcome, EnquiryChannel],
  [question, answer, step, result]: readonly [string, string, string, string],
): Promised => ({
  ...{ on: day(on), dueOn: day(dueOn), doneOn: doneOn === null ? null : day(doneOn) },
  ...{ topic, kind, outcome, channel, question, answer, step, result },
})

/** Most promises were kept; at the end three are open, and one of them is overdue. */
export const promises: readonly Promised[] = [
  promised(
    ['2020-03-11', '2020-03-13', '2020-03-12'],
    ['Umowy', 'jst', 'promised', 'phone'],
    [
      'Czy do umowy trzeba dołączyć pełnomocnictwo zastępcy burmistrza?',
      'Trzeba to sprawdzić we wzorze umowy.',
      'Sprawdzić wzór umowy i oddzwonić w sprawie pełnomocnictwa',
      'Tak, wystarczy kopia; wzór wysłano e-mailem.',
    ],
  ),
  promised(
    ['2020-10-06', '2020-10-08', '2020-10-08'],
    ['Szkolenia', 'person', 'promised', 'phone'],
    [
      'Czy szkolenie dla pracowników będzie stacjonarne, czy zdalne?',
      'Decyzja zapadnie w tym tygodniu.',
      'Oddzwonić z decyzją o formie szkolenia',
      'Szkolenie zdalne; link wysłano.',
    ],
  ),
  promised(
    ['2020-11-16', '2020-11-18', '2020-11-20'],
    ['Faktury i płatności', 'contractor', 'passedOn', 'email'],
    [
      'Prosimy o potwierdzenie numeru umowy na fakturze.',
      'Przekazano do osoby, która prowadzi rozliczenia.',
      'Potwierdzić wykonawcy numer umowy',
      'Numer potwierdzono, fakturę przyjęto bez korekty.',
    ],
  ),
  promised(
    ['2021-03-02', '2021-03-04', '2021-03-03'],
    ['Lista chętnych i wdrożenie', 'jst', 'promised', 'phone'],
    [
      'Czy można jeszcze dołączyć do listy chętnych po szkoleniu?',
      'Zgłoszenia spóźnione przyjmuje się tylko z ważnego powodu.',
      'Zapytać koordynatorkę o zgłoszenie po terminie',
      'Zgłoszenie przyjęto z uzasadnieniem.',
    ],
  ),
  promised(
    ['2021-06-08', '2021-06-10', '2021-06-10'],
    ['Tereny dla inwestora', 'investor', 'passedOn', 'phone'],
    [
      'Czy w strefie pod Zieloną Górą są hale do wynajęcia od zaraz?',
      'Przekazano do opiekuna, który zna oferty gmin.',
      'Zebrać oferty hal i odesłać inwestorowi',
      'Wysłano trzy oferty z gmin.',
    ],
  ),
  promised(
    ['2021-09-14', '2021-09-16', '2021-09-15'],
    ['Pakiet dla JST', 'jst', 'promised', 'phone'],
    [
      'Czy w e-booku można jeszcze zmienić zdjęcie ratusza?',
      'Sprawdzimy u wykonawcy, czy nie poszło do druku.',
      'Zapytać wykonawcę e-booka o zmianę zdjęcia',
      'Zdjęcie zmieniono przed oddaniem.',
    ],
  ),
  promised(
    ['2021-12-20', '2021-12-28', null],
    ['Standardy i certyfikaty', 'person', 'promised', 'phone'],
    [
      'Kiedy będzie wręczenie certyfikatów i ile osób można zabrać?',
      'Termin jest ustalany z gospodarzem sali.',
      'Oddzwonić z dniem wręczenia certyfikatów i liczbą miejsc',
      '',
    ],
  ),
  promised(
    ['2021-12-29', '2022-01-04', null],
    ['Faktury i płatności', 'contractor', 'passedOn', 'phone'],
    [
      'Kiedy będzie zapłacona ostatnia faktura za prezentacje?',
      'Przekazano do rozliczeń.',
      'Sprawdzić przelew za prezentacje i oddzwonić do wykonawcy',
      '',
    ],
  ),
  promised(
    ['2021-12-30', '2022-01-05', null],
    ['Tereny dla inwestora', 'investor', 'promised', 'email'],
    [
      'Prosimy o listę terenów powyżej pięciu hektarów po stronie południowej województwa.',
      'Lista będzie na początku stycznia.',
      'Wysłać listę terenów powyżej 5 ha',
      '',
    ],
  ),
]

/** Investors and others who are on no record; invented, as every name of the sample. */
export const strangers: Readonly<Record<'investor' | 'other' | 'contractor', readonly string[]>> = {
  investor: ['Przykładowe Hale sp. z o.o.', 'pan Wzorowski, deweloper', 'Próbna Logistyka S.A.'],
  other: ['mieszkanka powiatu', 'student, praca dyplomowa', 'redakcja lokalnego tygodnika'],
  contractor: ['Pracownia Wzorcowa', 'Studio Przykład', 'Biuro Analiz Próbnych'],
}
