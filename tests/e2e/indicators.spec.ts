import { expect, test } from './fixtures.ts'
import { indicatorsPage } from './pages/indicators.ts'

test('an indicator opens the JST that does not count yet, by keyboard', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/wskazniki'))
  const indicators = indicatorsPage(page)
  await indicators.indicator('JST z umową wsparcia').focus()
  await page.keyboard.press('ArrowDown')
  await expect(indicators.indicator('JST przeszkolone')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(indicators.heading).toHaveText('P2. JST przeszkolone')

  // The sentence, and as many names as it tells of.
  await expect(indicators.standing(/^Na 31\.12\.2021: 46 JST/)).toBeVisible()
  await expect(indicators.counted).toHaveCount(46)

  await indicators.search.fill('kolsko')
  await expect(indicators.waiting).toHaveCount(1)
  await expect(page).toHaveURL(/q=kolsko/)
  await indicators.waiting.first().press('Enter')
  await expect(indicators.heading).toContainText('Kolsko')
})

test('a new indicator shows what would count before it is saved', async ({ page, office }) => {
  await page.goto(office.address('/wskazniki'))
  const indicators = indicatorsPage(page)
  await indicators.add.press('Enter')
  await indicators.field('Kod').fill('P1')
  await indicators.field('Nazwa po polsku').fill('Uczestniczki szkoleń')
  await indicators.field('Nazwa po angielsku').fill('Women trained')
  await indicators.field('Źródło').fill('biuro')
  // What is told is of the choice before until the next one is counted.
  const told = indicators.preview.getByText(/^Na 31\.12\.2021: \d+\./)
  const choose = async (box: string, option: string) => {
    const before = await told.innerText()
    await indicators.choice(box).selectOption(option)
    await expect(told).not.toHaveText(before)
  }
  await choose('Zbiór', 'osoby przeszkolone')
  await choose('Płeć', 'kobiety')

  // A code that another one has is told at its field, and the focus goes there.
  await indicators.field('Źródło').press('Enter')
  await expect(indicators.field('Kod')).toBeFocused()
  await expect(indicators.dialog.getByText(/Kod P1 ma już wskaźnik/)).toBeVisible()
  const previewed = (await told.innerText()).match(/: (\d+)/)?.[1]
  await indicators.field('Kod').fill('P77')
  await page.keyboard.press('Enter')
  await expect(indicators.heading).toHaveText('P77. Uczestniczki szkoleń')
  await expect(indicators.standing(new RegExp(`^Na 31\\.12\\.2021: ${previewed} `))).toBeVisible()
  await expect(indicators.counted).toHaveCount(Number(previewed))
})

test('a value is entered with its evidence', async ({ page, office }) => {
  await page.goto(office.address('/wskazniki'))
  const indicators = indicatorsPage(page)
  await indicators.add.press('Enter')
  await indicators.field('Kod').fill('R9')
  await indicators.field('Nazwa po polsku').fill('Nowe inwestycje w gminach')
  await indicators.field('Nazwa po angielsku').fill('New investments')
  await indicators.field('Źródło').fill('ankieta biura')
  await indicators.choice('Jak go mierzyć').selectOption('wpisywany ręcznie')
  await indicators.field('Jednostka po polsku').fill('szt.')
  await indicators.field('Jednostka po angielsku').fill('pcs')
  await page.keyboard.press('Enter')
  await expect(indicators.standing(/nie wpisano żadnej wartości/)).toBeVisible()

  await indicators.enterValue.press('Enter')
  await indicators.field('Na dzień').fill('30.06.2021')
  await indicators.field('Wartość (szt.)').fill('12,5')
  await page.keyboard.press('Enter')
  // Without evidence nothing is saved; what was typed stays.
  await expect(indicators.dialog.getByRole('alert')).toContainText('dowodu')
  await indicators.field('Dowód').fill('Odpowiedzi gmin z czerwca 2021')
  await indicators.save.press('Enter')
  await expect(indicators.standing(/^Na 31\.12\.2021: 12,50 szt\./)).toBeVisible()
})
