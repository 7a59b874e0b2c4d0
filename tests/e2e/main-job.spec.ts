import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { anyShell, expect, type Office, test } from './fixtures.ts'
import { boardPage } from './pages/board.ts'
import { firstRunPage } from './pages/first-run.ts'
import { historyPage } from './pages/history.ts'
import { importPage } from './pages/import.ts'
import { jstPage } from './pages/jst.ts'
import { moveDialog } from './pages/move-dialog.ts'
import { officeWindow } from './pages/office-window.ts'
import { registerPage } from './pages/register.ts'
import { csvList, listFigures, odsList, xlsxList } from './recruitment-list.ts'

/** Opens the board by its address and expects these figures of all JSTs. */
async function expectBoard(
  page: Page,
  office: Office,
  figures: { readonly signed: number; readonly inProgress: number; readonly missing: number },
) {
  await page.goto(office.address('/tablica'))
  const board = boardPage(page)
  await expect(board.figure('JST w programie', 'Podpisane')).toHaveText(String(figures.signed))
  await expect(board.figure('JST w programie', 'W toku')).toHaveText(String(figures.inProgress))
  await expect(board.figure('JST w programie', 'Brakuje')).toHaveText(String(figures.missing))
  return board
}

/** Takes back the newest change of this kind from the history, with a reason. */
async function takeBackNewest(page: Page, what: string) {
  const history = historyPage(page)
  await officeWindow(page).go('Historia zmian')
  await history.open(what)
  await expect(history.title).toHaveText(what)
  await history.takeBack.press('Enter')
  await history.reason.fill('Próba cofnięcia')
  await history.confirm.getByRole('button', { name: 'Cofnij' }).press('Enter')
  return history
}

