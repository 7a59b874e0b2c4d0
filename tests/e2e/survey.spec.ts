import { join } from 'node:path'
import { plantTakingPart } from '../host/plant-part.ts'
import { expectAccessible } from './accessible.ts'
import { test as base, expect } from './fixtures.ts'
import { surveyPage } from './pages/survey.ts'

/** The office with two gminas that take part, and nobody assessed yet. */
const test = base.extend({
  templates: async ({ templates }, use) => {
    await use({
      ...templates,
      async newDataDir(content) {
        const dataDir = await templates.newDataDir(content)
        if (content === 'real') {
          await plantTakingPart(join(dataDir, 'biuro-soi.db'), ['0801022', '0801032'])
        }
        return dataDir
      },
    })
  },
})

/** The criteria in the order of the columns. */
const names = [
  'Strona \\(PL\\): Zakładka dla inwestora',
  'Strona \\(PL\\): Oferta terenów',
  'Strona \\(PL\\): Dane kontaktowe',
  'Strona \\(EN\\): Wersja językowa',
  'E-mail \\(PL\\): Czas odpowiedzi',
] as const

test.describe('in an office that begins', () => {
  test.use({ store: 'real' })

  test('a sheet is filled in by keyboard, and the ranking says who is best', async ({
    page,
    office,
  }) => {
    await page.goto(office.address('/wdrozenia/badanie'))
    const survey = surveyPage(page)
    await page.getByRole('link', { name: 'Otwórz arkusz ocen' }).press('Enter')
    const first = survey.cell('Bogdaniec', names[0])
    await expect(first).not.toBeEditable()
    await survey.assessor.fill('Anna Przykładowa')
    await survey.assessor.press('Tab')
    await survey.day.fill('18.02.2020')
    await survey.day.press('Enter')
    await expect(first).toBeEditable()

    // Down the column with Enter, along the row with Tab, back with the arrows.
    await first.focus()
    await page.keyboard.type('8')
    await page.keyboard.press('Enter')
    await expect(survey.cell('Deszczno', names[0])).toBeFocused()
    await page.keyboard.type('6')
    await page.keyboard.press('Tab')
    await expect(survey.cell('Deszczno', names[1])).toBeFocused()
    await page.keyboard.type('11')
    await page.keyboard.press('ArrowUp')
    await expect(survey.cell('Bogdaniec', names[1])).toBeFocused()
    await expect(survey.told.filter({ hasText: '„11”' })).toContainText('od 0 do 10')
    await expect(survey.cell('Deszczno', names[1])).toHaveAttribute('aria-invalid', 'true')
    await expect(survey.status).toContainText('2 z 20')
    await expectAccessible(page, 'a sheet with a cell that is told')
    // Another round, and back: what was told is still there to be mended.
    await survey.round.selectOption('po wdrożeniu')
    await expect(page.getByText('W arkuszu zostało 1 niezapisane pole')).toBeVisible()
    await expect(survey.cell('Deszczno', names[1])).toHaveValue('')
    await survey.round.selectOption('przed wdrożeniem')
    await expect(survey.cell('Deszczno', names[1])).toHaveValue('11')
    await survey.cell('Deszczno', names[1]).focus()
    await page.keyboard.press('Escape')
    await expect(survey.cell('Deszczno', names[1])).toHaveValue('')

    // Typed and taken back before the first save can have come back: nothing is left of it.
    await page.keyboard.type('9')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Enter')
    await expect(survey.status).toContainText('2 z 20. Wszystko zapisane.')
    await expect(survey.cell('Deszczno', names[1])).toHaveValue('')

    // A block from a spreadsheet, from this cell on: the rest of both rows.
    await survey.cell('Bogdaniec', names[1]).focus()
    await survey.cell('Bogdaniec', names[1]).evaluate((field) => {
      const data = new DataTransfer()
      data.setData('text', '8\t4\t8\t4\t8\t4\t4\t8\t4\n6\t3\t6\t3\t6\t3\t3\t6\t3\n')
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await expect(survey.status).toContainText('20 z 20. Wszystko zapisane.')

    // What stands in a field is saved also where the screen goes from under it.
    await survey.cell('Bogdaniec', names[1]).fill('7')
    await page.goBack()
    await expect(survey.cell('Bogdaniec', names[1])).toHaveCount(0)
    await page.goForward()
    await expect(survey.cell('Bogdaniec', names[1])).toHaveValue('7')
    await survey.day.fill('18.02.2020')
    await survey.day.press('Enter')
    await survey.cell('Bogdaniec', names[1]).fill('8')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await expect(survey.status).toContainText('20 z 20. Wszystko zapisane.')

    await page.keyboard.press('F2')
    await expect(survey.note).toBeFocused()
    await page.keyboard.type('Oferta bez mapy')
    await page.keyboard.press('Enter')
    await expect(survey.cell('Bogdaniec', names[1])).toBeFocused()

    await survey.part('Ranking').press('Enter')
    await expect(page.getByText('Najlepsze w tej rundzie')).toContainText(
      '1. Bogdaniec (gmina wiejska) (80,00); 2. Deszczno (gmina wiejska) (60,00)',
    )
    await expect(page.getByText('trzech najlepszych jeszcze nie ma')).toBeVisible()
    await survey.score('Bogdaniec').press('Enter')
    await expect(survey.dialog).toContainText('80,00 pkt, miejsce 1 z 2')
    await expect(survey.dialog).toContainText('Oferta bez mapy')
    await expectAccessible(page, 'the scores of a JST', '[role="dialog"]')
    await page.keyboard.press('Escape')
    await expect(survey.dialog).toHaveCount(0)

    // After a restart of the window the assessor is remembered, and so are the points.
    await page.goto(office.address('/wdrozenia/badanie?view=sheet'))
    await expect(survey.assessor).toHaveValue('Anna Przykładowa')
    await expect(first).toHaveValue('8')
  })

  test('criteria are saved only when their weights make a whole', async ({ page, office }) => {
    await page.goto(office.address('/wdrozenia/badanie?view=criteria'))
    const survey = surveyPage(page)
    await expect(page.getByText('Kryteria, punkty i wagi są propozycją biura.')).toBeVisible()
    await survey.editCriteria.press('Enter')
    await expectAccessible(page, 'the fields of the criteria', '[role="dialog"]')
    // A place lower and back; the key that moves a criterion goes with it.
    await survey.move('Niżej', 1).press('Enter')
    await expect(survey.field('Nazwa, kryterium 2')).toHaveValue('Zakładka dla inwestora')
    await expect(survey.move('Niżej', 2)).toBeFocused()
    await survey.move('Wyżej', 2).press('Enter')
    await survey.field('Waga w %, kryterium 1').fill('20')
    await expect(survey.dialog.getByText('Suma wag: 105%.')).toBeVisible()
    await survey.save.press('Enter')
    await expect(survey.refusal).toContainText('Wagi kryteriów dają razem 105%')
    await survey.field('Waga w %, kryterium 2').fill('10')
    await survey.field('Waga w %, kryterium 2').press('Enter')
    await expect(survey.dialog).toHaveCount(0)
    await expect(page.getByRole('row', { name: /Zakładka dla inwestora/ })).toContainText('20%')
    await expect(page.getByText('Kryteria, punkty i wagi są propozycją biura.')).toHaveCount(0)
  })
})

test('the sample office tells the best, the tie, the change, and opens every figure', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/wdrozenia/badanie'))
  const survey = surveyPage(page)
  await expect(page.getByText('Najlepsze w tej rundzie')).toContainText('3. ex aequo')
  await expect(survey.places).toHaveCount(24)
  await survey.round.selectOption('przed wdrożeniem')
  await expect(page).toHaveURL(/round=before/)
  await expect(page.getByRole('region', { name: 'Ocena niepełna' })).toContainText(
    'E-mail (EN): Czas odpowiedzi',
  )
  await survey.group.selectOption('wdrażający')
  await expect(page).toHaveURL(/group=implementing/)
  await expect(survey.places).toHaveCount(24)

  await survey.part('Zmiana').press('Enter')
  await expect(page.getByText('lepiej wypada 22, gorzej 1, bez zmian 0')).toBeVisible()
  await expect(survey.change('Wschowa')).toContainText('−20,00')
  await survey.criterionChange('E-mail (PL): Kompletność').press('Enter')
  await expect(survey.dialog).toContainText('Kryterium: E-mail (PL): Kompletność')
  await page.keyboard.press('Escape')
  await expect(survey.dialog).toHaveCount(0)
  const file = await office.download(() => survey.exportXlsx.press('Enter'))
  expect(file.name).toMatch(/^Badanie jakości-.*\.xlsx$/)

  await page.goto(office.address('/jst/0812033'))
  await expect(page.getByRole('link', { name: 'Badanie jakości' }).last()).toBeVisible()
  await expect(page.getByText('Po: 20,75 pkt')).toBeVisible()
})

test('the benchmark says ours on a day and what sources leave out', async ({ page, office }) => {
  await page.goto(office.address('/wdrozenia/porownanie?day=2020-11-30'))
  const table = page.getByRole('table', { name: 'Liczby i udziały' })
  await expect(table.getByRole('row', { name: /^Ten program/ })).toContainText(
    'to biuro, stan na 30.11.2020',
  )
  await expect(table.getByRole('row', { name: /^Lubelskie/ })).toContainText('158% celu (50)')
  await expect(table.getByRole('row', { name: /^Pomorskie/ })).toContainText(
    'cel: źródło nie podaje',
  )
  await table
    .getByRole('row', { name: /^Ten program/ })
    .getByRole('link')
    .first()
    .press('Enter')
  await expect(page).toHaveURL(/quota=jst/)
  await expect(page).toHaveURL(/day=2020-11-30/)
})
