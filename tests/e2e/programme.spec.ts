import { expect, test } from './fixtures.ts'
import { boardPage } from './pages/board.ts'
import { historyPage } from './pages/history.ts'
import { officeWindow } from './pages/office-window.ts'
import { programmePage } from './pages/programme.ts'

test.use({ store: 'real' })

test.beforeEach(async ({ page, office }) => {
  await page.goto(office.address('/program'))
  await expect(programmePage(page).heading).toBeVisible()
})

test('shows the facts of the programme sheet', async ({ page }) => {
  const programme = programmePage(page)
  for (const [label, value] of [
    ['Numer naboru', 'POWR.02.18.00-IP.01-00-004/18'],
    ['Numer umowy', 'POWR.02.18.00-00-0002/19'],
    ['Departament', 'Departament Przedsiębiorczości i Strategii Marki'],
    ['Okres realizacji', '1.09.2019 – 31.12.2021'],
    ['Wartość projektu', '1 074 741,60 zł'],
    ['Wkład własny', '107 474,16 zł (10% wartości projektu)'],
    ['Dofinansowanie', '967 267,44 zł'],
    ['Cel: JST w programie', '43'],
    ['Cel: w tym miasta średnie', '2'],
    ['Cel: wdrożenia', '22'],
    ['Cel: wdrożenia w miastach średnich', '1'],
  ] as const) {
    await expect(programme.fact(label)).toContainText(value)
  }
  for (const [name, phone] of [
    ['Daniel Chalecki', '68 456 54 87'],
    ['Paweł Hładki', '68 456 57 57'],
    ['Krzysztof Bortnowski', '68 456 53 31'],
  ] as const) {
    await expect(programme.contact(name)).toContainText(phone)
  }
  await expect(page.getByRole('row', { name: 'Lubelskie' })).toContainText('5010079')
})

test('money is counted to the grosz; what cannot be is refused in its field', async ({ page }) => {
  const programme = programmePage(page)
  await programme.edit.press('Enter')
  await expect(programme.field('Tytuł')).toBeFocused()
  await programme.field('Wartość projektu').fill('1.234')
  await programme.field('Stawka wkładu własnego').fill('120')
  await page.keyboard.press('Enter')
  await expect(programme.form).toContainText('można odczytać na dwa sposoby')
  await expect(programme.form).toContainText('Wpisz procent od 0 do 100')
  await programme.field('Wartość projektu').fill('2 000 000,40 zł')
  await programme.field('Stawka wkładu własnego').fill('12,5')
  await page.keyboard.press('Enter')
  await expect(programme.fact('Wartość projektu')).toContainText('2 000 000,40 zł')
  await expect(programme.fact('Wkład własny')).toContainText('250 000,05 zł (12,5%')
  await expect(programme.fact('Dofinansowanie')).toContainText('1 750 000,35 zł')

  await officeWindow(page).go('Historia zmian')
  const history = historyPage(page)
  await history.open('Zmiana danych programu')
  const change = page.getByRole('row').filter({ hasText: 'Wartość projektu' })
  await expect(change.getByRole('cell')).toHaveText(['1 074 741,60 zł', '2 000 000,40 zł'])
})

test('a changed target moves the board; a proposed value is confirmed', async ({ page }) => {
  const programme = programmePage(page)
  await programme
    .fact('Numer umowy')
    .getByRole('button', { name: /^Potwierdź/ })
    .press('Enter')
  await expect(programme.fact('Numer umowy').getByRole('button')).toHaveCount(0)
  await expect(programme.fact('Numer naboru').getByRole('button')).toHaveCount(2)
  await programme.edit.press('Enter')
  await programme.field('Cel: JST w programie').fill('44')
  await page.keyboard.press('Enter')
  await expect(programme.fact('Cel: JST w programie')).toHaveText('44')
  await boardPage(page).open()
  await expect(boardPage(page).target('JST w programie')).toHaveText('44')
  await expect(boardPage(page).quotas).toContainText('46,8% z 94 JST regionu')
})

test('a stage has planned and real days, and a list of what it must deliver', async ({ page }) => {
  const programme = programmePage(page)
  const stage = page.getByRole('region', { name: 'Etap przygotowawczy' })
  await page.getByRole('button', { name: 'Zmień etap: Etap przygotowawczy' }).press('Enter')
  const form = page.getByRole('form', { name: 'Zmień etap: Etap przygotowawczy' })
  await form.getByRole('textbox', { name: 'Faktyczny początek' }).fill('2.09.2019')
  await form.getByRole('textbox', { name: 'Faktyczny koniec' }).fill('1.09.2019')
  await form.getByRole('button', { name: 'Zapisz', exact: true }).press('Enter')
  await expect(form.getByRole('alert')).toContainText('wypada przed początkiem')
  await form.getByRole('textbox', { name: 'Faktyczny koniec' }).fill('28.02.2020')
  await form.getByRole('button', { name: 'Zapisz', exact: true }).press('Enter')
  await expect(stage).toContainText('2.09.2019 – 28.02.2020')

  const report = stage.getByRole('checkbox', { name: 'Raport otwarcia dla każdej JST' })
  await report.press('Space')
  const ticking = page.getByRole('dialog', { name: 'Rezultat etapu' })
  await expect(ticking.getByRole('textbox', { name: 'Zrobiono dnia' })).toHaveValue('31.12.2021')
  await ticking.getByRole('textbox', { name: 'Zrobiono dnia' }).fill('14.02.2020')
  await ticking.getByRole('button', { name: 'Zapisz', exact: true }).press('Enter')
  await expect(report).toBeChecked()
  await expect(stage).toContainText('14.02.2020')
  await expect(stage).toContainText('Rezultaty: zrobiono 1 z 2')
  await page.reload()
  await expect(report).toBeChecked()
  await expect(programme.heading).toBeVisible()
})

test('a next edition lives beside this one, with the same register', async ({ page }) => {
  await page.getByRole('button', { name: 'Nowa edycja' }).press('Enter')
  const form = page.getByRole('form', { name: 'Nowa edycja' })
  await form.getByRole('textbox', { name: 'Tytuł' }).fill('Standardy obsługi inwestora II')
  await form.getByRole('textbox', { name: 'Początek' }).fill('1.01.2022')
  await form.getByRole('textbox', { name: 'Koniec' }).fill('31.12.2023')
  await form.getByRole('textbox', { name: 'Wartość projektu' }).fill('500 000,00')
  await form.getByRole('textbox', { name: 'Cel: JST w programie' }).fill('20')
  await form.getByRole('button', { name: 'Załóż edycję' }).press('Enter')
  const programme = programmePage(page)
  await expect(programme.fact('Tytuł')).toHaveText('Standardy obsługi inwestora II')

  const switcher = page.getByRole('button', { name: /^Program: / })
  await expect(switcher).toHaveAccessibleName(/Standardy obsługi inwestora II/)
  await boardPage(page).open()
  await expect(boardPage(page).target('JST w programie')).toHaveText('20')
  await switcher.press('Enter')
  const here = page.getByRole('menuitemradio', { name: /Standardy obsługi inwestora II/ })
  await expect(here).toBeChecked()
  await expect(here).toBeFocused()
  await page.getByRole('menuitemradio', { name: /województwie lubuskim/ }).press('Enter')
  await expect(boardPage(page).target('JST w programie')).toHaveText('43')
})
