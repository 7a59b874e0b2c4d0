import type { Page } from '@playwright/test'

/** The panel in which a conversation is written down, on every screen. */
export function notePanel(page: Page) {
  const panel = page.getByRole('complementary', { name: 'Notatka z rozmowy' })
  return {
    panel,
    caller: panel.getByRole('combobox', { name: 'Kto dzwoni' }),
    phone: panel.getByRole('textbox', { name: 'Telefon' }),
    /** What was last talked about with the caller, and what is still owed. */
    before: panel.getByRole('status').filter({ hasText: 'Ostatnio' }),
    kinds: panel.getByRole('radiogroup', { name: 'Kim jest' }),
    topics: panel.getByRole('radiogroup', { name: 'Temat' }),
    question: panel.getByRole('textbox', { name: 'Pytanie' }),
    answer: panel.getByRole('textbox', { name: 'Odpowiedź', exact: true }),
    outcomes: panel.getByRole('radiogroup', { name: 'Jak się skończyło' }),
    step: panel.getByRole('textbox', { name: 'Co obiecano' }),
    due: panel.getByRole('textbox', { name: 'Do kiedy' }),
    save: panel.getByRole('button', { name: 'Zapisz rozmowę' }),
    kept: panel.getByText('Każdy znak jest zachowany'),
    /** What another window had written where this one typed on. */
    overtaken: panel.getByRole('alert').filter({ hasText: 'w drugim oknie' }),
    unfinished: page.getByRole('region', { name: 'Niedokończone notatki' }),
  }
}
