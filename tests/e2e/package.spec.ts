import { join } from 'node:path'
import { plantAgreements } from '../host/plant-agreements.ts'
import { plantImplementing } from '../host/plant-implementing.ts'
import { plantTakingPart } from '../host/plant-part.ts'
import { test as base, expect } from './fixtures.ts'
import { historyPage } from './pages/history.ts'
import { packagePage } from './pages/package.ts'

const implementing = ['0801022', '0801032']

/** The office with two gminas, Bogdaniec and Deszczno, that have implementation agreements. */
const test = base.extend({
  templates: async ({ templates }, use) => {
    await use({
      ...templates,
      async newDataDir(content) {
        const dataDir = await templates.newDataDir(content)
        const store = join(dataDir, 'biuro-soi.db')
        await plantTakingPart(store, implementing)
        await plantImplementing(store, { accepted: implementing })
        await plantAgreements(store, implementing)
        return dataDir
      },
    })
  },
})

test.describe('packages from the order to the delivery', () => {
  test.use({ store: 'real' })

  test('nine parts are ordered, moved, delivered with a note and taken back, by keyboard', async ({
    page,
    office,
  }) => {
    await page.goto(office.address('/wdrozenia/pakiet'))
    const pack = packagePage(page)
    await expect(pack.sentence).toHaveText('Dostarczono 0 z 18')

    // One stop of Tab; the whole row by Home, End and Shift.
    await pack.cell('Analiza', 'Bogdaniec').focus()
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('Shift+ArrowRight')
    await expect(pack.selected).toHaveCount(9)
    await expect(pack.marked).toHaveText('Zaznaczono 9 elementów')
    await page.keyboard.press('4')
    await expect(pack.noneConcerned).toHaveText(
      '„Odbierz” nie dotyczy żadnego z zaznaczonych elementów.',
    )
    await page.keyboard.press('1')
    await expect(pack.contractor).toBeFocused()
    await pack.field(/Zamówiono dnia/).fill('6.07.2020')
    await pack.field(/Termin/).fill('31.08.2020')
    await expect(pack.verdict).toHaveText('Można zapisać wszystkie.')
    await pack.field(/Termin/).press('Enter')
    await expect(pack.dialog).toHaveCount(0)
    await expect(pack.cell('Analiza', 'Bogdaniec')).toHaveAccessibleName(/zamówione/)
    await expect(pack.selected).toHaveCount(0)
    // Shift+arrows begin anew once the marks are gone, by a move or by Esc.
    await page.keyboard.press('Shift+ArrowLeft')
    await expect(pack.selected).toHaveCount(2)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+ArrowLeft')
    await expect(pack.selected).toHaveCount(2)
    await page.keyboard.press('Escape')

    // What cannot move is named before anything is written.
    await pack.cell('Zdjęcia', 'Deszczno').focus()
    await page.keyboard.press('Control+a')
    await expect(pack.selected).toHaveCount(2)
    await page.keyboard.press('2')
    await pack.field(/Rozpoczęto dnia/).fill('10.07.2020')
    await expect(pack.skipped).toContainText('Deszczno')
    await expect(pack.skipped).toContainText('jeszcze nie zamówiono')
    await expect(pack.verdict).toHaveText('Można zapisać: 1. Zostaną pominięte: 1.')
    await pack.field(/Rozpoczęto dnia/).press('Enter')
    await expect(pack.dialog).toHaveCount(0)

    await pack.cell('Zdjęcia', 'Bogdaniec').focus()
    await page.keyboard.press('3')
    await pack.field(/Wpłynęło dnia/).fill('1.09.2020')
    await expect(pack.verdict).toHaveText('Można zapisać wszystkie.')
    await pack.field(/Wpłynęło dnia/).press('Enter')
    await expect(pack.dialog).toHaveCount(0)
    await pack.cell('Zdjęcia', 'Bogdaniec').focus()
    await page.keyboard.press('4')
    await pack.field(/Dostarczono dnia/).fill('2.09.2020')
    await pack.submit.press('Enter')
    await expect(pack.dialog.getByText('To pole musi być wypełnione.')).toBeVisible()
    await pack.field(/Kto odebrał/).fill('Protokół 1/2020, Anna Nowak')
    await expect(pack.verdict).toHaveText('Można zapisać wszystkie.')
    await pack.submit.press('Enter')
    await expect(pack.dialog).toHaveCount(0)
    await expect(pack.sentence).toHaveText('Dostarczono 1 z 18')
    // A step that cannot be is told where the person stands, without a form to fill for nothing.
    await pack.cell('Zdjęcia', 'Bogdaniec').focus()
    await page.keyboard.press('1')
    await expect(pack.told).toHaveText(/„Zamów” tu nie pasuje.*„dostarczone”.*klawisz 0/)
    await expect(pack.dialog).toHaveCount(0)
    await page.keyboard.press('ArrowRight')
    await expect(pack.told).toHaveCount(0)

    // The cell keeps what happened to it, with the person.
    await pack.cell('Zdjęcia', 'Bogdaniec').focus()
    await page.keyboard.press('Enter')
    await expect(pack.history.getByRole('listitem')).toHaveCount(4)
    await expect(pack.history).toContainText('Protokół 1/2020, Anna Nowak')
    await pack.history.getByRole('link', { name: 'Cały zapis' }).first().press('Enter')
    const history = historyPage(page)
    await history.takeBack.press('Enter')
    await history.reason.fill('Zły plik')
    await history.reason.press('Tab')
    await history.confirm.getByRole('button', { name: 'Cofnij' }).press('Enter')
    await expect(history.confirm).toHaveCount(0)
    await page.goto(office.address('/wdrozenia/pakiet'))
    await expect(pack.sentence).toHaveText('Dostarczono 0 z 18')
    await expect(pack.cell('Zdjęcia', 'Bogdaniec')).toHaveAccessibleName(/do odbioru/)
  })
})

