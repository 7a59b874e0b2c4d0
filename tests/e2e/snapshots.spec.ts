import { expect, test } from './fixtures.ts'
import { snapshotsPage } from './pages/snapshots.ts'

test('a draft claim takes its values from its frozen period, by keyboard', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/budzet/wnioski'))
  const snapshots = snapshotsPage(page)
  await page.getByRole('link', { name: 'Wniosek nr 10' }).press('Enter')
  await expect(snapshots.indicators).toContainText('P6. Raporty otwarcia')
  await expect(snapshots.problems).toContainText('Wskaźniki nie są zamrożone')
  await snapshots.freeze.press('Enter')
  await expect(snapshots.indicators).toContainText('Wartości z migawki Wniosek 10')
  await expect(snapshots.problems).not.toContainText('Wskaźniki nie są zamrożone')

  await snapshots.indicators.getByRole('link', { name: 'Wniosek 10' }).press('Enter')
  await expect(snapshots.heading).toHaveText('Wniosek 10')
  await expect(snapshots.value('P1')).toContainText('bez zmian')
  await snapshots.detach.press('Enter')
  await expect(snapshots.detach).toHaveCount(0)
  await snapshots.remove.press('Enter')
  await snapshots.reason.fill('Okres jeszcze raz do sprawdzenia')
  await page.keyboard.press('Control+Enter')
  await expect(snapshots.heading).toHaveText('Migawki')
  await expect(snapshots.list.getByRole('row')).toHaveCount(9)
})

test('a quarter without a claim is frozen from the list', async ({ page, office }) => {
  await page.goto(office.address('/migawki'))
  const snapshots = snapshotsPage(page)
  await snapshots.freeze.press('Enter')
  await snapshots.period.selectOption({ label: 'III kwartał 2019: 1.09.2019 – 30.09.2019' })
  await expect(snapshots.name).toHaveValue('III kwartał 2019')
  await snapshots.name.press('Enter')
  await expect(snapshots.heading).toHaveText('III kwartał 2019')
  await expect(snapshots.value('P1')).toContainText('bez zmian')
})