test.describe('from a clean start to a full quota, and back', () => {
  test.use({ store: 'none' })

  test('a list is imported, agreements are signed up to the quota, and the board moves', async ({
    page,
    office,
  }) => {
    test.slow()
    const first = firstRunPage(page)
    await first.person.fill('Maria Pierwsza')
    await first.create.press('Enter')
    const board = boardPage(page)
    await board.open()
    await expect(board.figure('JST w programie', 'Podpisane')).toHaveText('0')
    await expect(board.target('JST w programie')).toHaveText('43')
    await board.importList.press('Enter')

    await test.step('the preview judges every row and writes nothing', async () => {
      const list = importPage(page)
      await expect(list.heading).toBeFocused()
      const file = await xlsxList()
      await list.choose(file)
      await expect(list.preview(file.name)).toBeVisible()
      await expect(list.facts.filter({ hasText: 'XLSX' })).toBeVisible()

      await list.showColumns.press('Enter')
      await expect(list.column('Data zaproszenia')).toHaveValue('invitedOn')
      await expect(list.column('Kiedy się zgłosili')).toHaveValue('')
      await list.column('Kiedy się zgłosili').selectOption('Dzień deklaracji')
      await expect(list.verdict('Odrzucone')).toHaveText(/1$/)
      // The title and the headings are rows of the file too.
      await expect(list.verdict('Wszystkie')).toHaveText(new RegExp(`${listFigures.rows + 2}$`))
      await expect(list.verdict('Do pominięcia')).toHaveText(/2$/)
      await expect(list.verdict('Nowe')).toHaveText(new RegExp(`${listFigures.importable - 1}$`))
      await expect(list.verdict('Niejednoznaczne')).toHaveText(/1$/)
      await expect(list.verdict('Nieznalezione')).toHaveText(/1$/)
      await expect(list.row('Zielna Góra')).toContainText('Zielona Góra')
      await expect(list.row('powiat wschowski')).toContainText(
        'Deklaracja z 1.02.2020 byłaby wcześniejsza niż zaproszenie z 10.02.2020',
      )

      await list
        .row('Gubin')
        .getByRole('button', { name: /Gubin \(gmina miejska/ })
        .press('Enter')
      await expect(list.verdict('Nowe')).toHaveText(new RegExp(`${listFigures.importable}$`))
      await expect(list.row('Gubin')).toContainText('JST wskazana ręcznie')

      // Nothing is written yet, and the preview waits while the person looks elsewhere.
      await board.open()
      await expect(board.figure('JST w programie', 'W toku')).toHaveText('0')
      await officeWindow(page).go('Import listy')
      await expect(list.row('Gubin')).toContainText('JST wskazana ręcznie')
    })
    await test.step('“Importuj” writes what was judged', async () => {
      const list = importPage(page)
      await expect(list.run).toHaveText(`Importuj ${listFigures.importable} wiersze`)
      await list.run.press('Enter')
      await expect(list.done('rekrutacja 2020.xlsx')).toBeVisible()
      await list.toBoard.press('Enter')
      await expect(board.figure('JST w programie', 'Podpisane')).toHaveText('10')
      await expect(board.figure('JST w programie', 'W toku')).toHaveText(
        String(listFigures.declared),
      )
      await expect(board.figure('JST w programie', 'Brakuje')).toHaveText('33')
      await expect(board.figure('Miasta średnie', 'Podpisane')).toHaveText('6')
    })
    await test.step('all but two of the declared sign at once', async () => {
      await board.figure('JST w programie', 'W toku').press('Enter')
      const register = registerPage(page)
      await expect(register.rows).toHaveCount(listFigures.declared)
      await register.markAll.press('Space')
      await register.rows.nth(0).getByRole('checkbox').press('Space')
      await register.row('Gubin').getByRole('checkbox').press('Space')
      await expect(register.marked).toContainText('32')
      await register.bulk('Podpisz umowę').press('Enter')
      const sign = moveDialog(page, 'Umowa wsparcia: 32 JST')
      await sign.typeDay('30.06.2020')
      await sign.signatory.fill('według listy podpisów')
      await expect(sign.start).toHaveValue('11')
      await expect(sign.counts).toHaveText('Można zapisać: 32. Zostaną pominięte: 0.')
      await sign.dialog.getByRole('button', { name: 'Podpisz umowy z 32 JST' }).press('Enter')
      await expect(sign.dialog).toBeHidden()
      await expectBoard(page, office, { signed: 42, inProgress: 2, missing: 1 })
    })
    await test.step('one more signs on its own page: 43 of 43', async () => {
      await officeWindow(page).searchAndOpen('gubin miejska', 'Gubin')
      const jst = jstPage(page)
      await expect(jst.state('zgłosiła się')).toBeVisible()
      await jst.nextButton.press('Enter')
      const sign = moveDialog(page, 'Umowa wsparcia: Gubin')
      await sign.typeDay('1.07.2020')
      await sign.number.fill('UW/43/2020')
      await sign.signatory.fill('Burmistrz Gubina')
      await page.keyboard.press('Enter')
      await expect(jst.state('umowa podpisana')).toBeVisible()
      await expectBoard(page, office, { signed: 43, inProgress: 1, missing: 0 })
      await expect(board.quotas).toContainText('teraz 45,7%')
      await expect(board.quotas).toContainText('Cel osiągnięty')
      await expect(page.getByRole('main')).toContainText('Rekrutacja osiągnęła cel')
    })
    await test.step('past days are as they were', async () => {
      await page.goto(office.address('/tablica?day=2020-03-15'))
      await expect(board.figure('JST w programie', 'Podpisane')).toHaveText('0')
      await board.day.fill('16.03.2020')
      await board.day.press('Enter')
      await expect(board.figure('JST w programie', 'Podpisane')).toHaveText('10')
      await board.day.fill('30.06.2020')
      await board.day.press('Enter')
      await expect(board.figure('JST w programie', 'Podpisane')).toHaveText('42')
      await board.backToNow.press('Enter')
      await expect(board.figure('JST w programie', 'Podpisane')).toHaveText('43')
    })
    await test.step('the import cannot be pulled from under what rests on it', async () => {
      const history = await takeBackNewest(page, 'Import listy rekrutacyjnej')
      await expect(history.refusal).toContainText('zmienił się od tamtej pory')
      await page.keyboard.press('Escape')
      await expectBoard(page, office, { signed: 43, inProgress: 1, missing: 0 })
    })
    await test.step('taken back in order, the board moves back', async () => {
      for (const [what, after] of [
        ['Umowa wsparcia', { signed: 42, inProgress: 2, missing: 1 }],
        ['Umowa wsparcia: 32 JST', { signed: 10, inProgress: 34, missing: 33 }],
        ['Import listy rekrutacyjnej', { signed: 0, inProgress: 0, missing: 43 }],
      ] as const) {
        const history = historyPage(page)
        await officeWindow(page).go('Historia zmian')
        await history.rows
          .filter({ hasText: what })
          .filter({ hasNotText: 'cofnięto' })
          .first()
          .getByRole('link')
          .press('Enter')
        await history.takeBack.press('Enter')
        await history.reason.fill('Próba cofnięcia')
        await history.confirm.getByRole('button', { name: 'Cofnij' }).press('Enter')
        await expect(history.confirm).toBeHidden()
        await expect(history.title).toHaveText('Cofnięcie zmiany')
        await expectBoard(page, office, after)
      }
    })
  })
})

test.describe('lists in other formats', () => {
  test.use({ store: 'real' })

  for (const [format, makeList, encoding] of [
    ['CSV', csvList, 'Windows-1250'],
    ['ODS', odsList, null],
  ] as const) {
    test(
      `${format}: the same list comes to the same figures, and is taken back whole`,
      anyShell,
      async ({ page, office }) => {
        await page.goto(office.address('/rekrutacja/import'))
        const list = importPage(page)
        const file = makeList()
        await list.choose(file)
        await expect(list.facts.filter({ hasText: format })).toBeVisible()
        if (encoding !== null) await expect(list.facts.filter({ hasText: encoding })).toBeVisible()
        await list.showColumns.press('Enter')
        await list.column('Kiedy się zgłosili').selectOption('Dzień deklaracji')
        await expect(list.verdict('Nowe')).toHaveText(new RegExp(`${listFigures.importable - 1}$`))
        await expect(list.row('Słubice')).toContainText('2.03.2020')
        await list.run.press('Enter')
        await expect(list.done(file.name)).toBeVisible()
        await list.toBoard.press('Enter')
        const board = boardPage(page)
        await expect(board.figure('JST w programie', 'Podpisane')).toHaveText('10')
        await expect(board.figure('JST w programie', 'W toku')).toHaveText('33')

        // The same list again says that nothing changed.
        await officeWindow(page).go('Import listy')
        await list.choose(file, 'Importuj następny plik')
        await list.showColumns.press('Enter')
        await list.column('Kiedy się zgłosili').selectOption('Dzień deklaracji')
        await expect(list.verdict('Bez zmian')).toHaveText(
          new RegExp(`${listFigures.importable - 1}$`),
        )
        await expect(list.run).toHaveAttribute('aria-disabled', 'true')

        await takeBackNewest(page, 'Import listy rekrutacyjnej')
        await expect(historyPage(page).title).toHaveText('Cofnięcie zmiany')
        await expectBoard(page, office, { signed: 0, inProgress: 0, missing: 43 })
      },
    )
  }
})

test.describe('files that cannot be read', () => {
  test.use({ store: 'real' })

  test(
    'are refused in seconds, with the reason and what to do',
    anyShell,
    async ({ page, office }) => {
      await page.goto(office.address('/rekrutacja/import'))
      const list = importPage(page)
      const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
      const files = [
        ['umowa.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'to PDF, a nie arkusz'],
        ['pusty.xlsx', Buffer.alloc(0), 'jest pusty'],
        ['stary.xls', Buffer.concat([ole, Buffer.alloc(4096)]), 'Niczego nie wczytano'],
        [
          'obciety.xlsx',
          (await xlsxList()).buffer.subarray(0, 900),
          'uszkodzony albo niekompletny',
        ],
      ] as const
      for (const [name, buffer, reason] of files) {
        await list.choose({ name, mimeType: 'application/octet-stream', buffer })
        await expect(list.refusal).toContainText(`„${name}”`)
        await expect(list.refusal).toContainText(reason)
        await expect(list.refusal).toContainText('Niczego nie wczytano')
      }
      const huge = join(office.dataDir, 'ogromny.xlsx')
      writeFileSync(huge, 'PK')
      truncateSync(huge, 200 * 1024 * 1024)
      await list.choose(huge)
      await expect(list.refusal).toContainText('„ogromny.xlsx” ma 200 MB')
    },
  )
})
