/** The themes a person can choose; `auto` follows the system. */
export const themes = ['light', 'dark', 'auto'] as const
export type Theme = (typeof themes)[number]

/** The languages of the interface; Polish is the default. */
export const languages = ['pl', 'en'] as const
export type Language = (typeof languages)[number]
