import type { Page } from '@playwright/test'

/** The page of one JST. */
export const jstPage = (page: Page) => {
  const main = page.getByRole('main')
  const next = page.getByRole('region', { name: 'Następny krok' })
  const recruitment = page.getByRole('region', { name: 'Rekrutacja' })
  const facts = page.getByRole('region', { name: 'Dane i kontakt' })
  const form = page.getByRole('form', { name: 'Zmień dane i kontakt' })
  const notes = page.getByRole('region', { name: 'Notatki' })
  const people = page.getByRole('region', { name: 'Osoby kontaktowe' })
  const timeline = page.getByRole('region', { name: 'Wszystko, co się wydarzyło' })
  return {
    title: page.getByRole('heading', { level: 1 }),
    main,
    /** The mark of where the JST stands, by its whole word. */
    state: (word: string) => main.getByText(word, { exact: true }),
    next,
    nextButton: next.getByRole('button'),
    recruitment,
    withdraw: recruitment.getByRole('button', { name: 'Zapisz rezygnację' }),
    undo: recruitment.getByRole('button', { name: /^Cofnij / }),
    facts,
    edit: page.getByRole('button', { name: 'Zmień dane i kontakt' }),
    form,
    field: (name: string) => form.getByRole('textbox', { name }),
    draftRestored: form.getByText('Przywrócono szkic'),
    refusal: form.getByRole('alert'),
    conflict: (field: string) =>
      form
        .getByRole('alert')
        .getByRole('row')
        .filter({
          has: page.getByRole('rowheader', { name: field }),
        }),
    saveMine: form.getByRole('button', { name: 'Zapisz moje' }),
    readAgain: form.getByRole('button', { name: 'Wczytaj ponownie' }),
    notes,
    addNote: notes.getByRole('button', { name: 'Dodaj notatkę' }),
    newNote: notes.getByRole('textbox', { name: 'Nowa notatka' }),
    note: (text: string) => notes.getByRole('listitem').filter({ hasText: text }),
    people,
    addPerson: people.getByRole('button', { name: 'Dodaj osobę' }),
    personDialog: page.getByRole('dialog', { name: /osoba kontaktowa/i }),
    /** What happened, newest first. */
    timeline: timeline.getByRole('listitem'),
    confirm: page.getByRole('dialog', { name: /^Cofnąć / }),
  }
}
