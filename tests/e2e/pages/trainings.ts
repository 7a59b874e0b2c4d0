import type { Page } from '@playwright/test'

/** The schedule of trainings, its series and its calendar. */
export const schedulePage = (page: Page) => {
  const series = page.getByRole('region', { name: 'Serie szkoleń' })
  const list = page.getByRole('main').getByRole('table').first()
  const day = (name: string | RegExp) => page.getByRole('button', { name })
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Terminarz' }),
    none: page.getByRole('heading', { name: 'Nie ma jeszcze żadnego szkolenia' }),
    add: page.getByRole('button', { name: 'Dodaj szkolenie' }),
    addSeries: series.getByRole('button', { name: 'Dodaj serię' }),
    series: (name: string) =>
      series.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }),
    row: (subject: string) =>
      list.getByRole('row').filter({ has: page.getByRole('link', { name: subject, exact: true }) }),
    figure: (name: RegExp) => page.getByRole('link', { name }),
    asList: page.getByRole('radio', { name: 'Lista' }),
    /** A day of the calendar by the date that it says: `7 grudnia 2021`. */
    day: (date: string) => day(new RegExp(`^${date},`)),
  }
}

/** The dialogue of a series. */
export const seriesDialog = (page: Page) => {
  const dialog = page.getByRole('dialog')
  return {
    dialog,
    name: dialog.getByRole('textbox', { name: 'Nazwa serii' }),
    panel: dialog.getByRole('combobox', { name: 'Panel' }),
  }
}

/** The dialogue of a training. */
export const trainingDialog = (page: Page) => {
  const dialog = page.getByRole('dialog')
  const field = (name: string) => dialog.getByRole('textbox', { name, exact: true })
  return {
    dialog,
    field,
    series: dialog.getByRole('combobox', { name: 'Seria' }),
    addDay: dialog.getByRole('button', { name: 'Dodaj dzień' }),
    clashes: dialog.getByRole('alert'),
    saveAnyway: dialog.getByRole('button', { name: 'Zapisz mimo to' }),
    restored: dialog.getByText('Przywrócono szkic'),
  }
}

/** The page of a training: who is invited, who has a seat and who waits. */
export const trainingPage = (page: Page) => {
  const region = (name: string) => page.getByRole('region', { name })
  const table = (name: string) => page.getByRole('table', { name, exact: true })
  return {
    title: page.getByRole('heading', { level: 1 }),
    days: region('Dni i godziny').getByRole('row'),
    invitations: region('Zaproszenia'),
    invite: page.getByRole('button', { name: 'Zaproś JST' }),
    signUp: page.getByRole('button', { name: 'Zapisz osoby' }),
    seated: table('Uczestnicy').getByRole('rowheader'),
    waiting: table('Lista rezerwowa').getByRole('rowheader'),
    person: (name: string) =>
      page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) }),
    withdraw: (name: string) => page.getByRole('button', { name: `Wycofaj zgłoszenie: ${name}` }),
  }
}

/** A dialogue in which JSTs or people are chosen from a list. */
export const pickDialog = (page: Page) => {
  const dialog = page.getByRole('dialog')
  return {
    dialog,
    search: dialog.getByRole('searchbox'),
    option: (name: RegExp) => dialog.getByRole('checkbox', { name }),
    all: dialog.getByRole('button', { name: /^Zaznacz wszystkich z zaproszonych/ }),
    status: dialog.getByRole('status'),
    submit: (name: string) => dialog.getByRole('button', { name, exact: true }),
  }
}
