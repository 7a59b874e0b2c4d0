import type { Refused } from './gate.ts'

interface Sentence {
  readonly title: string
  readonly text: string
}

/**
 * These pages are read by a person whose browser has not been let in, so the
 * window's own texts cannot be used: they say the same in Polish and in English.
 */
const signIn: { readonly pl: Sentence; readonly en: Sentence } = {
  pl: {
    title: 'To okno nie jest zalogowane',
    text: 'Otwórz Biuro SOI adresem, który program wypisał przy uruchomieniu. Adres działa tylko na tym komputerze i do zamknięcia programu; po ponownym uruchomieniu jest nowy. Dane biura nie zostały naruszone.',
  },
  en: {
    title: 'This window is not signed in',
    text: 'Open Biuro SOI by the address that the program printed when it started. The address works on this computer only and until the program is closed; the next start prints a new one. The office’s data was not touched.',
  },
}

const misdirected: { readonly pl: Sentence; readonly en: Sentence } = {
  pl: {
    title: 'Zły adres',
    text: 'Biuro SOI odpowiada tylko pod adresem 127.0.0.1 lub localhost tego komputera. Żądanie pod inną nazwą zostało odrzucone.',
  },
  en: {
    title: 'Wrong address',
    text: 'Biuro SOI answers only as 127.0.0.1 or localhost of this computer. A request under another name was refused.',
  },
}

/** A whole page of plain HTML that says why the door stays closed and what to do. */
export function refusalPage(why: Refused): string {
  const { pl, en } = why === 'session' || why === 'origin' ? signIn : misdirected
  const part = (language: string, { title, text }: Sentence): string =>
    `<section lang="${language}"><h1>${title}</h1><p>${text}</p></section>`
  return `<!doctype html>
<html lang="pl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Biuro SOI · ${pl.title}</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 38rem; margin: 12vh auto 0; padding: 0 1.5rem; }
h1 { font-size: 1.25rem; margin: 1.5rem 0 .25rem; }
p { margin: 0; }
</style>
</head>
<body><main>${part('pl', pl)}${part('en', en)}</main></body>
</html>
`
}
