import { readFile } from 'node:fs/promises'
import { textOfPaper } from '#electron/documents/template-filling.ts'
import { template } from '../imports/word-template.ts'
import { expect, test } from './fixtures.ts'
import { officeWindow } from './pages/office-window.ts'
import { papersPage } from './pages/papers.ts'
import { registerPage } from './pages/register.ts'

const file = (...paragraphs: readonly string[]) => ({
  name: 'zaproszenie.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(template(...paragraphs)),
})

test('a template is checked and kept, a paper made, opened and withdrawn, by keyboard', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/pisma/szablony'))
  const papers = papersPage(page)
  await papers.add.press('Enter')
  await expect(papers.name).toBeFocused()
  await page.keyboard.type('Zaproszenie')
  await papers.file.setInputFiles(file('{numer_pisma}', 'Szanowny {wojt}!'))
  await papers.name.press('Enter')
  await expect(papers.refusal).toContainText('„wojt”')
  await expect(papers.refusal).toContainText('Szanowny {wojt}!')
  await papers.file.setInputFiles(file('Nr {numer_pisma}', '{jst_nazwa}, NIP {nip}'))
  await papers.name.press('Enter')
  await expect(officeWindow(page).notice('Dodano wzór „Zaproszenie”.')).toBeVisible()
  await expect(papers.template('Zaproszenie')).toContainText('w użyciu')

  await papers.use('Zaproszenie').press('Enter')
  await papers.jsts.press('S')
  await page.keyboard.type('antok')
  await page.keyboard.press('Enter')
  await expect(papers.preview).toContainText('Gmina Santok, NIP')
  await page.keyboard.press('Escape')
  await papers.make.press('Enter')
  await expect(papers.done).toHaveText('Wystawiono 1 pismo.')
  // The next Enter begins nothing, and the same letter goes out again only to who says so twice.
  await expect(papers.done).toBeFocused()
  await expect(papers.chosen).toHaveText('Wybrano 0 JST.')
  await papers.jsts.press('S')
  await page.keyboard.type('antok')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(papers.standing).toContainText(/Santok \(gmina wiejska\): nr \d+\/\d+ z \d/)
  await papers.make.press('Enter')
  await expect(papers.askedAgain).toContainText('Czy wystawić jeszcze raz?')
  await expect(papers.nevertheless).toBeFocused()

  await page.goto(office.address('/pisma'))
  await expect(papers.rows.first()).toBeVisible()
  await page.keyboard.press('/')
  await expect(papers.search).toBeFocused()
  await page.keyboard.type('Zaproszenie')
  await expect(papers.rows).toHaveCount(1)
  const number = (await papers.rows.getByRole('rowheader').innerText()).trim()
  const saved = page.waitForEvent('download')
  await papers.open(number).press('Enter')
  const bytes = await readFile(await (await saved).path())
  expect(textOfPaper(bytes)).toContain(`Nr ${number}`)

  await papers.withdraw(number).press('Enter')
  await expect(papers.reason).toBeFocused()
  await page.keyboard.type('Zmienił się termin')
  await papers.confirm.press('Enter')
  await expect(papers.row(number)).toContainText('wycofane')
  await expect(papers.row(number)).toContainText('Powód: Zmienił się termin')
  await expect(papers.withdraw(number)).toHaveCount(0)

  const { search, found } = officeWindow(page)
  await page.keyboard.press('Control+k')
  await search.fill(number)
  await expect(found.first()).toContainText(`${number}, Zaproszenie`)
  await expect(found.first()).toContainText('wycofane')
  await search.press('Enter')
  await expect(page).toHaveURL(/\/pisma\?q=/)
  await expect(papers.rows).toHaveCount(1)
})

test('letters for the marked JSTs are given up, go on behind another screen and are told of', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/pisma/szablony'))
  const papers = papersPage(page)
  await papers.add.press('Enter')
  await page.keyboard.type('Komunikat')
  await papers.file.setInputFiles(
    file('Nr {numer_pisma}', '{jst_nazwa}, {umowa_wdrozeniowa_numer}'),
  )
  await papers.name.press('Enter')
  await expect(papers.template('Komunikat')).toContainText('w użyciu')
  const template = await papers.use('Komunikat').getAttribute('href')
  const id = new URL(template ?? '', office.address('/')).searchParams.get('template') ?? ''

  await page.goto(office.address('/jst'))
  await registerPage(page).markAll.press('Space')
  await papers.issueMarked.press('Enter')
  await expect(papers.chosen).toHaveText(/^Wybrano \d\d JST\.$/)
  await page.goto(`${page.url()}&template=${id}`)
  await expect(papers.lacking).toContainText('numer umowy wdrożeniowej')
  await expect(page.getByRole('main')).toContainText('(nie bierze udziału)')
  const all = Number(/\d+/.exec(await papers.chosen.innerText())?.[0])

  await papers.make.press('Enter')
  await expect(papers.giveUp).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(papers.done).toContainText('Przerwano')
  await expect(papers.done).toBeFocused()
  await expect(papers.chosen).toHaveText(/^Do wystawienia został/)
  expect(Number(/\d+/.exec(await papers.chosen.innerText())?.[0])).toBeLessThanOrEqual(all)

  await papers.make.press('Enter')
  await expect(papers.giveUp).toBeFocused()
  await page.keyboard.press('Control+2')
  await expect(officeWindow(page).title).toHaveText('Rejestr JST')
  await expect(papers.underWay).toContainText('Trwa wystawianie pism.')
  await papers.underWay.getByRole('button', { name: 'Anuluj' }).press('Enter')
  const notice = officeWindow(page).notice(/^Wystawiono \d+ pis/)
  await expect(notice).toContainText('Przerwano')
  await notice.getByRole('link', { name: 'Pokaż w rejestrze' }).press('Enter')
  await expect(officeWindow(page).title).toHaveText('Pisma i raporty')
  await expect(page).toHaveURL(/template=/)
  await expect(papers.underWay).toHaveCount(0)
})
