import { anyShell, expect, test } from './fixtures.ts'
import { headingOf, killAndBringBack, officeWindow, screenNames } from './pages/office-window.ts'
import { programmePage } from './pages/programme.ts'

test(
  'each screen names the document, and its heading takes the focus',
  anyShell,
  async ({ page }) => {
    const window = officeWindow(page)
    const box = page.getByRole('combobox', { name: 'Kto dzwoni i o co pyta' })
    await expect(page).toHaveTitle('Pulpit · Biuro SOI')
    for (const name of screenNames.slice(1)) {
      await window.link(name).press('Enter')
      await expect(window.title).toHaveText(headingOf(name))
      // At the desk one types at once.
      await expect(name === 'Kontakt' ? box : window.title).toBeFocused()
      await expect(page).toHaveTitle(`${headingOf(name)} · Biuro SOI`)
      await expect(window.link(name)).toHaveAttribute('aria-current', 'page')
    }
  },
)

test('the first Tab offers to skip to the content', anyShell, async ({ page }) => {
  const window = officeWindow(page)
  await expect(window.title).toBeVisible()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Przejdź do treści' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('the keys open the screens, and ? lists them', async ({ page, office }) => {
  const window = officeWindow(page)
  await expect(window.title).toBeVisible()
  for (const modifier of ['Control', 'Alt']) {
    for (const [digit, name] of screenNames.slice(0, 8).entries()) {
      await page.keyboard.press(`${modifier}+${digit + 1}`)
      await expect(window.title).toHaveText(headingOf(name))
    }
  }
  await page.keyboard.press('Control+,')
  await expect(window.title).toHaveText('Ustawienia')

  await page.keyboard.press('?')
  await expect(window.shortcuts).toBeVisible()
  const own = office.desktop === null ? 'Alt' : 'Ctrl'
  await expect(window.shortcuts.getByRole('row', { name: `${own}+2` })).toContainText('Rejestr JST')
  await expect(window.shortcuts.getByRole('row', { name: 'Ctrl+K' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(window.shortcuts).toBeHidden()
})

test('Ctrl+K finds Żagań by “zagan”, by TERYT and by powiat, and opens it', async ({ page }) => {
  const window = officeWindow(page)
  await expect(window.title).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(window.search).toBeFocused()
  await window.search.fill('zagan')
  await expect(window.found.first()).toContainText('Żagań')
  await expect(window.found.nth(0)).toContainText('gmina miejska')
  await expect(window.found.nth(1)).toContainText('gmina wiejska')
  await window.search.fill('0810092')
  await expect(window.found).toHaveCount(1)
  await expect(window.found).toContainText('gmina wiejska')
  await window.search.fill('zaganski')
  await expect(window.found).toHaveCount(10)
  await window.search.fill('nie ma takiej')
  await expect(window.palette).toContainText('Nic nie pasuje do „nie ma takiej”')

  await window.search.fill('zagan')
  await expect(window.found.first()).toContainText('gmina miejska')
  await page.keyboard.press('Enter')
  await expect(window.palette).toBeHidden()
  await expect(page).toHaveURL(/\/jst\/0810021$/)
  await expect(window.title).toHaveText('Żagań')
  await expect(window.title).toBeFocused()
})

test('Ctrl+K loses no letter typed before its field stands there', async ({ page, office }) => {
  test.skip(office.desktop !== null, 'only what a server sends can be held back')
  const chunk = Promise.withResolvers<void>()
  await page.route(/CommandPalette.*\.js$/, async (route) => {
    await chunk.promise
    await route.continue()
  })
  await page.goto(office.address('/program'))
  const window = officeWindow(page)
  await expect(page.getByRole('region', { name: 'Dane programu' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('zaganX')
  await page.keyboard.press('Backspace')
  chunk.resolve()
  await expect(window.search).toBeFocused()
  await expect(window.search).toHaveValue('zagan')
  await expect(window.found.first()).toContainText('gmina miejska')
  await page.keyboard.type('ski')
  await expect(window.found).toHaveCount(10)
})

test('Ctrl+K waits for a register that is slower than the typing', async ({ page, office }) => {
  test.skip(office.desktop !== null, 'only a socket can be held back')
  const late: (() => void)[] = []
  let held = false
  await page.routeWebSocket('**/socket', (socket) => {
    const host = socket.connectToServer()
    host.onMessage((message) => {
      if (held) late.push(() => socket.send(message))
      else socket.send(message)
    })
  })
  await page.goto(office.address('/program'))
  const window = officeWindow(page)
  await expect(page.getByRole('region', { name: 'Dane programu' })).toBeVisible()
  held = true
  await page.keyboard.press('Control+k')
  await expect(window.search).toBeFocused()
  await window.search.fill('gubin wiejska')
  await expect(window.palette).toContainText('Czytam rejestr…')
  await expect.poll(() => late.length).toBeGreaterThan(0)
  held = false
  for (const send of late) send()
  await expect(window.found).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/jst\/0802052$/)
})

test('Ctrl+K reaches the screens and the commands too', anyShell, async ({ page }) => {
  const window = officeWindow(page)
  await window.link('Rejestr JST').focus()
  await window.searchAndOpen('historia', 'Historia zmian')
  await expect(window.title).toHaveText('Historia zmian')
  await expect(window.title).toBeFocused()
  await window.searchAndOpen('zrob kopie', 'Zrób kopię')
  await expect(page.getByRole('dialog', { name: 'Kopia biura' })).toBeVisible()
})

test('an address that leads nowhere says so and offers the first screen', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/nie/ma/takiego'))
  await expect(page).toHaveTitle('Nie ma takiego ekranu · Biuro SOI')
  await page.getByRole('link', { name: 'Przejdź do pulpitu' }).press('Enter')
  await expect(officeWindow(page).title).toHaveText('Pulpit')
})

test('a killed host is said plainly; a restart brings back what was saved and what was typed', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/program'))
  const before = programmePage(page)
  await before.edit.press('Enter')
  await before.field('Departament').fill('Departament Obsługi Inwestora')
  await page.keyboard.press('Enter')
  await expect(before.facts).toContainText('Departament Obsługi Inwestora')
  await before.edit.press('Enter')
  await before.field('Tytuł').fill('Tytuł, którego jeszcze nie zapisano')

  await office.killHost()
  const { hostLost, restart, connect } = officeWindow(page)
  await expect(hostLost).toBeVisible()
  await expect(hostLost).toContainText('Wszystko, co zostało zapisane, jest w pliku biura.')
  await expect(hostLost).toContainText('jeszcze nie zapisano, jest zachowane')
  await expect(office.desktop === null ? connect : restart).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(hostLost).toBeVisible()

  const brought = await (office.desktop === null ? office.restart() : pressRestart())
  const after = programmePage(brought)
  if (office.desktop === null) {
    // A new start of the program opens on the board; the draft waits on its own screen.
    await brought.goto(office.address('/program'))
    await expect(after.draftRestored).toBeVisible()
  }
  await expect(after.field('Tytuł')).toHaveValue('Tytuł, którego jeszcze nie zapisano')
  await expect(after.field('Departament')).toHaveValue('Departament Obsługi Inwestora')
  await after.field('Tytuł').press('Enter')
  await expect(after.facts).toContainText('Tytuł, którego jeszcze nie zapisano')

  async function pressRestart() {
    await restart.press('Enter')
    await expect(hostLost).toBeHidden()
    return page
  }
})

test('a tab whose program is gone says how to start it, and goes on where it was', async ({
  page,
  office,
}) => {
  test.skip(office.desktop !== null, 'a desktop shell starts its host itself')
  await page.goto(office.address('/program'))
  const programme = programmePage(page)
  await programme.edit.press('Enter')
  await programme.field('Tytuł').fill('Tytuł, którego jeszcze nie zapisano')
  await office.killHost()
  const { hostLost, connect } = officeWindow(page)
  const { port } = new URL(page.url())
  const start = `npm start -- --browser --port ${port} --data-dir '${office.dataDir}'`
  await expect(hostLost.getByText(start)).toBeVisible()
  await connect.press('Enter')
  await expect(hostLost.getByRole('status')).toHaveText('Biuro jeszcze nie odpowiada.')

  // The new start has a new key: the tab is told to be signed in, not to wait.
  await office.startAgain()
  await expect(hostLost).toContainText('Biuro znów działa, ale nie zna jeszcze tej karty.')
  const other = await office.openWindow()
  await expect(officeWindow(other).title).toHaveText('Pulpit')
  await expect(hostLost).toBeHidden()
  await expect(programme.field('Tytuł')).toHaveValue('Tytuł, którego jeszcze nie zapisano')
  await programme.field('Tytuł').press('Enter')
  await expect(programme.facts).toContainText('Tytuł, którego jeszcze nie zapisano')
})

test('after a restart the window listens for changes again', async ({ office }) => {
  test.skip(office.desktop !== null, 'two windows of one office: only the browser shell has them')
  const page = await killAndBringBack(office)
  const other = await office.openWindow()
  await other.goto(office.address('/program'))
  await page.goto(office.address('/program'))
  const here = programmePage(page)
  await here.edit.press('Enter')
  await here.field('Departament').fill('Departament Nowy')
  await here.field('Departament').press('Enter')
  await expect(programmePage(other).facts).toContainText('Departament Nowy')
})

test.describe('the desktop’s menu', () => {
  test.beforeEach(({ shell }) => {
    test.skip(shell === 'browser', 'a browser has its own menu')
  })

  test('goes to the screens and opens the dialogs', async ({ page, office }) => {
    const { desktop } = office
    if (desktop === null) throw new Error('This shell has no menu')
    const window = officeWindow(page)
    await expect(window.title).toBeVisible()
    for (const [id, name] of [
      ['navigate-register', 'Rejestr JST'],
      ['navigate-programme', 'Program i etapy'],
      ['navigate-history', 'Historia zmian'],
      ['navigate-settings', 'Ustawienia'],
      ['navigate-dashboard', 'Pulpit'],
    ] as const) {
      await desktop.menu.click(id)
      await expect(window.title).toHaveText(name)
    }
    await desktop.menu.click('search')
    await expect(window.search).toBeFocused()
    await page.keyboard.press('Escape')
    await desktop.menu.click('backup')
    await expect(page.getByRole('dialog', { name: 'Kopia biura' })).toBeVisible()
    await page.keyboard.press('Escape')
    await desktop.menu.click('open-store')
    await expect(page.getByRole('dialog', { name: 'Inny plik biura' })).toBeVisible()
    await page.keyboard.press('Escape')
    await desktop.menu.click('new-store')
    await expect(window.title).toHaveText('Inne biuro')
    await desktop.menu.click('shortcuts')
    await expect(window.shortcuts).toBeVisible()
  })

  test('speaks the window’s language and keeps its theme', async ({ page, office }) => {
    const { desktop } = office
    if (desktop === null) throw new Error('This shell has no menu')
    const window = officeWindow(page)
    await expect(window.title).toBeVisible()
    await desktop.menu.click('theme-dark')
    await expect(page.getByRole('button', { name: /^Wygląd: ciemny/ })).toBeVisible()
    await page.getByRole('button', { name: 'Switch to English' }).press('Enter')
    await expect.poll(async () => (await desktop.menu.read())[0]?.label).toBe('&File')
    const again = await office.restart()
    await expect(officeWindow(again).title).toHaveText('Dashboard')
    await expect(again.getByRole('button', { name: 'Przełącz na polski' })).toBeVisible()
  })
})
