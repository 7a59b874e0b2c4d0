/**
 * What a template of the office may ask for. The names are typed by people in Word, so they are
 * Polish and have no diacritics. Of people only names and functions can be asked for.
 */

/** Fields with one value. */
export const templateFields = [
  'numer_pisma',
  'data_pisma',
  'data_pisma_slownie',
  'sporzadzil',
  'jst_nazwa',
  'jst_rodzaj',
  'jst_teryt',
  'powiat',
  'siedziba',
  'jst_adres',
  'ulica',
  'nr_domu',
  'kod_pocztowy',
  'miejscowosc',
  'nip',
  'jst_telefon',
  'jst_email',
  'kierownik',
  'kierownik_funkcja',
  'kontakt_jst',
  'kontakt_jst_stanowisko',
  'umowa_wsparcia_numer',
  'umowa_wsparcia_data',
  'umowa_wsparcia_podpisujacy',
  'umowa_wdrozeniowa_numer',
  'umowa_wdrozeniowa_data',
  'opiekun',
  'opiekun_telefon',
  'opiekun_email',
  'program_tytul',
  'program_numer_naboru',
  'program_numer_umowy',
  'program_od',
  'program_do',
  'instytucja',
  'departament',
  'kontakt_programu',
  'kontakt_programu_telefon',
  'kontakt_programu_email',
] as const
export type TemplateField = (typeof templateFields)[number]

/** Lists, each with the fields of one of its rows: `{#osoby}{imie} {nazwisko}{/osoby}`. */
export const templateLists = {
  osoby: ['imie', 'nazwisko', 'funkcja', 'grupa'],
  szkolenia: ['temat', 'termin', 'miejsce', 'grupa'],
  kontakty_programu: ['osoba', 'stanowisko', 'telefon', 'email'],
} as const
export type TemplateList = keyof typeof templateLists

/** The number of the paper: each template must print it. */
export const numberField = 'numer_pisma' satisfies TemplateField

/** What one paper is filled with; a field without a value is not there. */
export type TemplateValues = Readonly<Partial<Record<TemplateField, string>>> &
  Readonly<Partial<Record<TemplateList, readonly Readonly<Record<string, string>>[]>>>

const fields: ReadonlySet<string> = new Set(templateFields)
export const isTemplateField = (name: string): name is TemplateField => fields.has(name)
export const isTemplateList = (name: string): name is TemplateList =>
  Object.hasOwn(templateLists, name)

/** The largest template taken, in bytes, and the most it and its text may unpack to. */
export const maxTemplateBytes = 5 * 1024 * 1024
export const maxUnpackedTemplateBytes = 50 * 1024 * 1024
export const maxTemplateTextBytes = 10 * 1024 * 1024
/** The most tags in braces in a template; a letter has some tens. */
export const maxTemplateTags = 2_000
/** How deep lists stand in lists: a list, and one in each of its rows. */
export const maxListDepth = 2
/** How deep conditions and lists together stand one in another. */
export const maxSectionDepth = 20
