import type { Page } from '@playwright/test'

/** The screen of mentors and visits, and their part of a JST's page. */
export const mentorsPage = (page: Page) => {
  const dialog = page.getByRole('dialog')
  const care = page.getByRole('table', { name: 'JST i ich opiekunowie' })
  const visits = page.getByRole('table', { name: 'Wizyty', exact: true })
  const ofJst = page.getByRole('region', { name: 'Opiekun i wizyty' })
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Opiekunowie i wizyty' }),
    part: (name: string) => page.getByRole('radio', { name, exact: true }),
    add: page.getByRole('button', { name: 'Dodaj opiekuna' }).first(),
    edit: (name: string) => page.getByRole('button', { name: `Zmień dane: ${name}` }),
    stop: dialog.getByRole('button', { name: 'Zakończ pracę opiekuna' }),
    figure: (text: string) => page.getByRole('link', { name: text, exact: true }),

    jst: (name: string) => care.getByRole('row').filter({ hasText: name }),
    openJst: (name: string) => care.getByRole('link', { name, exact: true }),
    pickAll: care.getByRole('checkbox', { name: 'Zaznacz wszystkie' }),
    assignPicked: page.getByRole('button', { name: 'Przydziel opiekuna…' }),
    change: (name: string) => care.getByRole('button', { name: `Zmień opiekuna: ${name}` }),

    plan: page.getByRole('button', { name: 'Zaplanuj wizytę' }),
    visit: (name: string) =>
      visits.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) }),
    hold: (name: string) => visits.getByRole('button', { name: `Zapisz odbytą wizytę: ${name}` }),
    cancel: (name: string) => visits.getByRole('button', { name: `Odwołaj wizytę: ${name}` }),
    calendarDay: (name: string | RegExp) => page.getByRole('button', { name }),

    ofJst,
    done: (text: string) => ofJst.getByRole('button', { name: `Wykonane: ${text}` }),

    dialog,
    field: (name: string) => dialog.getByRole('textbox', { name, exact: true }),
    list: (name: string) => dialog.getByRole('combobox', { name, exact: true }),
    clash: dialog.getByRole('status').filter({ hasText: 'Opiekun ma już w tym czasie wizytę' }),
    verdicts: dialog.getByRole('table').getByRole('row'),
    addStep: dialog.getByRole('button', { name: 'Dodaj ustalenie' }),
    save: dialog.getByRole('button', { name: 'Zapisz' }),
    refusal: dialog.getByRole('alert'),
  }
}
