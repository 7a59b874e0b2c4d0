/** The charts of the sample office, and what each of them must show. */

/** How figures are written, as the bodies of regular expressions. */
const number = String.raw`\d{1,3}(?:\u00a0\d{3})*(?:,\d{1,2})?`
const money = String.raw`${number}\u00a0zł`
const day = String.raw`\d{1,2}\.\d{2}\.\d{4}`
const days = `(?:${day}|…) – (?:${day}|…)`
const month = String.raw`\d{2}\.\d{4}`
const shortDay = String.raw`\d{1,2}\.\d{2}`
const hour = String.raw`\d{1,2}:00`

/** A chart in its frame. */
export interface Framed {
  readonly title: string
  readonly forms: readonly string[]
  /** The column of the table behind, from 1, whose figures that are not zero are one mark each. */
  readonly marks?: Readonly<Record<string, number>>
  /** Each row of the table behind is one mark. */
  readonly markOfRow?: true
  /** Each column of the table behind is one line, and each of its figures one mark. */
  readonly lines?: true
}

/** A screen with charts. */
export interface ChartScreen {
  readonly address: string
  /** The record of the list there that has the charts, by its name. */
  readonly record?: string
  readonly charts?: readonly Framed[]
  readonly tables?: readonly DrawnRows[]
}

/** A table whose rows are drawn too. */
export interface DrawnRows {
  readonly name: string | RegExp
  /** The words of a row that have a mark each, by the series of the marks. */
  readonly marks: Readonly<Record<string, RegExp>>
}

const anyShare = { share: /\d%/ }
const onDashboard: readonly Framed[] = [
  { title: 'Cele programu', forms: [number, `z ${number}`], marks: { reached: 2 } },
  { title: 'Etapy', forms: [day, days, String.raw`\d{4}`], marks: { planned: 2, actual: 3 } },
  { title: 'Budżet w czasie', forms: [money, month], lines: true },
  {
    title: 'Pakiety',
    forms: [`${number} z ${number}`],
    marks: { delivered: 1, toAccept: 2, inProgress: 3, ordered: 4, notOrdered: 5 },
  },
  { title: 'Tempo i potrzeba', forms: [number, day], lines: true },
  { title: 'Powiaty', forms: [`${number} z ${number}`], markOfRow: true },
  { title: 'Rozmowy, ostatnie tygodnie', forms: [number, shortDay], marks: { part: 2 } },
]

const course = (forms: readonly string[]): readonly Framed[] => [
  { title: 'Przebieg', forms: [...forms, day], lines: true },
]

/** Every chart of the sample office. */
export const chartScreens: readonly ChartScreen[] = [
  { address: '/wskazniki', record: 'JST przeszkolone', charts: course([number]) },
  { address: '/wskazniki', record: 'Budżet zrealizowany', charts: course([money]) },
  // With a forecast and its range.
  { address: '/wskazniki?day=2020-09-30', record: 'JST przeszkolone', charts: course([number]) },
  {
    address: '/',
    charts: onDashboard,
    tables: [{ name: 'Wskaźniki', marks: { share: /[1-9]\d*(,\d+)?%$/ } }],
  },
  // Half way: quotas are under way, a stage goes on, and there is something to forecast.
  { address: '/?day=2021-03-31', charts: onDashboard },
  {
    address: '/tablica?day=2021-03-31',
    charts: [{ title: 'Przebieg', forms: [number, day], lines: true }],
    tables: [
      { name: /^Cele programu/, marks: { reached: /^.*\n\d+\n[1-9]/ } },
      { name: /^Na tle/, marks: { share: /[1-9]\d*(?:,\d)?%/ } },
    ],
  },
  {
    address: '/budzet?day=2021-03-31',
    charts: [{ title: 'Plan, zapłacone i rozliczone', forms: [money, month], lines: true }],
  },
  {
    address: '/kontakt/liczby?from=2019-09-01&to=2021-12-31',
    charts: [
      { title: 'Miesiąc po miesiącu', forms: [number, month], marks: { part: 2 } },
      { title: 'O której dzwonią', forms: [number, hour], marks: { part: 2 } },
    ],
    tables: ['Temat', 'Wynik', 'Sposób kontaktu', 'JST', 'Rozmówca', 'Kto odebrał'].map((name) => ({
      ...{ name, marks: { share: /^.*[1-9]/s } },
    })),
  },
  {
    address: '/wdrozenia/porownanie',
    tables: [/^Wzięło udział:/, /^Wdrożyło: udział w celu/, /^Wdrożyło: udział w biorących/].map(
      (name) => ({ name, marks: anyShare }),
    ),
  },
  {
    address: '/wdrozenia/badanie',
    tables: [{ name: /^Ranking/, marks: { share: /\d,\d/ } }],
  },
  {
    address: '/wdrozenia/badanie?view=change',
    tables: [/^Zmiana w JST/, /^Zmiana w kryteriach/].map((name) => ({
      ...{
        name,
        marks: { before: /^.*\n.*\d,\d/s, after: /^.*\n.*\d,\d/s, worse: /−\d/, better: /\+\d/ },
      },
    })),
  },
  {
    address: '/wskazniki',
    tables: ['Wskaźniki produktu', 'Wskaźniki rezultatu'].map((name) => ({
      // Fourth stands the target, fifth the share of it.
      ...{ name, marks: { share: /^(?:.*\n){4}\d/ } },
    })),
  },
]
