import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures.ts'
import { planPage, transfersPage } from './pages/budget.ts'

test.use({ store: 'real' })

const csv = [
  'Zadanie;Kategoria;Nazwa kosztu;J.m.;Ilość;Cena jedn.;Wartość',
  'Zadanie 1. Analiza;personel;Koordynator;etat;28;7 142,86;200 000,08',
  ';usługi zewnętrzne;Analiza potencjału;usługa;1;95 617,92;95 617,92',
  'Zadanie 2. Szkolenia;personel;Trenerzy;godz.;1 500;200,00;300 000,00',
  ';środki trwałe;Laptopy;szt.;5;10 000,00;50 000,01',
  'Razem;;;;;;645 618,01',
]
const budgetFile = {
  name: 'budżet.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${csv.join('\r\n')}\r\n`),
}

test('a budget is put into lines, approved, and money is moved by the rules', async ({
  page,
  office,
}) => {
  test.slow()
  await page.goto(office.address('/budzet/plan'))
  const plan = planPage(page)
  await expect(plan.heading).toBeVisible()
  await expect(plan.total('Koszty bezpośrednie')).toContainText('895 618,00 zł')
  await expect(plan.total('Koszty pośrednie')).toContainText('179 123,60 zł')
  await expect(plan.total('Wartość projektu')).toContainText('1 074 741,60 zł')
  await expect(plan.total('Dofinansowanie UE')).toContainText('905 792,22 zł')

  // From a spreadsheet, with the rows' verdicts first.
  await page.getByRole('link', { name: 'Importuj pozycje' }).press('Enter')
  await page.getByLabel('Wybierz plik').setInputFiles(budgetFile)
  await expect(page.getByText('a ilość × cena daje 50 000,00 zł')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Po imporcie' })).toContainText(
    'Do rozpisania zostało 250 000,00 zł',
  )
  // What was read and chosen stays while something else is looked up.
  await page.getByRole('checkbox', { name: /Laptopy/ }).press('Space')
  await expect(page.getByRole('button', { name: 'Importuj 3 wiersze' })).toBeVisible()
  await page.getByRole('button', { name: /^Do pominięcia/ }).press('Enter')
  await expect(page).toHaveURL(/verdict=ignored/)
  await expect(page.getByRole('checkbox', { name: /Laptopy/ })).toBeHidden()
  await page.getByRole('link', { name: 'Realizacja' }).press('Enter')
  await page.goBack()
  await page.getByRole('button', { name: /^Wszystkie/ }).press('Enter')
  await expect(page.getByRole('checkbox', { name: /Laptopy/ })).not.toBeChecked()
  await page.getByRole('checkbox', { name: /Laptopy/ }).press('Space')
  await page.getByRole('button', { name: 'Importuj 4 wiersze' }).press('Enter')
  await expect(page.getByText('Dodano 4 pozycje')).toBeVisible()
  await page.getByRole('link', { name: 'Zobacz budżet' }).press('Enter')
  await expect(plan.missing).toContainText('Do rozpisania zostało 250 000,00 zł')

  // The rest by hand: a task, a line with its months spread evenly.
  await plan.button('Dodaj zadanie').press('Enter')
  await plan.field('Nazwa').fill('Zadanie 3. Wdrożenia')
  await plan.dialog.getByRole('combobox', { name: 'Etap' }).selectOption('Etap drugi')
  await page.keyboard.press('Enter')
  await expect(plan.dialog).toBeHidden()
  await plan.button('Dodaj pozycję w zadaniu: Wdrożenia').press('Enter')
  await plan.field('Pozycja').fill('Opiekunowie')
  await plan.field('Ilość').fill('12,5')
  await plan.field('Cena jedn.').fill('20 000,00')
  await expect(plan.dialog.getByRole('status').filter({ hasText: '250 000,00 zł' })).toBeVisible()
  await plan.dialog.getByRole('button', { name: 'Rozłóż równo' }).press('Enter')
  await expect(plan.dialog.getByText('Plan sumuje się do kwoty pozycji.')).toBeVisible()
  await plan.save.press('Enter')
  await expect(plan.dialog).toBeHidden()
  await expect(plan.row('Opiekunowie')).toContainText('250 000,00 zł')
  await expect(plan.missing).toContainText('Pozycje sumują się')
  await expect(plan.limit(/Środki trwałe/)).toContainText('50 000,00 zł')
  await expect(plan.limit(/Środki trwałe/)).toContainText('w limicie')

  await plan.button('Zatwierdź wersję').press('Enter')
  await plan.dialog.getByRole('textbox', { name: 'Obowiązuje od' }).fill('1.10.2019')
  await plan.dialog.getByRole('textbox', { name: 'Podstawa' }).fill('Umowa o dofinansowanie')
  await plan.dialog.getByRole('button', { name: 'Zatwierdź', exact: true }).press('Enter')
  await expect(page.getByText('Zatwierdzono 1.10.2019')).toBeVisible()
  await expect(plan.button(/^Zmień pozycję/)).toHaveCount(0)

  // 10 % of the target task is the bound: 25 000,00.
  await page.getByRole('link', { name: 'Przesunięcia' }).press('Enter')
  const transfers = transfersPage(page)
  await expect(transfers.heading).toBeVisible()
  await transfers.choose(1, 'Z pozycji', 'Trenerzy')
  await transfers.choose(1, 'Do pozycji', 'Opiekunowie')
  await transfers.amount(1).fill('25 000,01')
  await transfers.on.fill('10.09.2020')
  await expect(transfers.verdict(1)).toContainText('potrzebna zgoda')
  await expect(transfers.verdict(1)).toContainText('Najwyżej 25 000,00 zł bez zgody')
  await expect(transfers.verdict(1)).toContainText('byłoby 25 000,01 zł')
  await transfers.amount(1).fill('25 000,00')
  await expect(transfers.verdict(1)).toContainText('można przesunąć bez zgody')
  await plan.button('Dodaj następne').press('Enter')
  await expect(transfers.move(2).getByRole('combobox', { name: 'Z pozycji' })).toBeFocused()
  await plan.button('Usuń przesunięcie 2').press('Enter')
  await transfers.on.fill('1.12.2021')
  await page.keyboard.press('Tab')
  await expect(transfers.verdict(1)).toContainText('Zmiany zgłasza się najpóźniej 30.11.2021')
  await transfers.on.fill('10.09.2020')
  await page.keyboard.press('Tab')
  await expect(transfers.verdict(1)).toContainText('można przesunąć bez zgody')
  await transfers.record.press('Enter')
  await expect(transfers.form).toContainText('To pole')
  await transfers.reason.fill('Więcej dni wsparcia opiekunów')
  await transfers.record.press('Enter')
  await expect(transfers.records).toContainText('Przesunięcie nr 1')
  await expect(transfers.records).toContainText('Wersja 1 → wersja 2')
  // What was recorded is not offered once more.
  await expect(transfers.amount(1)).toHaveValue('')
  await expect(transfers.reason).toHaveValue('')

  const note = transfers.records.getByRole('button', { name: 'Nota PDF' })
  const file = await office.download(() => note.press('Enter'))
  expect(file.name).toBe('Przesunięcie środków nr 1.pdf')
  expect((await readFile(file.path)).subarray(0, 5).toString()).toBe('%PDF-')

  // The versions say what changed, and by how much.
  await transfers.records.getByRole('link', { name: 'Wersja 1 → wersja 2' }).press('Enter')
  await expect(plan.compared.getByRole('row', { name: /Trenerzy/ })).toContainText('-25 000,00 zł')
  await expect(plan.compared.getByRole('row', { name: /Opiekunowie/ })).toContainText(
    '275 000,00 zł',
  )
  await expect(plan.compared.getByRole('row', { name: /Razem/ })).toContainText('0,00 zł')
})

test('the coordinator confirms a proposed rule and writes another', async ({ page, office }) => {
  await page.goto(office.address('/budzet/plan'))
  const { rules, total, heading } = planPage(page)
  await expect(heading).toBeVisible()
  await rules.getByRole('button', { name: /^Potwierdź: Ryczałt/ }).press('Enter')
  await expect(rules.getByRole('button', { name: /^Potwierdź: Ryczałt/ })).toHaveCount(0)
  await rules.getByRole('button', { name: 'Zmień zasady finansowe' }).press('Enter')
  await rules.getByRole('textbox', { name: 'Ryczałt kosztów' }).fill('15')
  await page.keyboard.press('Enter')
  await expect(total('Koszty pośrednie')).toContainText('134 342,70 zł')
  await expect(total('Koszty pośrednie')).toContainText('15%')
})
