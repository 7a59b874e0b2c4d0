import { readFileSync } from 'node:fs'
import { read } from '@e965/xlsx'
import { quarterDocuments, withDocuments } from './claim-office.ts'
import { expect, test } from './fixtures.ts'
import { advancesPage, claimPage } from './pages/claim.ts'

test.use({ store: 'real' })

test('a claim from gathering to the decision, by keyboard', async ({ office }) => {
  const page = await withDocuments(office, quarterDocuments)
  await page.goto(office.address('/budzet/wnioski'))
  const claim = claimPage(page)
  await claim.add.press('Enter')
  await expect(claim.create).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(claim.heading(1)).toBeVisible()
  await expect(claim.documents).toContainText('Dokumenty: 3; pozycje: 4; razem 14 944,49 zł')
  await expect(claim.problems).toContainText('2 rzeczy do poprawy')
  await expect(claim.problems).toContainText('Brak opisu postępu w zadaniu „Szkolenia”')

  await page.getByRole('button', { name: 'Zmień postęp rzeczowy' }).press('Enter')
  const progress = page.getByRole('form', { name: 'Zmień postęp rzeczowy' })
  await progress.getByRole('textbox', { name: 'Analiza potencjału' }).fill('Raporty gotowe.')
  await progress.getByRole('textbox', { name: 'Szkolenia' }).fill('Odbyły się dwa szkolenia.')
  await progress.getByRole('button', { name: 'Zapisz', exact: true }).press('Enter')
  await expect(claim.problems).toContainText('Nic nie stoi na przeszkodzie')

  // One part is left out and comes back.
  await page.getByRole('button', { name: /^Wyłącz z wniosku: FV\/3/ }).press('Enter')
  await expect(claim.documents).toContainText('Poza wnioskiem jest 1 zapłacona pozycja')
  await page.getByRole('button', { name: 'Dołącz wszystkie' }).press('Enter')
  await expect(claim.documents).not.toContainText('Poza wnioskiem')
  await expect(claim.fact('Koszty rozliczane ryczałtowo', 'Koszty pośrednie')).toHaveText(
    '2 988,89 zł',
  )

  // Income without a word is warned of; with one it goes into the workbook.
  const income = claim.section('Dochód projektu')
  await income.getByRole('button', { name: 'Zmień dochód' }).press('Enter')
  const form = page.getByRole('form', { name: 'Zmień dochód' })
  await form.getByRole('textbox', { name: 'Dochód w okresie' }).fill('-5')
  await page.keyboard.press('Enter')
  await expect(form).toContainText('Dochód nie może być ujemny')
  await form.getByRole('textbox', { name: 'Dochód w okresie' }).fill('123,45')
  await page.keyboard.press('Enter')
  await expect(claim.problems).toContainText('nie napisano, z czego pochodzi')
  await income.getByRole('button', { name: 'Zmień dochód' }).press('Enter')
  await form.getByRole('textbox', { name: 'Z czego pochodzi' }).fill('Odsetki')
  await form.getByRole('button', { name: 'Zapisz', exact: true }).press('Enter')
  await expect(claim.problems).not.toContainText('nie napisano, z czego pochodzi')
  await expect(claim.fact('Dochód projektu', 'Dochód w okresie')).toHaveText('123,45 zł')

  // A task's figure opens its entries alone, and the way back to all.
  await claim
    .section('Postęp finansowy')
    .getByRole('link', { name: '4 944,49 zł', exact: true })
    .press('Enter')
  await expect(claim.documents).toContainText('Pozycje zadania „Szkolenia”: razem 4 944,49 zł')
  await expect(claim.entry('FV/1/2019', 'Raporty otwarcia')).toHaveCount(0)
  await claim.documents.getByRole('link', { name: 'Pokaż wszystkie zadania' }).press('Enter')
  await expect(claim.entry('FV/1/2019', 'Raporty otwarcia')).toHaveCount(1)

  const saved = await office.download(() =>
    page.getByRole('button', { name: 'Zapisz zestawienie XLSX' }).press('Enter'),
  )
  expect(saved.name).toBe('Zestawienie 1.xlsx')
  const sheet = read(readFileSync(saved.path)).Sheets['Zestawienie 1']
  expect(sheet?.C2).toMatchObject({ t: 's', v: 'FV/1/2019' })
  expect(sheet?.M2).toMatchObject({ t: 'n', v: 10_000 })
  expect(sheet?.M6).toMatchObject({ f: 'SUM(M2:M5)' })
  expect([sheet?.A9?.v, sheet?.M9?.v]).toEqual(['Dochód w okresie', 123.45])

  await page.getByRole('button', { name: 'Złóż wniosek' }).press('Enter')
  const submit = claim.dialog('Złożenie wniosku nr 1')
  await expect(submit).toContainText('17 933,38 zł')
  // The programme is over: no day is put in unasked.
  await expect(submit.getByRole('textbox', { name: 'Dzień złożenia' })).toHaveValue('')
  await submit.getByRole('textbox', { name: 'Dzień złożenia' }).fill('10.01.2020')
  await submit.getByRole('button', { name: 'Złóż wniosek' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Wpisz decyzję' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Wyłącz z wniosku/ })).toHaveCount(0)

  await page.getByRole('button', { name: 'Wpisz decyzję' }).press('Enter')
  const first = claim.verdict('FV/1/2019', 'Raporty otwarcia')
  await first.getByRole('radio', { name: 'zatwierdź' }).focus()
  await page.keyboard.press('o')
  await claim.amount('FV/1/2019', 'Raporty otwarcia').fill('4 000')
  await claim.reason('FV/1/2019', 'Raporty otwarcia').fill('Brak protokołu odbioru')
  await first.getByRole('radio', { name: 'odłóż' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(
    claim.verdict('FV/2/2019', 'Trenerzy').getByRole('radio', { name: 'zatwierdź' }),
  ).toBeFocused()
  await expect(claim.decision).toContainText('Zatwierdzono 10 944,49 zł z 14 944,49 zł')
  await claim.decision.getByRole('textbox', { name: 'Dzień decyzji' }).fill('20.01.2020')
  await claim.decision.getByRole('button', { name: 'Zapisz decyzję' }).press('Enter')
  await expect(claim.entry('FV/1/2019', 'Raporty otwarcia')).toContainText('Odłożono: 4 000,00 zł')
  await expect(
    claim.fact('Koszty rozliczane ryczałtowo', 'Zatwierdzone koszty pośrednie'),
  ).toHaveText('2 188,89 zł')

  // What was set aside comes back with the next claim.
  await page.getByRole('link', { name: 'Wszystkie wnioski' }).press('Enter')
  await claim.add.press('Enter')
  await claim.create.press('Enter')
  await expect(claim.heading(2)).toBeVisible()
  await expect(claim.entry('FV/1/2019', 'Raporty otwarcia')).toContainText('powrót po odłożeniu')
  await expect(claim.entry('FV/1/2019', 'Raporty otwarcia')).toContainText('4 000,00 zł')

  // What earlier claims come to opens them, and each its own entries.
  await page
    .getByRole('link', { name: /^Analiza potencjału, wcześniejsze wnioski: 6 000,00/ })
    .press('Enter')
  const earlier = claim.dialog('Wcześniejsze wnioski: Analiza potencjału')
  await expect(earlier).toContainText('Wniosek nr 1, zatwierdzono')
  await earlier.getByRole('link', { name: 'Wniosek nr 1' }).press('Enter')
  await expect(claim.heading(1)).toBeVisible()
  await expect(claim.documents).toContainText('razem 10 000,00 zł, zatwierdzono 6 000,00 zł')
  await page.goBack()
  await expect(earlier).toBeVisible()
  await page.keyboard.press('Escape')

  // With something to put right the dialog does not open, and the page says why.
  const idle = page.getByRole('button', { name: 'Złóż wniosek' })
  await expect(page.getByText(/^Najpierw popraw/)).toBeVisible()
  await expect(idle).toHaveAttribute('aria-disabled', 'true')
  await idle.press('Enter')
  await expect(claim.dialog('Złożenie wniosku nr 2')).toBeHidden()
})

test('a claim for an advance alone is decided with a day', async ({ office }) => {
  const page = await withDocuments(office, quarterDocuments)
  await page.goto(office.address('/budzet/wnioski'))
  const claim = claimPage(page)
  await claim.add.press('Enter')
  const create = claim.dialog('Nowy wniosek o płatność')
  // The last claim reaches the last day of the programme by itself.
  await create.getByRole('checkbox', { name: /^końcowy/ }).press('Space')
  const end = create.getByRole('textbox', { name: 'Koniec okresu' })
  await expect(end).toHaveValue('31.12.2021')
  await create.getByRole('checkbox', { name: /^końcowy/ }).press('Space')
  await end.fill('30.11.2019')
  await end.press('Tab')
  await create.getByRole('checkbox', { name: /^refundacja/ }).press('Space')
  await create.getByRole('checkbox', { name: /^zaliczka/ }).press('Space')
  await claim.create.press('Enter')
  await expect(claim.documents).toContainText('We wniosku nie ma dokumentów')
  await claim
    .section('Identyfikacja wniosku')
    .getByRole('button', { name: /^Zmień/ })
    .press('Enter')
  const asked = page.getByRole('textbox', { name: /^Wnioskowana zaliczka/ })
  await asked.fill('200 000,00')
  await asked.press('Enter')
  await expect(claim.problems).toContainText('Nic nie stoi na przeszkodzie')
  await page.getByRole('button', { name: 'Złóż wniosek' }).press('Enter')
  const submit = claim.dialog('Złożenie wniosku nr 1')
  await submit.getByRole('textbox', { name: 'Dzień złożenia' }).fill('10.12.2019')
  await submit.getByRole('button', { name: 'Złóż wniosek' }).press('Enter')

  await page.getByRole('button', { name: 'Wpisz decyzję' }).press('Enter')
  await expect(claim.decision).toContainText('nie ma pozycji do oceny')
  const on = claim.decision.getByRole('textbox', { name: 'Dzień decyzji' })
  await on.fill('20.12.2019')
  await on.press('Enter')
  await expect(claim.fact('Identyfikacja wniosku', 'Stan')).toContainText('zatwierdzony')
})

test('a tranche opens the count to the next one', async ({ office }) => {
  const page = await withDocuments(office, quarterDocuments)
  await page.goto(office.address('/budzet/zaliczki'))
  const advances = advancesPage(page)
  await advances.add.press('Enter')
  await advances.dialog.getByRole('textbox', { name: 'Kwota transzy' }).fill('100 000,01')
  await advances.dialog.getByRole('textbox', { name: 'Dzień wpływu' }).fill('10.01.2020')
  await page.keyboard.press('Enter')
  await expect(advances.standing).toContainText(
    'Następna transza możliwa po rozliczeniu jeszcze 70 000,01 zł',
  )
  await expect(advances.standing).toContainText('Za mało danych na prognozę')
  await expect(advances.tranches.getByRole('row').nth(1)).toContainText('100 000,01 zł')
})
