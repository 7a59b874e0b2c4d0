import { grosze } from '#db/values/money.ts'
import { quarter, type ScriptedClaim, tranche } from './claim-plot.ts'
import { parkedPictures } from './expense-packages.ts'
import { roomNumbers } from './expense-rooms.ts'

/** The script of the claims: a quarter each, and what the institution said of them. */

/** Nine claims submitted and the final one, still a draft on the last day. */
export const claims: readonly ScriptedClaim[] = [
  quarter(
    ['advance'],
    ['2019-09-01', '2019-09-30'],
    ['2019-09-24', '2019-09-26', '2019-10-10'],
    [['', '', '', ''], 'Wybór wykonawcy analizy potencjału, lista adresowa JST.'],
    tranche(160_000_00, '2019-10-22'),
  ),
  quarter(
    ['reporting'],
    ['2019-10-01', '2019-12-31'],
    ['2020-01-09', '2020-01-14', '2020-02-04'],
    [
      ['Podpisano umowę na analizę, odebrano część diagnostyczną.', '', '', ''],
      'Odbiór analizy, nabór ekspertów do raportów otwarcia, zatrudnienie opiekunów.',
    ],
  ),
  quarter(
    ['settlement', 'advance'],
    ['2020-01-01', '2020-03-31'],
    ['2020-04-07', '2020-04-10', '2020-05-21'],
    [
      [
        'Odebrano analizę potencjału, powstały pierwsze raporty otwarcia.',
        'Trwa rekrutacja, podpisano pierwsze umowy wsparcia.',
        'Zatrudniono dwoje opiekunów merytorycznych.',
        '',
      ],
      'Szkolenia kadry kierowniczej, gdy tylko pozwolą na to ograniczenia.',
    ],
    {
      ...tranche(200_000_00, '2020-06-09'),
      problems: 'Urzędy ograniczyły przyjmowanie interesantów z powodu epidemii.',
    },
  ),
  quarter(
    ['settlement'],
    ['2020-04-01', '2020-06-30'],
    ['2020-07-07', '2020-07-10', '2020-08-20'],
    [
      [
        'Powstały kolejne raporty otwarcia.',
        'Odbyło się pierwsze szkolenie kadry kierowniczej; wizyty studyjne odwołano.',
        'Opiekunowie pracowali z JST zdalnie.',
        '',
      ],
      'Szkolenia pracowników od września.',
    ],
    { problems: 'Wizyty studyjne nie mogą się odbyć; zaliczka została zwrócona.' },
  ),
  quarter(
    ['settlement'],
    ['2020-07-01', '2020-09-30'],
    ['2020-10-06', '2020-10-09', '2020-11-24'],
    [
      [
        'Powstały kolejne raporty otwarcia.',
        'Rozpoczęto szkolenia pracowników, trwała rekrutacja.',
        'Opiekunowie odwiedzali JST po zniesieniu ograniczeń.',
        '',
      ],
      'Kolejne szkolenia, ostatnie umowy wsparcia.',
    ],
    {
      verdicts: [
        {
          document: roomNumbers.parked,
          verdict: 'parked',
          amount: null,
          reason: 'Brak list obecności; do wyjaśnienia w następnym wniosku.',
        },
      ],
    },
  ),
  quarter(
    ['settlement', 'advance'],
    ['2020-10-01', '2020-12-31'],
    ['2021-01-07', '2021-01-13', '2021-02-25'],
    [
      [
        'Powstała większość raportów otwarcia.',
        'Osiągnięto 43 JST w programie; trwały szkolenia.',
        'Opiekunowie przygotowywali podsumowania JST.',
        '',
      ],
      'Zakończenie szkoleń, plany wdrożenia.',
    ],
    {
      ...tranche(200_000_00, '2021-03-16'),
      verdicts: [
        {
          document: roomNumbers.empty,
          verdict: 'ineligible',
          amount: null,
          reason: 'Szkolenie nie odbyło się, sala stała pusta.',
        },
      ],
    },
  ),
  quarter(
    ['settlement'],
    ['2021-01-01', '2021-03-31'],
    ['2021-04-07', '2021-04-13', '2021-05-27'],
    [
      [
        'Zakończono raporty otwarcia.',
        'Zakończono oba cykle szkoleń, część dni odbyła się zdalnie.',
        'Powstały plany wdrożenia.',
        '',
      ],
      'Umowy wdrożeniowe i pierwsze pakiety dla JST.',
    ],
  ),
  quarter(
    ['settlement', 'advance'],
    ['2021-04-01', '2021-06-30'],
    ['2021-07-06', '2021-07-12', '2021-10-28'],
    [
      [
        '',
        '',
        'Opiekunowie prowadzili wdrożenia w siedzibach JST.',
        'Pierwsze analizy, doradztwo i zdjęcia terenów.',
      ],
      'Kolejne analizy, pierwsze e-booki i prezentacje.',
    ],
    {
      ...tranche(140_000_00, '2021-11-09'),
      verdicts: [
        {
          document: parkedPictures.number,
          verdict: 'parked',
          amount: grosze(parkedPictures.amount),
          reason: 'Protokół odbioru jednej JST bez podpisu; do wyjaśnienia.',
        },
      ],
    },
  ),
  quarter(
    ['settlement', 'refund'],
    ['2021-07-01', '2021-09-30'],
    ['2021-10-06', '2021-10-13'],
    [
      [
        '',
        '',
        'Pierwsze JST zakończyły wdrożenie pod opieką opiekunów.',
        'Zakończono zdjęcia terenów, powstały pierwsze e-booki i prezentacje.',
      ],
      'Ostatnie pakiety, gala i wręczenie certyfikatów.',
    ],
  ),
  quarter(
    ['final', 'refund'],
    ['2021-10-01', '2021-12-31'],
    ['2021-12-30'],
    [
      [
        '',
        '',
        'Wdrożenia zakończyły 23 JST.',
        'Doradztwo, analizy i publikacje przekazane; odbyła się gala.',
      ],
      '',
    ],
    { leftOut: [parkedPictures.number] },
  ),
]
