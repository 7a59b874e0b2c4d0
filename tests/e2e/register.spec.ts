import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import { anyShell, expect, test } from './fixtures.ts'
import { boardPage } from './pages/board.ts'
import { moveDialog } from './pages/move-dialog.ts'
import { officeWindow } from './pages/office-window.ts'
import { registerPage } from './pages/register.ts'

test.describe('the real register of 94 JSTs', () => {
  test.use({ store: 'real' })

  test.beforeEach(async ({ page, office }) => {
    await page.goto(office.address('/jst'))
    await expect(registerPage(page).shown).toHaveText('Widać 94 z 94 JST')
  })

  test(
    'search folds diacritics, ł too, and finds by part of name, TERYT and powiat',
    anyShell,
    async ({ page }) => {
      const register = registerPage(page)
      for (const [typed, names] of [
        ['slubice', ['Słubice', 'powiat słubicki']],
        ['lagow', ['Łagów']],
        ['leknica', ['Łęknica']],
        ['zbaszyn', ['Zbąszynek']],
        ['0802011', ['Gubin']],
        ['080201', ['Gubin']],
        ['802011', ['Gubin']],
        ['wschowsk', ['powiat wschowski', 'Sława', 'Szlichtyngowa', 'Wschowa']],
      ] as const) {
        await register.find(typed, names.length)
        await expect(register.names).toHaveText([...names])
      }
      await register.search.fill('takiej nie ma')
      await expect(register.empty).toBeVisible()
      await register.clear.first().press('Enter')
      await expect(register.shown).toHaveText('Widać 94 z 94 JST')
    },
  )

  test('what is out of sight follows once the typing rests', anyShell, async ({ page }) => {
    const register = registerPage(page)
    await register.search.pressSequentially('gmina')
    await expect(register.shown).toHaveText('Widać 73 z 94 JST')
    await expect(register.rows).toHaveCount(73)
    await register.search.press('Backspace')
    await register.search.press('ArrowDown')
    await page.keyboard.press('End')
    await expect(register.rows.last()).toBeFocused()
  })

  test('Gubin the town and Gubin the gmina are told apart', anyShell, async ({ page }) => {
    const register = registerPage(page)
    await register.find('gubin', 2)
    for (const kind of ['gmina miejska', 'gmina wiejska']) {
      await expect(
        page.getByRole('checkbox', { name: `Zaznacz: Gubin (${kind})`, exact: true }),
      ).toHaveCount(1)
    }
    await expect(register.rows.nth(0)).toContainText('gmina miejska')
    await expect(register.rows.nth(1)).toContainText('gmina wiejska')
    await register.find('gubin wiejska', 1)
    await expect(register.rows).toContainText('gmina wiejska')
    await register.find('gubin miasto', 1)
    await expect(register.rows).toContainText('gmina miejska')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/jst\/0802011$/)
    await expect(page.getByRole('main')).toContainText('TERYT 0802011')
  })

  test('filters stand in the address, survive a reload and are cleared at once', async ({
    page,
  }) => {
    const register = registerPage(page)
    await register.filter('Rodzaj').selectOption('gmina miejsko-wiejska')
    await register.filter('Powiat').selectOption('zielonogórski')
    await register.search.fill('kar')
    await expect(register.names).toHaveText(['Kargowa'])
    await expect(page).toHaveURL(/kind=urbanRuralGmina/)
    await expect(page).toHaveURL(/powiat=/)
    await expect(page).toHaveURL(/q=kar/)
    await page.reload()
    await expect(register.names).toHaveText(['Kargowa'])
    await expect(register.search).toHaveValue('kar')
    await expect(register.filter('Rodzaj')).toHaveValue('urbanRuralGmina')
    await register.clear.press('Enter')
    await expect(register.shown).toHaveText('Widać 94 z 94 JST')
    await expect(page).not.toHaveURL(/q=|kind=|powiat=/)

    await register.mediumTowns.press('Space')
    await expect(register.names).toHaveText([
      'Międzyrzecz',
      'Nowa Sól',
      'Słubice',
      'Świebodzin',
      'Żagań',
      'Żary',
    ])
  })

  test('the headings sort, and say so', anyShell, async ({ page }) => {
    const register = registerPage(page)
    await expect(register.heading('Nazwa')).toHaveAttribute('aria-sort', 'ascending')
    await expect(register.names.first()).toHaveText('Babimost')
    await register.sortBy('Nazwa')
    await expect(register.heading('Nazwa')).toHaveAttribute('aria-sort', 'descending')
    await expect(register.names.first()).toHaveText('Żary')
    await register.sortBy('Powiat')
    await expect(register.heading('Powiat')).toHaveAttribute('aria-sort', 'ascending')
    await expect(register.heading('Nazwa')).toHaveAttribute('aria-sort', 'none')
    await expect(register.names.first()).toHaveText('Bogdaniec')
    await expect(page).toHaveURL(/sort=powiatName/)
    await page.reload()
    await expect(register.names.first()).toHaveText('Bogdaniec')
  })

  test('the keyboard alone marks, opens and comes back', anyShell, async ({ page }) => {
    const register = registerPage(page)
    await page.keyboard.press('/')
    await expect(register.search).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(register.row('Babimost')).toBeFocused()
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(register.marked).toHaveText(/^Zaznaczono: 3 JST/)
    await expect(register.row('Bledzew')).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Control+a')
    await expect(register.marked).toHaveText(/^Zaznaczono: 94 JST/)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('End')
    await expect(register.rows.last()).toBeFocused()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Babimost')
    await page.goBack()
    await expect(register.title).toBeVisible()
  })

  test(
    'a selection is invited and declared at once; each refused JST says why',
    anyShell,
    async ({ page }) => {
      const register = registerPage(page)
      await register.filter('Powiat').selectOption('wschowski')
      await expect(register.rows).toHaveCount(4)
      await register.row('Sława').getByRole('checkbox').press('Space')
      await register.row('Wschowa').getByRole('checkbox').press('Space')
      // None of the two can take another step yet: the buttons say so and open nothing.
      await expect(register.bulk('Podpisz umowę')).toHaveAttribute('aria-disabled', 'true')
      await expect(register.bulk('Podpisz umowę')).toHaveAccessibleDescription(
        'Żadnej z zaznaczonych JST to teraz nie dotyczy: brakuje wcześniejszego kroku albo ten już zapisano.',
      )
      await register.bulk('Podpisz umowę').press('Enter')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(page.getByRole('main')).toContainText(
        'albo ten już zapisano: Zapisz deklarację, Podpisz umowę, Zapisz udział, Zapisz rezygnację.',
      )
      await register.bulk('Zaproś').press('Enter')
      const invite = moveDialog(page, 'Zaproszenie: 2 JST')
      await invite.typeDay('10.02.2020')
      await expect(invite.counts).toHaveText('Można zapisać: 2. Zostaną pominięte: 0.')
      await invite.dialog.getByRole('button', { name: 'Zaproś 2 JST' }).press('Enter')
      await expect(invite.dialog).toBeHidden()
      await expect(register.row('Sława')).toContainText('10.02.2020')

      await register.markAll.press('Space')
      await register.bulk('Zapisz deklarację').press('Enter')
      const declare = moveDialog(page, 'Deklaracja udziału: 4 JST')
      await declare.typeDay('2.03.2020')
      await expect(declare.counts).toHaveText('Można zapisać: 2. Zostaną pominięte: 2.')
      const verdict = (name: string) =>
        declare.verdicts.filter({ has: page.getByRole('rowheader', { name }) })
      await expect(verdict('Sława')).toContainText('można zapisać')
      await expect(verdict('Szlichtyngowa')).not.toContainText('można zapisać')
      await expect(verdict('Szlichtyngowa')).toContainText(/zaprosz/)
      await declare.dialog.getByRole('button', { name: 'Zapisz deklaracje 2 JST' }).press('Enter')
      await expect(declare.dialog).toBeHidden()
      await expect(register.row('Wschowa')).toContainText('zgłosiła się')
      await expect(register.row('Szlichtyngowa')).toContainText('nie zaproszono')

      // Both were written as one change.
      await officeWindow(page).go('Historia zmian')
      const moves = page.getByRole('row').filter({ hasText: /: 2 JST/ })
      await expect(moves.getByRole('link')).toHaveText([
        'Deklaracja udziału: 2 JST',
        'Zaproszenie do programu: 2 JST',
      ])
      await expect(moves.first()).toContainText('i jeszcze 1 wpis')
    },
  )
})

