import { join } from 'node:path'
import { csvList } from '../host/document-list.ts'
import { plantBudget } from '../host/plant-budget.ts'
import { invoiceXml } from '../imports/ksef/invoice-xml.ts'
import { test as base, expect } from './fixtures.ts'
import { documentsPage } from './pages/documents.ts'
import { expenseImportPage, type GivenFile } from './pages/expense-import.ts'
import { officeWindow } from './pages/office-window.ts'
import { programmePage } from './pages/programme.ts'

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

const xml = (name: string, fa: Readonly<Record<string, string | null>>, more = ''): GivenFile => ({
  name,
  mimeType: 'text/xml',
  buffer: Buffer.from(invoiceXml({ fa: { P_1: '2020-03-15', ...fa }, more })),
})

test('invoices from KSeF become drafts by keyboard, and go back as one', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/budzet/import'))
  const screen = expenseImportPage(page)
  await expect(screen.heading).toBeVisible()
  await screen.choose('Wybierz faktury XML', [
    xml('fv1.xml', { P_2: 'FV/1/2020' }),
    xml(
      'korekta.xml',
      { P_2: 'FK/1', RodzajFaktury: 'KOR', P_13_1: '-100.00', P_14_1: '-23.00', P_15: '-123.00' },
      '<DaneFaKorygowanej><NrFaKorygowanej>FV/1/2020</NrFaKorygowanej></DaneFaKorygowanej>',
    ),
    xml('euro.xml', { P_2: 'FV/2', KodWaluty: 'EUR' }),
    { name: 'obcy.xml', mimeType: 'text/xml', buffer: Buffer.from('<x/>') },
  ])
  await expect(screen.preview('fv1.xml (+3)')).toBeFocused()
  await expect(screen.row('obcy.xml')).toContainText('nie jest fakturą FA(2) ani FA(3)')
  await expect(screen.row('korekta.xml')).toContainText('Korekta faktury FV/1/2020')
  await expect(screen.row('euro.xml')).toContainText('Wpisz kurs')

  const first = screen.row('fv1.xml')
  await first.getByLabel('Pozycja budżetu').selectOption('1.2 Sale')
  await expect(screen.row('korekta.xml').getByLabel('Pozycja budżetu')).toHaveValue(/.+/)
  const rate = screen.row('euro.xml').getByLabel('Kurs EUR w zł')
  await rate.fill('4,3215')
  await rate.press('Enter')
  await expect(screen.row('euro.xml')).toContainText('5 315,45 zł')
  const ksef = first.getByLabel('Numer KSeF (jeśli jest)')
  await ksef.fill('5265877635-20250826-0100001AF629-AE')
  await ksef.press('Enter')
  await expect(first).toContainText('złą sumę kontrolną')
  await ksef.fill('5265877635-20250826-0100001AF629-AF')
  await ksef.press('Enter')

  await expect(screen.run).toHaveText('Importuj 3 dokumenty')
  await screen.run.press('Enter')
  await expect(screen.done('fv1.xml (+3)')).toBeFocused()
  await page.getByRole('link', { name: 'Zobacz dokumenty' }).press('Enter')
  await expect(page.getByText('FK/1')).toBeVisible()
  await page.goBack()
  await screen.takeBack.press('Enter')
  await screen.confirm.getByLabel(/Powód/).fill('Nie ten zestaw')
  await screen.confirm.getByRole('button', { name: 'Cofnij import' }).press('Enter')
  await expect(screen.takenBack('fv1.xml (+3)')).toBeFocused()
})

test('an invoice to another buyer is told, and stays out when it is left out', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/program'))
  const programme = programmePage(page)
  await programme.edit.press('Enter')
  await programme.field('NIP nabywcy na fakturach').fill('526-587-76-35')
  await programme.save.press('Enter')
  await expect(programme.fact('NIP nabywcy na fakturach')).toContainText('5265877635')

  await page.goto(office.address('/budzet/import'))
  const screen = expenseImportPage(page)
  await screen.choose('Wybierz faktury XML', [xml('fv1.xml', { P_2: 'FV/1/2020' })])
  const row = screen.row('fv1.xml')
  await expect(row).toContainText('inny nabywca')
  await expect(row).toContainText('NIP 1234563218. Faktury programu są na NIP 5265877635.')
  await row.getByRole('checkbox', { name: /fv1.xml/ }).press('Space')
  await expect(screen.run).toHaveText('Importuj')
})

test('a list of documents is settled once for all its rows and imported', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/budzet/import'))
  const screen = expenseImportPage(page)
  const file = csvList()
  const buffer = Buffer.from(await file.arrayBuffer())
  await screen.choose('Wybierz arkusz', [{ name: file.name, mimeType: 'text/csv', buffer }])
  await expect(screen.preview('dokumenty.csv')).toBeFocused()
  await expect(screen.row('FV/2/2020')).toContainText('2 wiersze to jeden dokument na 2 000,00 zł')
  await expect(screen.row('FV/6')).toContainText('złą cyfrę kontrolną')
  await expect(screen.row('Razem')).toContainText('Podsumowanie')
  await expect(screen.row('FV/1/2020')).toContainText('Zapłacono 16.03.2020')
  await expect(screen.run).toHaveText('Importuj 4 dokumenty')

  await screen.lineFor('„Katering”').selectOption('1.2 Sale')
  await expect(screen.run).toHaveText('Importuj 5 dokumentów')
  await screen.verdict('Odrzucone').press('Enter')
  await expect(page).toHaveURL(/verdict=refused/)
  await expect(screen.row('FV/1/2020')).toBeHidden()
  await screen.run.press('Enter')
  await expect(screen.done('dokumenty.csv')).toBeFocused()
  await expect(page.getByText('Zapisano 5 dokumentów.')).toBeVisible()

  await screen.next.press('Enter')
  await screen.choose('Wybierz arkusz', [{ name: file.name, mimeType: 'text/csv', buffer }])
  await expect(screen.row('FV/1/2020')).toContainText('data i kwoty zgadzają się z plikiem')

  // Those that were paid are checked formally already: each check takes the ones that await it.
  await page.goto(office.address('/budzet/dokumenty'))
  const list = documentsPage(page)
  await list.markAll.press('Space')
  await expect(page.getByText('Zaznaczono 5 dokumentów.')).toBeVisible()
  await expect(list.checkMarked).toHaveText('Sprawdzono formalnie: 3')
  await list.checkMarked.press('Enter')
  await expect(officeWindow(page).notice('Sprawdzono 3 dokumenty.')).toBeVisible()
})
