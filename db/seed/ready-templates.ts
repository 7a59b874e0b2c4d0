import type { TemplateKind } from '#db/values/issued-document.ts'
import { isTemplateField, isTemplateList } from '#db/values/template-field.ts'
import { type Letter, wordPackage } from './word-package.ts'

/** A template that comes with the app; the office makes it its own in Word. */
export interface ReadyTemplate {
  readonly name: string
  readonly kind: TemplateKind
  readonly fileName: string
  readonly letter: Letter
}

const header = '{instytucja} · {departament}'
const footer =
  '{program_tytul}{#program_numer_umowy} · umowa {program_numer_umowy}{/program_numer_umowy}'
const opening = [
  { text: '{data_pisma_slownie}', style: 'Right' },
  { text: 'Nr pisma: {numer_pisma}' },
  { text: '{jst_nazwa}', style: 'Addressee' },
  {
    text: '{#jst_adres}{jst_adres}{/jst_adres}{^jst_adres}{siedziba}{/jst_adres}',
    style: 'Addressee',
  },
] as const
const closing = [
  {
    text: '{#kontakt_programu}W sprawach programu odpowiada {kontakt_programu}{#kontakt_programu_telefon}, tel. {kontakt_programu_telefon}{/kontakt_programu_telefon}.{/kontakt_programu}',
  },
  { text: '……………………………………', style: 'Signature' },
  { text: '(podpis)', style: 'Addressee' },
] as const

/** What a JST gets with its copy of the support agreement. */
export const agreementLetter: ReadyTemplate = {
  name: 'Pismo przewodnie do umowy wsparcia',
  kind: 'letter',
  fileName: 'pismo-przewodnie-do-umowy-wsparcia.docx',
  letter: {
    header,
    footer,
    blocks: [
      ...opening,
      { text: 'Dotyczy: umowa wsparcia nr {umowa_wsparcia_numer}', style: 'Title' },
      {
        text: 'Przekazujemy Państwu egzemplarz umowy wsparcia nr {umowa_wsparcia_numer} z dnia {umowa_wsparcia_data}, zawartej w ramach programu „{program_tytul}”.',
      },
      {
        text: 'Zgodnie z umową w szkoleniach weźmie udział jedna osoba z kadry kierowniczej i co najmniej jedna, a najwyżej dwie osoby, które na co dzień obsługują inwestorów.',
      },
      { text: '{^osoby}' },
      { text: 'Prosimy o zgłoszenie tych osób.' },
      { text: '{/osoby}' },
      { text: '{#osoby}' },
      { text: 'Zgłoszona osoba: {imie} {nazwisko}, {funkcja}.' },
      { text: '{/osoby}' },
      ...closing,
    ],
  },
}

/** A letter about the JST's part in the programme: its people, trainings and mentor. */
export const progressLetter: ReadyTemplate = {
  name: 'Pismo do JST o przebiegu udziału',
  kind: 'letter',
  fileName: 'pismo-do-jst-o-przebiegu-udzialu.docx',
  letter: {
    header,
    footer,
    blocks: [
      ...opening,
      { text: 'Dotyczy: udział w programie „{program_tytul}”', style: 'Title' },
      {
        text: 'Dziękujemy za dotychczasowy udział w programie. Poniżej podajemy, kogo Państwo zgłosili i w jakich szkoleniach te osoby uczestniczą. Prosimy o wiadomość, jeżeli coś się zmieniło.',
      },
      { heading: ['Osoba', 'Funkcja'], row: ['{#osoby}{imie} {nazwisko}', '{funkcja}{/osoby}'] },
      { text: '{^osoby}Nie zgłosili Państwo jeszcze nikogo.{/osoby}' },
      {
        heading: ['Szkolenie', 'Termin', 'Miejsce'],
        row: ['{#szkolenia}{temat}', '{termin}', '{#miejsce}{miejsce}{/miejsce}{/szkolenia}'],
      },
      { text: '{^szkolenia}Nikt z Państwa osób nie zgłosił się jeszcze na szkolenie.{/szkolenia}' },
      {
        text: '{#opiekun}Państwa opiekunem merytorycznym jest {opiekun}{#opiekun_telefon}, tel. {opiekun_telefon}{/opiekun_telefon}.{/opiekun}',
      },
      ...closing,
    ],
  },
}

/** The templates that come with the app, each with the bytes of its file and the fields in it. */
export const readyTemplates = () =>
  [agreementLetter, progressLetter].map((ready) => ({
    ...ready,
    bytes: wordPackage(ready.letter),
    fields: fieldsOf(ready.letter),
  }))

/** The fields and lists that a letter asks for, as the check of a template finds them. */
function fieldsOf({ header, blocks, footer }: Letter): readonly string[] {
  const texts = blocks.flatMap((block) => ('text' in block ? block.text : block.row))
  const names = [header, ...texts, footer].flatMap((text) =>
    [...text.matchAll(/\{[#^]?(\w+)\}/g)].map(([, name = '']) => name),
  )
  return [...new Set(names)]
    .filter((name) => isTemplateField(name) || isTemplateList(name))
    .toSorted()
}