base(
  'late parts are found by the filter, and each total opens its list',
  async ({ page, office }) => {
    await page.goto(office.address('/wdrozenia/pakiet'))
    const pack = packagePage(page)
    await expect(pack.sentence).toHaveText('Dostarczono 205 z 207')
    await expect(pack.rows).toHaveCount(25)
    await expect(pack.rows.last()).toContainText('zakończona')
    // No name is cut, with its kind.
    const cut = await pack.rows
      .getByRole('rowheader')
      .evaluateAll((heads) =>
        heads.flatMap((one) => (one.scrollWidth > one.clientWidth ? [one.textContent] : [])),
      )
    expect(cut).toEqual([])
    await pack.cell('Analiza', 'Santok').press('Enter')
    await expect(pack.contractor).toBeFocused()
    await page.keyboard.press('Escape')
    await pack.late.press('Space')
    await expect(page).toHaveURL(/late=true/)
    await expect(pack.rows).toHaveCount(2)
    await expect(pack.grid.getByRole('gridcell', { name: /21 dni po terminie/ })).toHaveCount(1)

    await pack.late.press('Space')
    const total = pack.grid.getByRole('gridcell', {
      name: /^Prezentacja potencjału \(niemiecki\): /,
    })
    await expect(total).toHaveText('21 z 23')
    await total.focus()
    await page.keyboard.press('Enter')
    await expect(pack.count).toHaveText('23 elementy')
    await expect(page).toHaveURL(/kind=presentation.de/)
    await expect(pack.parts.first()).toContainText('21 dni po terminie')
    await expect(pack.parts.nth(1)).toContainText('do odbioru')
    await page.goBack()
    await expect(pack.grid).toBeVisible()

    // At 200 % of zoom the last part still says whose it is.
    await page.setViewportSize({ width: 640, height: 360 })
    await pack.cell('Prezentacja potencjału \\(niemiecki\\)', 'Santok').focus()
    await expect(pack.rows.getByText('Santok')).toBeInViewport({ ratio: 1 })
  },
)
