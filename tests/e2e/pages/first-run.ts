import type { Page } from '@playwright/test'

export type WayName = 'Program Lubuskie' | 'Biuro przykładowe' | 'Otwórz plik' | 'Przywróć z kopii'

/** The first start: four ways to an office, and the form of the chosen one. */
export const firstRunPage = (page: Page) => ({
  heading: page.getByRole('heading', { level: 1, name: 'Witaj w Biurze SOI' }),
  ways: page.getByRole('radiogroup', { name: 'Od czego zacząć?' }).getByRole('radio'),
  way: (name: WayName) => page.getByRole('radio', { name }),
  person: page.getByRole('textbox', { name: 'Twoje imię i nazwisko' }),
  place: page.getByRole('textbox', { name: 'Miejsce pliku' }),
  officeFile: page.getByRole('textbox', { name: 'Plik biura' }),
  backupFile: page.getByRole('textbox', { name: 'Plik kopii' }),
  browse: page.getByRole('button', { name: 'Wybierz…' }),
  create: page.getByRole('button', { name: 'Załóż biuro programu' }),
  createSample: page.getByRole('button', { name: 'Załóż biuro przykładowe' }),
  open: page.getByRole('button', { name: 'Otwórz', exact: true }),
  inspect: page.getByRole('button', { name: 'Sprawdź kopię' }),
  restore: page.getByRole('button', { name: 'Przywróć tę kopię' }),
  summary: page.getByRole('region', { name: 'Zawartość kopii' }),
  refusal: page.getByRole('alert').filter({ hasText: 'Nie zrobiono tego' }),
})
