import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plantBudget } from '../host/plant-budget.ts'
import { anyShell, test as base, expect, type Office } from './fixtures.ts'
import { documentPage, documentsPage, newDocumentPage } from './pages/documents.ts'
import { officeWindow } from './pages/office-window.ts'
import { expectKeptWords } from './searched-words.ts'

/** The office with an approved budget of three lines, put in before it is opened. */
const test = base.extend({
  templates: async ({ templates }, use) => {
    await use({
      ...templates,
      async newDataDir(content) {
        const dataDir = await templates.newDataDir(content)
        await plantBudget(join(dataDir, 'biuro-soi.db'))
        return dataDir
      },
    })
  },
})
test.use({ store: 'real' })

async function openNew({ page, address }: Office) {
  await page.goto(address('/budzet/dokumenty'))
  await expect(documentsPage(page).heading).toBeVisible()
  await page.keyboard.press('n')
  const form = newDocumentPage(page)
  await expect(form.contractor).toBeFocused()
  return form
}

/** The first invoice, typed from a NIP that the office does not know. */
async function typeFirst(form: ReturnType<typeof newDocumentPage>) {
  await form.contractor.fill('526-587-76-35')
  await form.contractorName.fill('Szkolenia Zachód sp. z o.o.')
  await form.type('number', 'FV/1/2020')
  await form.type('issuedOn', '2.03.2020')
  await form.type('subject', 'Szkolenie kadry')
  await form.type('gross', '1 230')
  await form.type('net', '1 000')
  await form.line.fill('trene')
  await form.line.press('Enter')
  await expect(form.line).toHaveValue('1.1 Trenerzy')
}

test(
  'a new contractor without a name is asked for one where it is missing',
  anyShell,
  async ({ office }) => {
    const form = await openNew(office)
    await typeFirst(form)
    await form.contractorName.fill('')
    await form.line.press('Control+Enter')
    await expect(form.contractorName).toBeFocused()
    await expect(form.contractorName).toHaveAttribute('aria-invalid', 'true')
    await expect(form.contractorName).toBeInViewport()
  },
)

test('documents are entered by keyboard, one after another', anyShell, async ({ page, office }) => {
  const form = await openNew(office)
  await typeFirst(form)
  await expect(form.left).toContainText('zostanie 8 770,00 zł z 10 000,00 zł')
  await expect(form.split('Wkład własny 123,00 zł')).toBeVisible()
  await expect(form.split('Dofinansowanie 1 107,00 zł')).toBeVisible()
  await form.line.press('Control+Enter')
  await expect(officeWindow(page).notice('Zapisano dokument FV/1/2020')).toBeVisible()

  // The contractor is remembered with its line, and the next document stands on the first.
  await expect(form.contractor).toBeFocused()
  await expect(form.number).toHaveValue('')
  await form.contractor.fill('zachod')
  await expect(form.option(/Szkolenia Zachód/)).toBeVisible()
  await form.contractor.press('ArrowDown')
  await form.contractor.press('Enter')
  await expect(form.line).toHaveValue('1.1 Trenerzy')
  await form.type('number', 'fv/1/2020')
  await form.type('issuedOn', '3.03.2020')
  await form.type('gross', '9 000')
  await expect(form.left).toContainText('zabraknie 230,00 zł')
  await form.gross.press('Enter')
  await expect(form.refusal).toContainText('wygląda na już wprowadzony: FV/1/2020')
  await form.duplicateReason.fill('Drugie szkolenie')
  await form.gross.press('Enter')
  await expect(documentPage(page).heading).toHaveText('fv/1/2020')

  await page.goto(office.address('/budzet/dokumenty'))
  const list = documentsPage(page)
  await expect(list.rows).toHaveCount(2)
  await expect(list.sum('Brutto')).toHaveText('10 230,00 zł')
  await list.search.fill('szkolenie kadry')
  await expect(list.rows).toHaveCount(1)
  await expect(list.sum('Brutto')).toHaveText('1 230,00 zł')
  await expectKeptWords(page, 'szkolenie kadry')
})

test(
  'a document is split by keyboard: the new part takes the focus',
  anyShell,
  async ({ office }) => {
    const form = await openNew(office)
    await typeFirst(form)
    await form.addPart.press('Enter')
    await expect(form.lines).toHaveCount(2)
    await expect(form.lines.nth(1)).toBeFocused()
    await form.lines.nth(1).pressSequentially('sale')
    await form.lines.nth(1).press('Enter')
    await expect(form.lines.nth(1)).not.toHaveValue('sale')
  },
)

test('a document goes through its checks and payments, with its scan', async ({ page, office }) => {
  const form = await openNew(office)
  await typeFirst(form)
  await form.line.press('Enter')
  const document = documentPage(page)
  await expect(document.heading).toHaveText('FV/1/2020')
  await document.checkFormally.press('Enter')
  await expect(document.state('sprawdzony formalnie')).toBeVisible()
  await document.check.press('Enter')
  await expect(document.state('sprawdzony')).toBeVisible()

  await document.payDay.fill('20.03.2020')
  await document.payAmount.fill('230')
  await document.payAmount.press('Enter')
  await expect(document.payments).toContainText('Zapłacono 230,00 zł z 1 230,00 zł')
  // The programme is over: no day is put in unasked.
  await expect(document.payDay).toHaveValue('')
  await document.payDay.fill('23.03.2020')
  await document.payAmount.fill('1 000,01')
  await document.payAmount.press('Enter')
  await expect(document.payments.getByRole('alert')).toContainText('o 0,01 zł większa')
  await document.payAmount.fill('')
  await document.payAmount.press('Enter')
  await expect(document.state('zapłacony')).toBeVisible()

  const buffer = Buffer.from('%PDF-1.7 skan')
  await document.attach({ name: 'skan.pdf', mimeType: 'application/pdf', buffer })
  const save = document.files.getByRole('button', { name: 'Pobierz skan.pdf' })
  const file = await office.download(() => save.press('Enter'))
  expect(file.name).toBe('skan.pdf')
  expect(readFileSync(file.path)).toEqual(buffer)
  await expect(document.events).toHaveCount(6)
})

test('what was typed is kept as a draft', anyShell, async ({ page, office }) => {
  const form = await openNew(office)
  await form.type('number', 'FV/9/2020')
  await form.number.press('Escape')
  await expect(documentsPage(page).heading).toBeVisible()
  await page.keyboard.press('n')
  await expect(form.draftRestored).toBeVisible()
  await expect(form.number).toHaveValue('FV/9/2020')
})
