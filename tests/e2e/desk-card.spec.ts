import { anyShell, expect, test } from './fixtures.ts'

test('the answer card opens from a JST and is copied by one key, with what was chosen', async ({
  page,
  office,
  shell,
}) => {
  // Electron has no permission by which a test may read.
  const mayRead = shell !== 'electron'
  if (mayRead) await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(office.address('/jst/0801022'))
  await page.getByRole('link', { name: 'Karta odpowiedzi' }).press('Enter')
  const card = page.getByRole('article', { name: 'Karta odpowiedzi' })
  const sentence = card.getByText(/^Gmina Bogdaniec .*\.$/)
  await expect(sentence).toBeVisible()

  const agreements = card.getByRole('checkbox', { name: 'Dołącz do kopii: Umowy' })
  await agreements.press('Space')
  await expect(agreements).toBeChecked()
  await page.keyboard.press('Alt+KeyC')
  await expect(card.getByRole('status')).toHaveText(/^Skopiowano odpowiedź/)
  if (mayRead) {
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    const lines = copied.split('\n')
    expect(lines[0]).toBe(await sentence.textContent())
    expect(lines.some((line) => line.startsWith('Umowy'))).toBe(true)
    expect(lines.some((line) => line.startsWith('Kto bierze udział'))).toBe(false)
  }

  // The name leads back to the JST.
  await card.getByRole('link', { name: 'Bogdaniec (gmina wiejska)' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Bogdaniec' })).toBeVisible()
})

test(
  'duty hours are written down by keyboard and say who answers',
  anyShell,
  async ({ page, office }) => {
    await page.goto(office.address('/kontakt/dyzury'))
    await page.getByRole('button', { name: 'Zmień kontakt: Paweł Hładki' }).press('Enter')
    const dialog = page.getByRole('dialog')
    const hours = dialog.getByRole('textbox', { name: 'Godziny dyżuru' })
    await hours.fill('rano')
    await hours.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('Nie umiem odczytać godzin dyżuru')
    await hours.fill('pon-nd 0:00-23:59')
    await hours.press('Enter')
    await expect(dialog).toHaveCount(0)
    const row = page.getByRole('row').filter({ hasText: 'Paweł Hładki' })
    await expect(row).toContainText('pn–nd 0.00–23.59')
    await expect(page.getByRole('region', { name: 'Teraz odbiera' })).toContainText('Paweł Hładki')
  },
)
