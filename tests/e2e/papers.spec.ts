import { readFile } from 'node:fs/promises'
import { textOfPaper } from '#electron/documents/template-filling.ts'
import { template } from '../imports/word-template.ts'
import { expect, test } from './fixtures.ts'
import { officeWindow } from './pages/office-window.ts'
import { papersPage } from './pages/papers.ts'

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
  await expect(papers.made).toContainText('Wystawiono 1 pismo.')

  await page.goto(office.address('/pisma?q=Zaproszenie'))
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
})
