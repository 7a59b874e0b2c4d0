import { expect, test } from './fixtures.ts'
import { contractorsPage } from './pages/contractors.ts'
import { documentsPage } from './pages/documents.ts'
import { officeWindow } from './pages/office-window.ts'
import { programmePage } from './pages/programme.ts'

test('a contractor is found, corrected and followed to its documents', async ({ page, office }) => {
  await page.goto(office.address('/budzet/kontrahenci'))
  const screen = contractorsPage(page)
  await expect(screen.heading).toBeVisible()
  const name = await screen.rows.first().innerText()
  await screen.search.fill(name)
  await expect(screen.rows).toHaveCount(1)
  await expect(page).toHaveURL(/kontrahenci\?q=/)

  await screen.edit(name).press('Enter')
  await expect(screen.field('Nazwa')).toBeFocused()
  await screen.field('Rachunek bankowy').fill('61109010140000071219812875')
  await expect(screen.dialog).toContainText('złe cyfry kontrolne')
  await screen.field('Rachunek bankowy').fill('61 1090 1014 0000 0712 1981 2874')
  await screen.field('Nazwa').fill('Pracownia Żuraw i Wspólnicy')
  await page.keyboard.press('Enter')
  await expect(screen.dialog).toBeHidden()

  await screen.search.fill('zuraw wspolnicy')
  const row = screen.row('Pracownia Żuraw i Wspólnicy')
  await expect(row).toContainText('61 1090 1014 0000 0712 1981 2874')
  const count = row.getByRole('link').first()
  const documents = Number(await count.innerText())
  await count.press('Enter')
  await expect(documentsPage(page).heading).toBeFocused()
  await expect(page.getByText('Kontrahent: Pracownia Żuraw i Wspólnicy')).toBeVisible()
  await expect(documentsPage(page).rows).toHaveCount(documents)
})

test('Ctrl+K opens documents, contractors and contracts by what they are known by', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/budzet/dokumenty'))
  const list = documentsPage(page)
  await expect(list.heading).toBeVisible()
  const number = await list.rows.first().getByRole('link').innerText()
  const window = officeWindow(page)
  await window.searchAndOpen(number.toLowerCase(), number)
  await expect(window.title).toContainText(number)

  await page.goto(office.address('/budzet/umowy'))
  const agreed = page.getByRole('table').getByRole('rowheader')
  const contract = (await agreed.first().innerText()).split('\n')[0] ?? ''
  await window.searchAndOpen(contract, contract)
  await expect(window.title).toHaveText('Umowy')
  await expect(agreed.first()).toContainText(contract)

  await page.goto(office.address('/budzet/kontrahenci'))
  const screen = contractorsPage(page)
  const name = await screen.rows.first().innerText()
  await expect(screen.rows).not.toHaveCount(1)
  await window.searchAndOpen(name, name)
  await expect(screen.rows).toHaveCount(1)
})

test('the NIP that invoices are issued to is checked and kept with the programme', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/program'))
  const { edit, field, form, save, fact } = programmePage(page)
  await edit.press('Enter')
  await field('NIP nabywcy na fakturach').fill('526-587-76-36')
  await save.press('Enter')
  await expect(form).toContainText('złą cyfrę kontrolną')
  await field('NIP nabywcy na fakturach').fill('526-587-76-35')
  await save.press('Enter')
  await expect(fact('NIP nabywcy na fakturach')).toContainText('5265877635')
})
