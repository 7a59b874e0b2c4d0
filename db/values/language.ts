/**
 * Languages that a publication may be made in, as ISO 639-1 codes: those of the European Union
 * and of the neighbours, and those that investors in the region write in. Their names come from
 * the system, in the person's own language.
 */
export const languageCodes = [
  ...['pl', 'en', 'de', 'cs', 'sk', 'uk', 'lt', 'lv', 'et', 'fr', 'es', 'it', 'pt', 'nl'],
  ...['da', 'sv', 'no', 'fi', 'hu', 'ro', 'bg', 'hr', 'sl', 'el', 'ga', 'mt', 'be', 'ru'],
  ...['zh', 'ja', 'ko', 'tr', 'ar', 'he', 'hi', 'vi'],
] as const

/** The most languages of one programme: each adds two columns to the matrix. */
export const mostLanguages = 8
