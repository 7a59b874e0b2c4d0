import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { anyShell, expect, test } from './fixtures.ts'
import { boardPage } from './pages/board.ts'
import { dashboardPage } from './pages/dashboard.ts'
import { firstRunPage } from './pages/first-run.ts'

test.use({ store: 'none' })

test(
  'four ways in, walked by the arrow keys, each with its own form',
  anyShell,
  async ({ page }) => {
    const first = firstRunPage(page)
    await expect(first.heading).toBeVisible()
    await expect(first.ways).toHaveCount(4)
    await expect(first.way('Program Lubuskie')).toBeChecked()
    await expect(first.create).toBeVisible()

    await first.way('Program Lubuskie').focus()
    await page.keyboard.press('ArrowDown')
    await expect(first.way('Biuro przykładowe')).toBeChecked()
    await expect(first.createSample).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(first.officeFile).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(first.backupFile).toBeVisible()
    await expect(first.inspect).toBeVisible()
  },
)

test('“Program Lubuskie” makes the office of the real programme, without invented people', async ({
  page,
  office,
}) => {
  const first = firstRunPage(page)
  await expect(first.place).toHaveValue(join(office.dataDir, 'biuro-soi.db'))
  // The login of the computer is no name to sign changes with: nothing is suggested.
  await expect(first.person).toHaveValue('')
  await first.person.press('Enter')
  await expect(page.getByText('Podaj imię i nazwisko.')).toBeVisible()
  expect(existsSync(join(office.dataDir, 'biuro-soi.db'))).toBe(false)

  await first.person.fill('Maria Pierwsza')
  await page.keyboard.press('Enter')
  await expect(dashboardPage(page).heading).toBeVisible()
  const board = boardPage(page)
  await board.open()
  await expect(board.figure('JST w programie', 'Podpisane')).toHaveText('0')
  await expect(board.target('JST w programie')).toHaveText('43')
  await expect(board.target('Miasta średnie')).toHaveText('2')
  await expect(board.target('Wdrożenia')).toHaveText('22')
  await expect(board.target('Wdrożenia w miastach średnich')).toHaveText('1')
  await expect(board.quotas).toContainText('45,7% z 94 JST regionu')
  await expect(page.getByRole('button', { name: 'Pracuje: Maria Pierwsza' })).toBeVisible()
  await expect(page.getByRole('note')).toHaveCount(0)
  expect(existsSync(join(office.dataDir, 'biuro-soi.db'))).toBe(true)

  // The next start opens the same office without asking.
  const again = boardPage(await office.restart())
  await again.open()
  await expect(again.target('JST w programie')).toHaveText('43')
})

test(
  '“Biuro przykładowe” makes an office marked as sample on every screen',
  anyShell,
  async ({ page }) => {
    const first = firstRunPage(page)
    await first.way('Biuro przykładowe').press('Space')
    await first.person.fill('Maria Pierwsza')
    await first.createSample.press('Enter')
    const board = boardPage(page)
    // A whole project's life is written: seconds on a quiet machine, more on a busy one.
    await expect(dashboardPage(page).heading).toBeVisible({ timeout: 90_000 })
    await board.open()
    await expect(board.figure('JST w programie', 'Podpisane')).not.toHaveText('0')
    const mark = page.getByRole('note').filter({ hasText: 'Biuro przykładowe – dane zmyślone' })
    await expect(mark).toBeVisible()
    for (const screen of ['Rejestr JST', 'Program i etapy', 'Historia zmian', 'Ustawienia']) {
      await page.getByRole('link', { name: screen }).first().click()
      await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible()
      await expect(mark).toBeVisible()
    }
  },
)

test('“Otwórz plik” opens an office, and says why it cannot', async ({
  page,
  office,
  templates,
}) => {
  const other = await templates.newDataDir('real')
  const first = firstRunPage(page)
  await first.way('Otwórz plik').press('Space')
  await first.officeFile.press('Enter')
  await expect(page.getByText('Podaj ścieżkę do pliku.')).toBeVisible()

  const missing = join(office.dataDir, 'nie-ma.db')
  await first.officeFile.fill(missing)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nie można otworzyć biura')
  await expect(page.getByRole('alert')).toContainText(`Nie ma pliku ${missing}`)

  await expect(first.way('Otwórz plik')).toBeChecked()
  await first.officeFile.fill(join(other, 'biuro-soi.db'))
  await page.keyboard.press('Enter')
  await boardPage(page).open()
  await expect(boardPage(page).target('JST w programie')).toHaveText('43')
})

test('“Przywróć z kopii” shows what is in the copy before it takes its place', async ({
  page,
  office,
  templates,
}) => {
  const source = await templates.newDataDir('real')
  const copy = join(source, 'kopia.db')
  copyFileSync(join(source, 'biuro-soi.db'), copy)
  const first = firstRunPage(page)
  await first.way('Przywróć z kopii').press('Space')
  if (office.desktop !== null) {
    await office.desktop.dialogs.answerNext(copy)
    await first.browse.press('Enter')
    await expect(first.backupFile).toHaveValue(copy)
  } else {
    await first.backupFile.fill(copy)
  }
  await first.backupFile.press('Enter')
  await expect(first.summary).toContainText('Standardy obsługi inwestora')
  await expect(first.summary).toContainText('dane biura')
  await expect(first.summary).toContainText('94')
  expect(readdirSync(office.dataDir).filter((name) => name.endsWith('.db'))).toEqual([])

  await first.restore.press('Enter')
  await boardPage(page).open()
  await expect(boardPage(page).target('JST w programie')).toHaveText('43')
  expect(existsSync(join(office.dataDir, 'biuro-soi.db'))).toBe(true)
})

test.describe('a place where a database would come to harm is refused', () => {
  const places = [
    ['\\\\serwer\\wspolny\\biuro.db', 'leży na dysku sieciowym'],
    ['//serwer/wspolny/biuro.db', 'leży na dysku sieciowym'],
    ['OneDrive/biuro.db', 'leży w folderze OneDrive'],
    ['OneDrive - Urząd Marszałkowski/biuro.db', 'leży w folderze OneDrive'],
    ['Dropbox/biuro.db', 'leży w folderze Dropbox'],
    ['Dysk Google/biuro.db', 'leży w folderze Google Drive'],
  ] as const

  test('with the reason and what to do', async ({ page, office }) => {
    const first = firstRunPage(page)
    for (const [place, reason] of places) {
      const path = /^[\\/]/.test(place) ? place : join(office.dataDir, place)
      await first.person.fill('Maria Pierwsza')
      await first.place.fill(path)
      await page.keyboard.press('Enter')
      await expect(first.refusal).toContainText(path)
      await expect(first.refusal).toContainText(reason)
      await expect(first.refusal).toContainText('tego komputera')
    }
    const taken = join(office.dataDir, 'zajety.txt')
    writeFileSync(taken, 'ważne')
    await first.place.fill(taken)
    await page.keyboard.press('Enter')
    await expect(first.refusal).toContainText('już istnieje i nie został ruszony')
    expect(readFileSync(taken, 'utf8')).toBe('ważne')
    await expect(first.heading).toBeVisible()
    expect(readdirSync(office.dataDir).filter((name) => name.endsWith('.db'))).toEqual([])
  })
})
