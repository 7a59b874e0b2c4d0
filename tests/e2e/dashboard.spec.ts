import { expect, test } from './fixtures.ts'
import { dashboardPage } from './pages/dashboard.ts'
import { officeWindow } from './pages/office-window.ts'
import { registerPage } from './pages/register.ts'

test('the sentence, an alert and a mark open the records behind them, by keyboard', async ({
  page,
  office,
}) => {
  const dashboard = dashboardPage(page)
  const register = registerPage(page)
  // The coordinator's own first, then the office's; each opens its records.
  await expect(dashboard.headline).toContainText(/Twoje: R2 .*21 z 22.*43\s966,70/)
  await expect(dashboard.headline).toContainText(/Biuro: .*Sale i catering .* – ruch finansów\./)
  await dashboard.headline.getByRole('link', { name: '21 z 22' }).press('Enter')
  await expect(page).toHaveURL(/wskazniki\/.*#dowody/)
  await page.goBack()
  await dashboard.headline.getByRole('link', { name: /pozycja budżetu/ }).press('Enter')
  await expect(officeWindow(page).title).toHaveText('Realizacja')
  await page.goBack()
  await dashboard.alerts
    .first()
    .getByRole('link', { name: /w symulacji/ })
    .press('Enter')
  await expect(page.getByRole('status').filter({ hasText: /43\s966,70/ })).toBeVisible()
  await page.goBack()
  await dashboard.showAll.press('Enter')

  const promise = dashboard.alerts.filter({ hasText: 'oddzwonienia po terminie' })
  await expect(promise).toContainText('ruch punktu kontaktowego')
  await promise.getByRole('link').press('Enter')
  await expect(officeWindow(page).title).toHaveText('Wróć do rozmowy')

  await page.goto(office.address('/?day=2020-11-30'))
  const signed = dashboard.gauges.getByRole('link', { name: /^JST w programie, Podpisane: 39/ })
  await signed.first().press('Enter')
  await expect(register.shown).toHaveText('Widać 39 z 94 JST')
  await expect(register.day).toHaveValue('30.11.2020')
  await page.goBack()
  const tile = dashboard.widget('Powiaty').getByRole('link', { name: /^gorzowski/ })
  await tile.first().press('Enter')
  await expect(page).toHaveURL(/powiat=0801.*day=2020-11-30|day=2020-11-30.*powiat=0801/)
  await page.goBack()
  const money = await dashboard.table('Budżet w czasie')
  await money
    .getByRole('row', { name: /listopad 2020/ })
    .getByRole('link')
    .first()
    .press('Enter')
  await expect(officeWindow(page).title).toHaveText('Dokumenty')
  await page.goBack()
  const stages = await dashboard.table('Etapy')
  const last = stages.getByRole('row').last().getByRole('link')
  const name = await last.innerText()
  await last.press('Enter')
  await expect(officeWindow(page).title).toHaveText('Program i etapy')
  await expect(page.getByRole('heading', { level: 2, name })).toBeFocused()
})

test('a past day shows nothing that is known as it is now alone, and says which lists open so', async ({
  page,
  office,
}) => {
  const dashboard = dashboardPage(page)
  const trainings = dashboard.widget('Najbliższe szkolenia')
  await dashboard.arrange.press('Enter')
  await dashboard.button('Pokaż', 'Najbliższe szkolenia').press('Enter')
  await dashboard.done.press('Enter')
  await expect(trainings).toBeVisible()
  const packages = await dashboard.table('Pakiety')
  await expect(packages.getByRole('link').first()).toBeVisible()

  await page.goto(office.address('/?day=2021-09-30'))
  const past = await dashboard.table('Pakiety')
  await expect(past.getByRole('row')).not.toHaveCount(0)
  await expect(dashboard.widget('Pakiety')).toContainText('lista pokaże stan na dziś')
  await expect(dashboard.widget('Wskaźniki')).toContainText('są dzisiejsze')
  await expect(trainings).toHaveCount(0)
  const late = dashboard.alerts.filter({ hasText: /pakietu|certyfikat|raport|wnios|transza/ })
  await expect(late.getByRole('link').first()).toBeVisible()
  await expect(dashboard.widget('Co czeka')).toContainText('w stanie na dziś')
  await past.getByRole('link', { name: /Szczaniec/ }).press('Enter')
  await expect(page).toHaveURL(/\/wdrozenia\/pakiet\?q=/)
})

test('the own arrangement is made by keyboard, kept, and taken back', async ({ page, office }) => {
  const dashboard = dashboardPage(page)
  const first = 'Co czeka'
  await expect(dashboard.titles.first()).toHaveText(first)
  await dashboard.arrange.press('Enter')
  const later = dashboard.button('Przesuń dalej', first)
  await later.press('Enter')
  await expect(dashboard.titles.first()).toHaveText('Cele programu')
  await expect(later).toBeFocused()
  await dashboard.button('Schowaj', 'Etapy').press('Enter')
  await expect(dashboard.widget('Etapy')).toHaveCount(0)
  await dashboard.done.press('Enter')
  await page.reload()
  await expect(dashboard.titles.first()).toHaveText('Cele programu')
  await expect(dashboard.widget('Etapy')).toHaveCount(0)
  await dashboard.arrange.press('Enter')
  await dashboard.button('Pokaż', 'Etapy').press('Enter')
  await expect(dashboard.button('Pokaż', 'Najbliższe szkolenia')).toBeFocused()
  await dashboard.reset.press('Enter')
  await expect(dashboard.done).toBeFocused()
  await expect(dashboard.titles.first()).toHaveText(first)
  await expect(dashboard.widget('Etapy')).toBeVisible()
  await expect(office.page).toHaveURL(/\/$/)
})

test.describe('a new office', () => {
  test.use({ store: 'real' })

  test('is told what belongs here and what to do next', async ({ page }) => {
    const dashboard = dashboardPage(page)
    await expect(dashboard.heading).toBeVisible()
    await expect(page.getByText('Pulpit jeszcze nie ma z czego liczyć')).toBeVisible()
    await dashboard.importList.press('Enter')
    await expect(officeWindow(page).title).toHaveText('Import listy')
  })
})
