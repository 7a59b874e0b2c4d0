import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { anyShell, expect, test } from './fixtures.ts'
import { boardPage } from './pages/board.ts'
import { dashboardPage } from './pages/dashboard.ts'
import { jstPage } from './pages/jst.ts'
import { officeWindow } from './pages/office-window.ts'
import { programmePage } from './pages/programme.ts'
import { registerPage } from './pages/register.ts'
import { settingsPage } from './pages/settings.ts'
import { coordinatorName } from './templates.ts'

test.use({ store: 'real' })

test('a copy is written where the person says, read back, and never over another', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/ustawienia'))
  const settings = settingsPage(page)
  await expect(settings.store).toContainText(join(office.dataDir, 'biuro-soi.db'))
  await expect(settings.fact('Ostatnia kopia')).toHaveText('nie było jeszcze żadnej')
  await expect(settings.fact('Stan pliku')).toContainText('sprawny')

  const path = join(office.dataDir, 'moja kopia.db')
  await settings.backup.press('Enter')
  await expect(settings.backupFile).toBeFocused()
  if (office.desktop === null) await settings.backupFile.fill(path)
  else {
    await office.desktop.dialogs.answerNext(path)
    await settings.browse.press('Enter')
    await expect(settings.backupFile).toHaveValue(path)
    expect((await office.desktop.dialogs.asked()).at(-1)).toMatchObject({ kind: 'save' })
  }
  await settings.backupFile.press('Enter')
  const done = settings.backupDialog.getByRole('status')
  await expect(done).toContainText('Została odczytana po zapisie i jest sprawna.')
  await expect(done).toContainText(path)
  expect(existsSync(path)).toBe(true)
  await page.keyboard.press('Enter')
  await expect(settings.backupDialog).toBeHidden()
  await expect(settings.fact('Ostatnia kopia')).toContainText(path)

  await settings.backup.press('Enter')
  await settings.backupFile.fill(path)
  await settings.backupFile.press('Enter')
  await expect(settings.backupDialog.getByRole('alert')).toContainText(
    `Plik ${path} już istnieje i nie został nadpisany.`,
  )
})

test('a copy is restored after its summary; the present file is kept beside it', async ({
  page,
  office,
}) => {
  const copy = join(office.dataDir, 'kopia.db')
  await page.goto(office.address('/ustawienia?dialog=backup'))
  const settings = settingsPage(page)
  await settings.backupFile.fill(copy)
  await settings.backupFile.press('Enter')
  await expect(settings.backupDialog.getByRole('status')).toContainText('sprawna')
  await page.keyboard.press('Escape')

  const programme = programmePage(page)
  await page.goto(office.address('/program'))
  await programme.edit.press('Enter')
  await programme.field('Departament').fill('Departament po kopii')
  await programme.field('Departament').press('Enter')
  await expect(programme.facts).toContainText('Departament po kopii')

  await page.goto(office.address('/ustawienia'))
  await settings.restore.press('Enter')
  const { dialogs } = office.desktop ?? { dialogs: null }
  if (dialogs === null) await settings.backupFile.fill(copy)
  else {
    await dialogs.answerNext(copy)
    await settings.browse.press('Enter')
    await expect(settings.backupFile).toHaveValue(copy)
  }
  await settings.backupFile.press('Enter')
  await expect(settings.summary).toContainText('Standardy obsługi inwestora')
  await expect(settings.summary).toContainText('94')
  await expect(settings.restoreDialog).toContainText('Obecny plik zostanie zachowany obok')
  await settings.restoreDialog.getByRole('button', { name: 'Przywróć tę kopię' }).press('Enter')
  await expect(dashboardPage(page).heading).toBeVisible()
  await expect(officeWindow(page).notice('Poprzedni plik zachowano jako')).toBeVisible()

  await officeWindow(page).go('Program i etapy')
  await expect(programme.facts).toContainText('Departament Przedsiębiorczości')
  await expect(programme.facts).not.toContainText('Departament po kopii')
  const kept = readdirSync(office.dataDir).filter((name) => name.includes('przed-przywroceniem'))
  expect(kept).toHaveLength(1)

  // What was kept is a whole office: it opens, with what was in it.
  await officeWindow(page).go('Ustawienia')
  await settings.openOther.press('Enter')
  await settings.officeFile.fill(join(office.dataDir, kept[0] ?? ''))
  await settings.officeFile.press('Enter')
  await expect(dashboardPage(page).heading).toBeVisible()
  await officeWindow(page).go('Program i etapy')
  await expect(programme.facts).toContainText('Departament po kopii')
})

test(
  'a file that is no copy is refused before anything is touched',
  anyShell,
  async ({ page, office }) => {
    await page.goto(office.address('/ustawienia?dialog=restore'))
    const settings = settingsPage(page)
    const own = join(office.dataDir, 'biuro-soi.db')
    await settings.backupFile.fill(own)
    await settings.backupFile.press('Enter')
    const refusal = settings.restoreDialog.getByRole('alert')
    await expect(refusal).toContainText('które jest teraz otwarte')
    const text = join(office.dataDir, 'umowa.db')
    copyFileSync(join(import.meta.dirname, 'settings.spec.ts'), text)
    await settings.backupFile.fill(text)
    await settings.backupFile.press('Enter')
    await expect(refusal).toContainText('nie jest plikiem Biura SOI')
    expect(readdirSync(office.dataDir).filter((name) => name.includes('przed'))).toEqual([])
  },
)

