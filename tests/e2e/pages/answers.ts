import type { Page } from '@playwright/test'

/** The approved answers, one of them, and the queue of those to come back to. */
export const answersPage = (page: Page) => {
  const dialog = page.getByRole('dialog')
  const use = page.getByRole('region', { name: 'Użyj w rozmowie' })
  const queue = page.getByRole('table', { name: 'Powroty do rozmów' })
  return {
    title: page.getByRole('heading', { level: 1 }),
    first: page.getByRole('button', { name: 'Napisz pierwszą' }),
    edit: page.getByRole('button', { name: 'Zmień', exact: true }),
    answer: (question: string) => page.getByRole('link', { name: question, exact: true }),
    versions: page.getByRole('region', { name: 'Wersje' }).getByRole('group'),
    use,
    forJst: use.getByRole('combobox', { name: 'Dla której JST' }),
    useInNote: use.getByRole('button', { name: 'Użyj w rozmowie' }),
    note: page.getByRole('form', { name: 'Notatka z rozmowy' }),

    dialog,
    field: (name: string) => dialog.getByRole('textbox', { name, exact: true }),
    insert: (field: string) =>
      dialog.getByRole('button', { name: `Wstaw dane: ${field}`, exact: true }),
    item: (name: string) => page.getByRole('menuitem', { name, exact: true }),
    withoutEnglish: dialog.getByRole('checkbox', { name: 'Wersji angielskiej jeszcze nie ma' }),
    save: dialog.getByRole('button', { name: 'Zapisz' }),
    refusal: dialog.getByRole('alert'),

    desk: page.getByRole('navigation', { name: 'Ekrany biura' }).getByRole('link', {
      name: /^Kontakt/,
    }),
    queue,
    close: (step: string) => queue.getByRole('button', { name: `Zamknij: ${step}` }),
    again: dialog.getByRole('checkbox', { name: 'Trzeba wrócić jeszcze raz' }),
  }
}
