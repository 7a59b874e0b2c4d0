import { expect, type Page } from '@playwright/test'

/** The list of people. */
export const peoplePage = (page: Page) => {
  const grid = page.getByRole('grid', { name: 'Osoby' })
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Osoby' }),
    none: page.getByText('Nie ma jeszcze nikogo'),
    search: page.getByRole('searchbox', { name: 'Szukaj osoby' }),
    complete: page.getByRole('combobox', { name: 'Zapis' }),
    standing: page.getByRole('combobox', { name: 'Stan' }),
    names: grid.getByRole('rowheader'),
    row: (name: string) =>
      grid.getByRole('row').filter({
        has: page.getByRole('rowheader').getByRole('link', { name, exact: true }),
      }),
    duplicates: page.getByRole('region', { name: /^Może to ta sama osoba/ }),
  }
}

/** The form of a person, new or on record. */
export const personForm = (page: Page, name: 'Nowa osoba' | 'Zmiana danych osoby') => {
  const form = page.getByRole('form', { name })
  const field = (label: string) => form.getByRole('textbox', { name: label, exact: true })
  const choice = (label: string) => form.getByRole('combobox', { name: label, exact: true })
  const jst = choice('JST').or(field('JST'))
  return {
    form,
    jst,
    panel: choice('Panel'),
    function: choice('Funkcja'),
    namedOn: field('Wskazana dnia'),
    lastName: field('Nazwisko'),
    firstName: field('Imię'),
    pesel: field('PESEL'),
    sex: choice('Płeć'),
    education: choice('Wykształcenie'),
    phone: field('Telefon'),
    replaces: choice('Na miejsce'),
    leftOn: field('Odchodzi dnia'),
    leaveReason: field('Powód odejścia'),
    alert: form.getByRole('alert'),
    twin: form.getByRole('checkbox', { name: 'To inna osoba o tym samym nazwisku' }),
    text: (words: string | RegExp) => form.getByText(words),
    draftRestored: form.getByText('Przywrócono szkic'),
    /** Types a part of the name, letter by letter, and takes the first JST found once it is seen. */
    async chooseJst(words: string, called: string) {
      await jst.fill('')
      await jst.pressSequentially(words)
      await expect(page.getByRole('option', { name: called })).toBeVisible()
      await jst.press('Enter')
      await expect(jst).toHaveValue(called)
    },
  }
}

/** The page of one person. */
export const personPage = (page: Page) => {
  const region = (name: string) => page.getByRole('region', { name, exact: true })
  const guarded = region('Dane chronione')
  const missing = region('Kompletność zapisu')
  const purpose = page.getByRole('dialog', { name: 'Dane chronione' })
  return {
    heading: (name: string) => page.getByRole('heading', { level: 1, name, exact: true }),
    missing,
    missingLink: (name: string) => missing.getByRole('link', { name, exact: true }),
    chain: region('Następstwo'),
    events: region('Co się działo').getByRole('listitem'),
    edit: page.getByRole('main').getByRole('button', { name: 'Zmień', exact: true }),
    guarded,
    show: guarded.getByRole('button', { name: 'Pokaż' }),
    purpose: purpose.getByRole('textbox', { name: 'Po co są potrzebne' }),
    purposeDialog: purpose,
  }
}

/** The dialogue in which two records become one. */
export const mergeDialog = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'Scalenie zapisów jednej osoby' })
  return {
    dialog,
    keep: (name: RegExp) => dialog.getByRole('radio', { name }),
    reason: dialog.getByRole('textbox', { name: 'Skąd wiadomo, że to ta sama osoba' }),
  }
}