test(
  'another office in a synchronised folder is refused, the open one stays',
  anyShell,
  async ({ page, office }) => {
    await page.goto(office.address('/ustawienia?dialog=open'))
    const settings = settingsPage(page)
    const folder = join(office.dataDir, 'OneDrive')
    mkdirSync(folder)
    copyFileSync(join(office.dataDir, 'biuro-soi.db'), join(folder, 'biuro.db'))
    await settings.officeFile.fill(join(folder, 'biuro.db'))
    await settings.officeFile.press('Enter')
    await expect(settings.openDialog.getByRole('alert')).toContainText('leży w folderze OneDrive')
    await page.keyboard.press('Escape')
    await expect(settings.store).toContainText(join(office.dataDir, 'biuro-soi.db'))
  },
)

test('a viewer reads everything and moves nothing', anyShell, async ({ page, office }) => {
  await page.goto(office.address('/ustawienia'))
  const settings = settingsPage(page)
  const window = officeWindow(page)
  await settings.addPerson.press('Enter')
  await settings.personName.fill('Piotr Obserwator')
  await expect(settings.role).toHaveValue('obserwator')
  await settings.personName.press('Enter')
  await expect(settings.person('Piotr Obserwator')).toContainText('obserwator')

  await window.person.press('Enter')
  await page.getByRole('menuitem', { name: 'Zmień osobę' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kto pracuje?')
  await page.getByRole('button', { name: 'Piotr Obserwator' }).press('Enter')
  await expect(window.person).toHaveAccessibleName('Pracuje: Piotr Obserwator, obserwator')

  await page.goto(office.address('/jst/0802011'))
  const jst = jstPage(page)
  await expect(window.person).toHaveAccessibleName('Pracuje: Piotr Obserwator, obserwator')
  for (const button of [jst.nextButton, jst.edit, jst.addNote, jst.addPerson]) {
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(button).toHaveAccessibleDescription(/To może zrobić tylko: koordynator/)
  }
  await jst.nextButton.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.goto(office.address('/jst'))
  const register = registerPage(page)
  await register.row('Babimost').getByRole('checkbox').press('Space')
  await expect(register.bulk('Zaproś')).toHaveAttribute('aria-disabled', 'true')
  await page.goto(office.address('/rekrutacja/import'))
  await expect(page.getByRole('main')).toContainText('Listę importuje ktoś inny')
  await page.goto(office.address('/ustawienia'))
  await expect(settings.addPerson).toHaveAttribute('aria-disabled', 'true')

  await window.person.press('Enter')
  await page.getByRole('menuitem', { name: 'Zmień osobę' }).press('Enter')
  await page.getByRole('button', { name: coordinatorName }).press('Enter')
  await expect(settings.addPerson).not.toHaveAttribute('aria-disabled', 'true')
})

test('the last coordinator cannot be let go', anyShell, async ({ page, office }) => {
  await page.goto(office.address('/ustawienia'))
  const settings = settingsPage(page)
  await settings.person(coordinatorName).getByRole('button').press('Enter')
  // The dialogue puts the focus into its first field: a Space before that would go there.
  await expect(settings.personName).toBeFocused()
  await settings.worksHere.press('Space')
  await expect(settings.worksHere).not.toBeChecked()
  await settings.personName.press('Enter')
  await expect(settings.personDialog.getByRole('alert')).toContainText(
    'W biurze musi zostać choć jeden czynny koordynator.',
  )
  await expect(settings.worksHere).not.toBeChecked()
})

test('the window speaks English and Polish, and remembers which', async ({ page, office }) => {
  await page.goto(office.address('/ustawienia'))
  const settings = settingsPage(page)
  const html = page.locator('html')
  await expect(html).toHaveAttribute('lang', 'pl')
  await expect(settings.language('polski')).toBeChecked()
  await settings.language('polski').press('ArrowRight')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
  await expect(html).toHaveAttribute('lang', 'en')
  await expect(page).toHaveTitle('Settings · Biuro SOI')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
  await page.getByRole('navigation').getByRole('link', { name: 'Dashboard' }).press('Enter')
  await page.getByRole('navigation').getByRole('link', { name: 'Quota board' }).press('Enter')
  await expect(page.getByRole('table', { name: 'Targets of the programme' })).toContainText('45.7%')

  await page.getByRole('button', { name: 'Przełącz na polski' }).press('Enter')
  const board = boardPage(page)
  await expect(board.heading).toBeVisible()
  await expect(board.quotas).toContainText('45,7%')
  await expect(html).toHaveAttribute('lang', 'pl')
})

test('the look is light, dark or as the system has it, and is remembered', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/ustawienia'))
  const settings = settingsPage(page)
  const isDark = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).colorScheme === 'dark')
  await expect(settings.look('jak w systemie')).toBeChecked()
  await expect.poll(isDark).toBe(false)
  await settings.look('ciemny').press('Space')
  await expect.poll(isDark).toBe(true)
  await page.reload()
  await expect(settings.look('ciemny')).toBeChecked()
  await expect.poll(isDark).toBe(true)
  await settings.look('jasny').press('Space')
  await expect.poll(isDark).toBe(false)
})