test.describe('the sample office', () => {
  test(
    'tiles of the map filter, and say how far each powiat is',
    anyShell,
    async ({ page, office }) => {
      await page.goto(office.address('/jst'))
      const register = registerPage(page)
      const tile = register.tile('wschowski')
      await expect(tile).toHaveAttribute('aria-pressed', 'false')
      await expect(tile).toHaveAccessibleName(/wschowski: podpisane \d+ z 4/)
      await tile.press('Enter')
      await expect(tile).toHaveAttribute('aria-pressed', 'true')
      await expect(register.rows).toHaveCount(4)
      await expect(register.filter('Powiat')).toHaveValue('0812')
      await tile.press('Enter')
      await expect(register.shown).toHaveText('Widać 94 z 94 JST')

      await register.asTable.press('Space')
      const line = register.powiats.getByRole('row', { name: /żagański/ })
      await expect(line.getByRole('cell').first()).toHaveText('10')
      await register.hideMap.press('Enter')
      await expect(register.powiats).toBeHidden()
      await page.reload()
      await expect(register.showMap).toBeVisible()
      await expect(register.powiats).toBeHidden()
    },
  )

  test(
    'columns that the map leaves no room for are named, until there is room',
    anyShell,
    async ({ page, office }) => {
      await page.goto(office.address('/jst'))
      const register = registerPage(page)
      const beside = page.getByText(/^Obok widoku: /)
      await expect(beside).toContainText('po prawej Nr umowy, Wdrożenie')
      await expect(beside).toContainText('ukryj mapę')

      // The keyboard goes along the headings: what comes into view is no longer named.
      await register.heading('Wdrożenie').getByRole('button').focus()
      await expect(register.heading('Wdrożenie')).toBeInViewport({ ratio: 0.9 })
      await expect(beside).not.toContainText('Wdrożenie')
      await expect(beside).toContainText('po lewej Rodzaj')
      // The marks and the names stay, over what is scrolled.
      const name = register.row('Babimost').getByRole('link', { name: 'Babimost' })
      await expect(register.row('Babimost').getByRole('checkbox')).toBeInViewport({ ratio: 1 })
      await name.click({ trial: true })
      await register.heading('Rodzaj').getByRole('button').focus()
      await expect(beside).toContainText('po prawej Nr umowy, Wdrożenie')
      await expect(beside).not.toContainText('po lewej')
      await register.hideMap.press('Enter')
      await expect(beside).toBeHidden()
    },
  )

  test('the headings stand on one line in both languages', anyShell, async ({ page, office }) => {
    const heights: number[] = []
    for (const language of ['pl', 'en']) {
      await page.evaluate((chosen) => localStorage.setItem('biuro.language', chosen), language)
      await page.goto(office.address('/jst'))
      const heading = page.getByRole('columnheader', { name: /^(Nazwa|Name)$/ })
      heights.push((await heading.boundingBox())?.height ?? 0)
    }
    expect(heights[1]).toBe(heights[0])
  })

  test(
    'a selection is numbered after the newest agreement, and the keyboard comes back',
    anyShell,
    async ({ page, office }) => {
      await page.goto(office.address('/jst?state=declared'))
      const register = registerPage(page)
      await expect(register.rows.nth(1)).toBeVisible()
      const waiting = await register.rows.count()
      await register.rows.first().focus()
      await page.keyboard.press('Space')
      await register.bulk('Podpisz umowę').press('Enter')
      const sign = moveDialog(page, 'Umowa wsparcia: 1 JST')
      await expect(sign.pattern).toHaveValue('UW/{nr}/{rok}')
      await expect(sign.start).toHaveValue('05')
      await page.keyboard.press('Escape')
      await expect(register.bulk('Podpisz umowę')).toBeFocused()
      await page.keyboard.press('Enter')
      await sign.typeDay('10.03.2021')
      await expect(sign.start).toHaveValue('05')
      await sign.signatory.fill('Jan Kowalski')
      await expect(sign.counts).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(sign.dialog).toBeHidden()
      await expect(register.rows).toHaveCount(waiting - 1)
      await expect(register.rows.first()).toBeFocused()
      await page.keyboard.press('Space')
      await expect(register.marked).toHaveText(/^Zaznaczono: 1 JST/)
    },
  )

  test(
    'a link of a JST leads back to the register as it was left',
    anyShell,
    async ({ page, office }) => {
      await page.goto(office.address('/jst?state=invited&q=za'))
      const register = registerPage(page)
      const shown = (await register.shown.textContent()) ?? ''
      await register.rows.first().focus()
      await page.keyboard.press('Enter')
      await page.getByRole('main').getByRole('link', { name: 'Rejestr JST' }).press('Enter')
      await expect(page).toHaveURL(/state=invited&q=za|q=za&state=invited/)
      await expect(register.shown).toHaveText(shown)
      await expect(register.search).toHaveValue('za')
    },
  )

  test('the columns are chosen and remembered', anyShell, async ({ page, office }) => {
    await page.goto(office.address('/jst'))
    const register = registerPage(page)
    await expect(register.heading('TERYT')).toBeHidden()
    await register.chooseColumns.press('Enter')
    await register.column('TERYT').press('Space')
    await register.column('Wdrożenie').press('Space')
    await page.keyboard.press('Escape')
    await expect(register.heading('TERYT')).toBeVisible()
    await page.reload()
    await expect(register.heading('TERYT')).toBeVisible()
    await expect(register.heading('Wdrożenie')).toBeHidden()
    await register.chooseColumns.press('Enter')
    await expect(register.column('Nazwa')).toBeDisabled()
    await register.usualColumns.press('Enter')
    await expect(register.heading('TERYT')).toBeHidden()
  })

  test('XLSX holds exactly what is on the screen', async ({ page, office }) => {
    await page.goto(office.address('/jst?powiat=0804&sort=since&desc=true'))
    const register = registerPage(page)
    await register.chooseColumns.press('Enter')
    for (const name of ['TERYT', 'Ludność', 'Miasto średnie', 'Telefon']) {
      await register.column(name).press('Space')
    }
    await page.keyboard.press('Escape')
    await expect(register.rows).toHaveCount(9)
    const shown = await register.read()

    const file = await office.download(() => register.saveXlsx.press('Enter'))
    expect(file.name).toMatch(/\.xlsx$/)
    const book = read(readFileSync(file.path), { cellDates: false })
    expect(book.SheetNames).toEqual(['Rejestr JST'])
    const sheet = book.Sheets['Rejestr JST']
    const [headings = [], ...lines] = utils.sheet_to_json<string[]>(sheet ?? {}, {
      header: 1,
      raw: true,
      defval: '',
    })
    expect(headings).toEqual(shown[0])
    const words = (value: unknown, heading: string | undefined): string => {
      if (heading === 'Od dnia') return typeof value === 'number' ? dayOfSerial(value) : '–'
      if (heading === 'Ludność') return Number(value).toLocaleString('pl-PL', grouped)
      if (heading === 'Miasto średnie' && value === 'nie') return '–'
      return value === '' || value === 'bez umowy' ? '–' : String(value)
    }
    expect(lines.map((line) => line.map((value, at) => words(value, headings[at])))).toEqual(
      shown.slice(1),
    )
    // TERYT keeps its zero because it is text.
    const teryt = headings.indexOf('TERYT')
    expect(lines.every((line) => /^0804\d{0,3}$/.test(line[teryt] ?? ''))).toBe(true)
  })

  test(
    'any past day can be asked for, and the day goes along from the board',
    anyShell,
    async ({ page, office }) => {
      await page.goto(office.address('/jst'))
      const register = registerPage(page)
      await register.filter('Rekrutacja').selectOption('nie zaproszono')
      const now = await register.rows.count()
      await register.day.fill('1.10.2019')
      await register.day.press('Enter')
      await expect(register.shown).toHaveText('Widać 94 z 94 JST')
      expect(now).toBeLessThan(94)
      await expect(page).toHaveURL(/day=2019-10-01/)
      await page.reload()
      await expect(register.day).toHaveValue('1.10.2019')
      await expect(register.shown).toHaveText('Widać 94 z 94 JST')
      await register.backToNow.press('Enter')
      await expect(register.rows).toHaveCount(now)

      const board = boardPage(page)
      await page.goto(office.address('/tablica?day=2020-06-30'))
      const signed = board.figure('JST w programie', 'Podpisane')
      await expect(signed).toHaveText(/^\d+$/)
      const count = Number(await signed.textContent())
      await signed.press('Enter')
      await expect(register.rows).toHaveCount(count)
      await expect(register.day).toHaveValue('30.06.2020')
      await expect(page.getByText('Z tablicy: JST w programie')).toBeVisible()
      await page.getByRole('button', { name: 'Zdejmij filtr z tablicy' }).press('Enter')
      await expect(register.shown).toHaveText('Widać 94 z 94 JST')
    },
  )
})

const grouped = { useGrouping: 'always' as const }

/** A day as a spreadsheet counts it, written as the screen does: `5.03.2020`. */
function dayOfSerial(serial: number): string {
  const day = new Date(Date.UTC(1899, 11, 30 + serial))
  const month = String(day.getUTCMonth() + 1).padStart(2, '0')
  return `${day.getUTCDate()}.${month}.${day.getUTCFullYear()}`
}
