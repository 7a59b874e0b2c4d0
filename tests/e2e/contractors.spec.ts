import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { contractorsPage } from './pages/contractors.ts'
import { documentsPage } from './pages/documents.ts'
import { officeWindow } from './pages/office-window.ts'
import { programmePage } from './pages/programme.ts'
import { expectKeptWords } from './searched-words.ts'

test('a contractor is found, corrected and followed to its documents', async ({ page, office }) => {
  await page.goto(office.address('/budzet/kontrahenci'))
  const screen = contractorsPage(page)
  await expect(screen.heading).toBeVisible()
  const name = await screen.rows.first().innerText()
  await screen.search.fill(name)
  await expect(screen.rows).toHaveCount(1)
  await expectKeptWords(page, name)

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

test('two contractors that are one are merged by keyboard; two NIPs are refused', async ({
  page,
  office,
}) => {
  const [kept, other] = ['Halina Przykładowa-Testowa', 'Adam Wzorcowy-Umowny']
  await page.goto(office.address('/budzet/kontrahenci'))
  const screen = contractorsPage(page)
  const countOf = async (name: string) =>
    Number(await screen.row(name).getByRole('link').first().innerText())
  const together = (await countOf(kept)) + (await countOf(other))

  await screen.mark('Analizy Przykładowe sp. z o.o.').press('Space')
  await expect(screen.merge).toHaveAttribute('aria-disabled', 'true')
  await screen.mark('Drony Testowe sp. z o.o.').press('Space')
  await screen.merge.press('Enter')
  await screen.mergeReason.fill('Ta sama firma')
  await screen.mergeReason.press('Control+Enter')
  await expect(screen.merging).toContainText('ma NIP 0000001011')
  await expect(screen.merging).toContainText('ma NIP 0000005457')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Odznacz' }).press('Enter')

  // Found one after the other: the mark stays while the search hides it.
  await screen.search.fill('halina')
  await screen.mark(kept).press('Space')
  await screen.search.fill('adam')
  await screen.mark(other).press('Space')
  await expect(page.getByText(`Do scalenia: ${other} i ${kept}`)).toBeVisible()
  await screen.merge.press('Enter')
  await expectAccessible(page, 'merging contractors')
  await screen.kept(new RegExp(kept)).press('Space')
  await screen.merging.getByRole('button', { name: 'Scal kontrahentów' }).press('Enter')
  await expect(screen.merging).toContainText('Napisz, skąd wiadomo')
  await screen.mergeReason.fill('Zmiana nazwiska')
  await screen.merging.getByRole('button', { name: 'Scal kontrahentów' }).press('Enter')
  await expect(screen.merging).toBeHidden()
  await screen.search.fill('')
  await expect(screen.row(other)).toHaveCount(0)
  expect(await countOf(kept)).toBe(together)
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
  await expectKeptWords(page, contract)

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
