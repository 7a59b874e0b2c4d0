import type { Language } from './language.ts'
import type { OptionsProblem } from './options.ts'

/** Every sentence that the launcher writes, in one language. */
export interface Messages {
  readonly help: string
  problem(problem: OptionsProblem): string
  readonly building: string
  readonly buildFailed: string
  fetchingElectron(seconds: number): string
  readonly noDisplay: string
  readonly electronNotFetched: string
  readonly electronNotFetchedBefore: string
  electronCrashed(how: string): string
  readonly browserNotOpened: string
  portTaken(port: number): string
  refused(code: string, figures: string): string
  failed(reason: string): string
  readonly dev: string
}

const en: Messages = {
  help: `Biuro SOI

  npm start                     opens the office: its own window, or else the browser
  npm run demo                  opens the sample office

After "npm start --":
  --browser                     browser shell; prints one line with the address
  --no-open                     does not open the browser
  --port N                      port of the browser shell (0: any free one)
  --store FILE                  opens this store
  --data-dir DIR                keeps the office's data in this folder
  --demo                        the sample office
  --no-build                    starts what is built, even when the sources are newer
  --help                        this text`,
  problem(problem) {
    switch (problem.kind) {
      case 'unknownOption':
        return `"${problem.option}" is not an option of npm start; "npm start -- --help" lists them.`
      case 'missingValue':
        return `"${problem.option}" needs a value; "npm start -- --help" shows how it is written.`
      case 'unexpectedValue':
        return `"${problem.option}" takes no value.`
      case 'badPort':
        return `"${problem.value}" is not a port; give a number from 0 to 65535.`
      case 'storeAndDemo':
        return '"--store" and "--demo" do not go together: the sample office has a store of its own.'
    }
  },
  building: 'Building Biuro SOI (some seconds; only after a change) …',
  buildFailed: 'The build failed, so nothing was started; what it said is above.',
  fetchingElectron: (seconds) =>
    `Fetching Electron for the office's own window (at most ${seconds} s) …`,
  noDisplay: 'There is no screen for a window here, so the office opens in the browser.',
  electronNotFetched:
    'Electron could not be fetched, so the office opens in the browser; the next attempt is tomorrow, or now with "npx install-electron".',
  electronNotFetchedBefore:
    'Electron is not here and could not be fetched within the last day, so the office opens in the browser.',
  electronCrashed: (how) =>
    `Electron could not open its window (${how}), so the office opens in the browser.`,
  browserNotOpened: 'No browser could be opened; open the address yourself.',
  portTaken: (port) =>
    `Port ${port} is in use or not open to this account, so nothing was started; give another with "--port", or leave it out.`,
  refused: (code, figures) =>
    `The office was not opened and its file was left as it is (${code}: ${figures}).`,
  failed: (reason) => `Biuro SOI could not start: ${reason}`,
  dev: 'Development: the window follows the sources; changes outside it need a restart.',
}

const pl: Messages = {
  help: `Biuro SOI

  npm start                     otwiera biuro: we własnym oknie albo w przeglądarce
  npm run demo                  otwiera biuro przykładowe

Po „npm start --”:
  --browser                     w przeglądarce; wypisuje jeden wiersz z adresem
  --no-open                     nie otwiera przeglądarki
  --port N                      port wersji przeglądarkowej (0: dowolny wolny)
  --store PLIK                  otwiera ten plik biura
  --data-dir FOLDER             trzyma dane biura w tym folderze
  --demo                        biuro przykładowe
  --no-build                    uruchamia to, co zbudowane, nawet gdy źródła są nowsze
  --help                        ten tekst`,
  problem(problem) {
    switch (problem.kind) {
      case 'unknownOption':
        return `„${problem.option}” nie jest opcją npm start; opcje wymienia „npm start -- --help”.`
      case 'missingValue':
        return `„${problem.option}” wymaga wartości; zapis pokazuje „npm start -- --help”.`
      case 'unexpectedValue':
        return `„${problem.option}” nie przyjmuje wartości.`
      case 'badPort':
        return `„${problem.value}” nie jest portem; podaj liczbę od 0 do 65535.`
      case 'storeAndDemo':
        return '„--store” i „--demo” nie idą w parze: biuro przykładowe ma własny plik.'
    }
  },
  building: 'Budowanie Biura SOI (kilka sekund; tylko po zmianie) …',
  buildFailed: 'Budowanie się nie powiodło, więc nic nie uruchomiono; powód jest wyżej.',
  fetchingElectron: (seconds) =>
    `Pobieranie Electrona dla własnego okna biura (najwyżej ${seconds} s) …`,
  noDisplay: 'Nie ma tu ekranu na okno, więc biuro otwiera się w przeglądarce.',
  electronNotFetched:
    'Nie udało się pobrać Electrona, więc biuro otwiera się w przeglądarce; następna próba jutro albo od razu przez „npx install-electron”.',
  electronNotFetchedBefore:
    'Electrona nie ma, a w ciągu ostatniej doby nie udało się go pobrać, więc biuro otwiera się w przeglądarce.',
  electronCrashed: (how) =>
    `Electron nie zdołał otworzyć okna (${how}), więc biuro otwiera się w przeglądarce.`,
  browserNotOpened: 'Nie udało się otworzyć przeglądarki; otwórz adres samodzielnie.',
  portTaken: (port) =>
    `Port ${port} jest zajęty albo niedostępny dla tego konta, więc nic nie uruchomiono; podaj inny przez „--port” albo pomiń tę opcję.`,
  refused: (code, figures) =>
    `Biuro nie zostało otwarte, a jego plik pozostał bez zmian (${code}: ${figures}).`,
  failed: (reason) => `Biuro SOI nie mogło się uruchomić: ${reason}`,
  dev: 'Tryb pracy nad programem: okno śledzi źródła; zmiany poza nim wymagają ponownego startu.',
}

const tables: Readonly<Record<Language, Messages>> = { pl, en }

/** The launcher's sentences in a language. */
export const messagesIn = (language: Language): Messages => tables[language]
