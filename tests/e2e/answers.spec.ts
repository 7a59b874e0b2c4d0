import { join } from 'node:path'
import { plantFollowUp } from '../host/plant-follow-up.ts'
import { expectAccessible } from './accessible.ts'
import { test as base, expect } from './fixtures.ts'
import { answersPage } from './pages/answers.ts'

const step = 'Oddzwonić w sprawie kopii umowy'

/** The real office with one promise to a caller that is overdue. */
const test = base.extend({
  templates: async ({ templates }, use) => {
    await use({
      ...templates,
      async newDataDir(content) {
        const dataDir = await templates.newDataDir(content)
        await plantFollowUp(join(dataDir, 'biuro-soi.db'), step)
        return dataDir
      },
    })
  },
})
test.use({ store: 'real' })

test('an answer is written with live data, refused with a wrong field, and used in a call', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/kontakt/odpowiedzi'))
  const answers = answersPage(page)
  await answers.first.press('Enter')
  await expect(answers.field('Pytanie')).toBeFocused()
  await page.keyboard.type('Kto jest naszym opiekunem?')
  await answers.field('Odpowiedź').fill('Opiekun w pokoju {pokój}: ')
  await answers.insert('Odpowiedź').press('Enter')
  await answers.item('{opiekun}').press('Enter')
  await expect(answers.field('Odpowiedź')).toBeFocused()
  await expect(answers.field('Odpowiedź')).toHaveValue('Opiekun w pokoju {pokój}: {opiekun}')
  await answers.withoutEnglish.press('Space')
  await expectAccessible(page, 'a new answer', '[role="dialog"]')
  await answers.save.press('Enter')
  await expect(answers.refusal).toContainText('„Odpowiedź”, wiersz 1: w klamrach stoi „pokój”')
  await answers.field('Odpowiedź').fill('Opiekun: {opiekun}. Program trwa do {koniec programu}.')
  await answers.save.press('Enter')

  await expect(answers.title).toHaveText('Kto jest naszym opiekunem?')
  await expect(answers.use).toContainText('[opiekun: wskaż JST]. Program trwa do 31 grudnia 2021.')
  await answers.forJst.fill('bogdaniec')
  await answers.forJst.press('Enter')
  await expect(answers.use).toContainText('opiekun nie jest jeszcze wyznaczony')
  await answers.edit.press('Enter')
  await answers.field('Odpowiedź').fill('Opiekun: {opiekun}, telefon {telefon opiekuna}.')
  await answers.save.press('Enter')
  await expect(answers.versions).toHaveCount(2)
  await expectAccessible(page, 'an answer')
  await answers.useInNote.press('Enter')
  await expect(answers.note).toContainText('telefon opiekuna nie jest jeszcze znany')

  await page.goto(office.address('/kontakt/odpowiedzi?group=unused'))
  await expect(answers.answer('Kto jest naszym opiekunem?')).toBeVisible()
})

test('a promise to a caller is closed by keyboard, with the next one, and the mark goes', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/kontakt/wroc'))
  const answers = answersPage(page)
  await expect(answers.desk).toHaveAccessibleName('Kontakt 0 na dziś, 1 po terminie')
  await expect(answers.queue.getByRole('row').nth(1)).toContainText('95 751 36 00')
  await expectAccessible(page, 'the queue')
  // The table is one Tab stop; the arrows go along a row.
  await answers.queue.getByRole('link', { name: /^rozmowa nr 1/ }).focus()
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight')
  await expect(answers.close(step)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(answers.field('Wynik')).toBeFocused()
  await page.keyboard.type('Kopia wysłana, pytają jeszcze o aneks')
  await answers.again.press('Space')
  await answers.field('Co zrobić').fill('Wysłać aneks')
  await answers.field('Termin').fill('1.12.2099')
  await answers.field('Termin').press('Tab')
  await expectAccessible(page, 'closing', '[role="dialog"]')
  await answers.field('Wynik').press('Enter')
  await expect(answers.dialog).toHaveCount(0)
  await expect(answers.close('Wysłać aneks')).toBeVisible()
  await expect(answers.close(step)).toHaveCount(0)
  await expect(answers.desk).toHaveAccessibleName('Kontakt')

  await answers.close('Wysłać aneks').press('Enter')
  await answers.field('Wynik').fill('Aneks wysłany')
  await answers.field('Wynik').press('Enter')
  await expect(page.getByText('Nie masz teraz do kogo wracać.')).toBeVisible()
})
