import type { Page } from '@playwright/test'

/** The office's file, its people, how the window looks, and the program itself. */
export const settingsPage = (page: Page) => {
  const store = page.getByRole('region', { name: 'Plik biura' })
  const people = page.getByRole('region', { name: 'Osoby w biurze' })
  const backupDialog = page.getByRole('dialog', { name: 'Kopia biura' })
  const restoreDialog = page.getByRole('dialog', { name: 'Przywracanie z kopii' })
  const openDialog = page.getByRole('dialog', { name: 'Inny plik biura' })
  const personDialog = page.getByRole('dialog', { name: /^(Dodaj osobę|Osoba w biurze)$/ })
  return {
    title: page.getByRole('heading', { level: 1, name: 'Ustawienia' }),
    store,
    /** One fact of the file: `Ostatnia kopia`. */
    fact: (label: string) => store.locator(`dt:text-is("${label}") + dd`),
    backup: store.getByRole('button', { name: 'Zrób kopię' }),
    restore: store.getByRole('button', { name: 'Przywróć z kopii' }),
    openOther: store.getByRole('button', { name: 'Otwórz inny plik' }),
    backupDialog,
    restoreDialog,
    openDialog,
    backupFile: page.getByRole('dialog').getByRole('textbox', { name: 'Plik kopii' }),
    officeFile: openDialog.getByRole('textbox', { name: 'Plik biura' }),
    browse: page.getByRole('dialog').getByRole('button', { name: 'Wybierz…' }),
    summary: restoreDialog.getByRole('region', { name: 'Zawartość kopii' }),
    people,
    person: (name: string) =>
      people.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) }),
    addPerson: people.getByRole('button', { name: 'Dodaj osobę' }),
    personDialog,
    personName: personDialog.getByRole('textbox', { name: 'Imię i nazwisko' }),
    role: personDialog.getByRole('combobox', { name: 'Rola' }),
    worksHere: personDialog.getByRole('switch', { name: 'Pracuje w biurze' }),
    look: (name: 'jasny' | 'ciemny' | 'jak w systemie') => page.getByRole('radio', { name }),
    language: (name: 'polski' | 'English') => page.getByRole('radio', { name }),
  }
}
