import { expect, test } from './fixtures.ts'
import { jstPage } from './pages/jst.ts'
import { moveDialog } from './pages/move-dialog.ts'
import { killAndBringBack, officeWindow } from './pages/office-window.ts'
import { registerPage } from './pages/register.ts'
import { settingsPage } from './pages/settings.ts'

test.use({ store: 'real' })

const gubin = '/jst/0802011'

test('every change that was acknowledged is there after kill -9, round after round', async ({
  page,
  office,
}) => {
  test.slow()
  const acknowledged: string[] = []
  let window = page
  for (let round = 1; round <= 2; round += 1) {
    await window.goto(office.address(gubin))
    const jst = jstPage(window)
    for (let change = 1; change <= 3; change += 1) {
      const text = `Notatka ${round}.${change} sprzed awarii`
      await jst.addNote.press('Enter')
      await jst.newNote.fill(text)
      await jst.notes.getByRole('button', { name: 'Zapisz' }).press('Enter')
      await expect(jst.note(text)).toBeVisible()
      acknowledged.push(text)
    }
    // One more is on its way at the very moment of the crash.
    const onItsWay = `Notatka ${round} w chwili awarii`
    await jst.addNote.press('Enter')
    await jst.newNote.fill(onItsWay)
    await jst.notes.getByRole('button', { name: 'Zapisz' }).press('Enter')
    window = await killAndBringBack(office)

    await window.goto(office.address(gubin))
    const after = jstPage(window)
    await expect(after.notes.getByRole('listitem').first()).toBeVisible()
    for (const text of acknowledged) await expect(after.note(text)).toHaveCount(1)
    // What was not acknowledged is either written whole or still waiting to be saved.
    if ((await after.note(onItsWay).count()) === 0) {
      await after.addNote.press('Enter')
      await expect(after.newNote).toHaveValue(onItsWay)
      await after.notes.getByRole('button', { name: 'Zapisz' }).press('Enter')
      await expect(after.note(onItsWay)).toBeVisible()
    }
    acknowledged.push(onItsWay)
    const written = after.timeline.filter({ hasText: 'Nowa notatka' })
    await expect(written).toHaveCount(acknowledged.length)
  }
  await window.goto(office.address('/ustawienia'))
  await expect(settingsPage(window).fact('Stan pliku')).toContainText('sprawny')
})

test('a change of 94 records at the moment of a crash is there whole or not at all', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/jst'))
  const register = registerPage(page)
  await register.markAll.press('Space')
  await register.bulk('Zaproś').press('Enter')
  const invite = moveDialog(page, 'Zaproszenie: 94 JST')
  await invite.typeDay('10.02.2020')
  await expect(invite.counts).toContainText('Można zapisać: 94.')
  await invite.dialog.getByRole('button', { name: 'Zaproś 94 JST' }).press('Enter')
  const window = await killAndBringBack(office)

  await window.goto(office.address('/jst?state=invited'))
  const after = registerPage(window)
  await expect(after.shown).toHaveText(/^Widać (0|94) z 94 JST$/)
  const invited = (await after.shown.textContent())?.includes('94 z') === true
  await officeWindow(window).go('Historia zmian')
  await expect(
    window.getByRole('row').filter({ hasText: 'Zaproszenie do programu: 94 JST' }),
  ).toHaveCount(invited ? 1 : 0)
})
