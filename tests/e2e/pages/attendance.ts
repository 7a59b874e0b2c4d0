import type { Locator, Page } from '@playwright/test'

/** Marking who came, at the door. */
export const doorPage = (page: Page) => {
  const field = page.getByRole('combobox', { name: 'Kto przyszedł?' })
  const people = page.getByRole('listbox', { name: 'Osoby' })
  return {
    field,
    options: people.getByRole('option'),
    option: (name: string) => people.getByRole('option', { name }),
    pointed: people.getByRole('option', { selected: true }),
    count: page.getByText(/^Obecnych \d+ z \d+$/),
    beyond: page.getByText(/^i \d+ os/),
    recent: page.getByRole('region', { name: 'Ostatnio zaznaczeni' }).getByRole('listitem'),
    undo: page.getByRole('button', { name: 'Cofnij ostatnie' }),
    unsaved: page.getByRole('alert'),
    nobody: page.getByText(/^Nikt z panelu nie pasuje/),
    /** Types part of a name and marks the first match, as a person at the door does. */
    async mark(text: string) {
      await field.pressSequentially(text)
      await field.press('Enter')
    },
  }
}

/** Attendance and certificates on the page of a training. */
export const trainingProof = (page: Page) => {
  const attendance = page.getByRole('region', { name: 'Obecność' })
  const certificates = page.getByRole('region', { name: 'Zaświadczenia' })
  const grid = attendance.getByRole('grid')
  const button = (within: Locator, name: string | RegExp) => within.getByRole('button', { name })
  return {
    attendance,
    grid,
    cell: (person: string, day: string) =>
      grid.getByRole('checkbox', { name: `${person}, ${day}`, exact: true }),
    present: grid.getByRole('row', { name: /^Obecnych/ }),
    everybody: button(attendance, 'Wszyscy obecni'),
    save: button(attendance, /^Zapisz/),
    list: button(attendance, 'Lista obecnych (PDF)'),
    fromFile: attendance.getByRole('link', { name: 'Wczytaj z pliku' }),
    certificates,
    issueAll: button(certificates, /^Wystaw \d+ zaświadcz/),
    row: (person: string) => certificates.getByRole('row').filter({ hasText: person }),
    allPdf: button(certificates, /^PDF: \d+ zaświadcz/),
    register: certificates.getByRole('link', { name: 'Rejestr zaświadczeń' }),
  }
}

/** The register of certificates. */
export const certificatesPage = (page: Page) => {
  const table = page.getByRole('table', { name: 'Rejestr zaświadczeń' })
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Zaświadczenia' }),
    search: page.getByRole('searchbox', { name: 'Szukaj' }),
    rows: table.getByRole('rowheader'),
    row: (number: string) =>
      table
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: number, exact: true }) }),
    reissue: (number: string) => page.getByRole('button', { name: `Wystaw ponownie ${number}` }),
    dialog: page.getByRole('dialog'),
    reason: page.getByRole('dialog').getByRole('textbox'),
  }
}
