export type Language = 'pl' | 'en'

/**
 * The language of what the launcher writes to the terminal: the terminal's own
 * setting where it has one, else the system's; Polish, or English for all others.
 */
export function terminalLanguage(
  env: Readonly<Record<string, string | undefined>> = process.env,
  systemLocale: string = new Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const set = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  const locale = /^(C|POSIX)?(\.|$)/.test(set) ? systemLocale : set
  return locale.toLowerCase().startsWith('pl') ? 'pl' : 'en'
}
