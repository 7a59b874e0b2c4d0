import { expect, test } from './fixtures.ts'
import { boardPage, type FigureName, type QuotaName } from './pages/board.ts'
import { officeWindow } from './pages/office-window.ts'
import { registerPage } from './pages/register.ts'

const quotas: readonly QuotaName[] = [
  'JST w programie',
  'Miasta średnie',
  'Wdrożenia',
  'Wdrożenia w miastach średnich',
]
const midLife = '/tablica?day=2020-11-30'

test('every figure opens the JSTs behind it, on the same day', async ({ page, office }) => {
  const board = boardPage(page)
  const register = registerPage(page)
  const opened: string[] = []
  await page.goto(office.address(midLife))
  for (const quota of quotas) {
    for (const name of ['Podpisane', 'W toku'] as const satisfies readonly FigureName[]) {
      const figure = board.figure(quota, name)
      await expect(figure).toHaveText(/^\d+$/)
      const count = Number(await figure.textContent())
      await figure.press('Enter')
      await expect(register.shown).toHaveText(`Widać ${count} z 94 JST`)
      await expect(page.getByText(`Z tablicy: ${quota}`)).toBeVisible()
      await expect(register.day).toHaveValue('30.11.2020')
      if (count > 0) opened.push(`${quota}, ${name}`)
      await page.goBack()
    }
  }
  expect(opened.length, 'figures that had somebody behind them').toBeGreaterThan(4)

  // Behind a target stand all who count or are waited for (not Świebodzin, whose place Słubice
  // has by then); behind the shares and rates stand the JSTs they are made of.
  await board.target('Miasta średnie').press('Enter')
  await expect(register.shown).toHaveText('Widać 5 z 94 JST')
  await page.goBack()
  const signed = await board.figure('JST w programie', 'Podpisane').textContent()
  for (const figure of [
    board.quotas.getByRole('link', { name: '41,5%' }),
    board.quotas.getByRole('link', { name: '3,89', exact: true }),
    board.headline.getByRole('link').first(),
    board.benchmark.getByRole('link', { name: /z 43/ }),
  ]) {
    await figure.press('Enter')
    await expect(register.shown).toHaveText(`Widać ${signed} z 94 JST`)
    await page.goBack()
  }
})

test('a figure that opens more JSTs than it counts says how many', async ({ page, office }) => {
  const board = boardPage(page)
  const register = registerPage(page)
  await page.goto(office.address(midLife))
  for (const [name, said] of [
    ['Brakuje', /Brakuje: 4\. Pokaż (\d+) JST, spośród których można uzupełnić 4$/],
    ['Cel', /Cel: 43\. Pokaż (\d+) JST, spośród których można wypełnić cel 43$/],
  ] as const) {
    const figure = board.figure('JST w programie', name)
    await expect(figure).toHaveAccessibleName(said)
    const opens = said.exec((await figure.getAttribute('aria-label')) ?? '')?.[1]
    await figure.focus()
    await expect(page.getByRole('tooltip')).toContainText(`${opens} JST, spośród których`)
    await figure.press('Enter')
    await expect(register.shown).toHaveText(`Widać ${opens} z 94 JST`)
    await page.goBack()
  }
})

test('a past day knows no later day of a stage, and one beginning of each', async ({
  page,
  office,
}) => {
  const board = boardPage(page)
  await page.goto(office.address('/tablica?day=2020-10-15'))
  await expect(board.stages).toContainText('Plan: 1.01.2021')
  await expect(page.getByRole('main')).not.toContainText('23.03.2021')
  await expect(board.quotas).toContainText('od 1.01.2021 do 31.12.2021')
  await page.goto(office.address('/tablica?day=2020-02-25'))
  await expect(board.stages).toContainText('Faktycznie: 4.02.2020')
  const recruiting = board.quotas.getByRole('row').filter({ hasText: 'JST w programie' })
  await expect(recruiting).not.toContainText('Etap jeszcze się nie zaczął')
})

test('before the stage of implementations nobody is late with them', async ({ page, office }) => {
  const board = boardPage(page)
  await page.goto(office.address('/tablica?day=2020-12-28'))
  const open = board.missing.getByRole('region', { name: /^Wdrożenia: brakuje/ })
  await expect(open).toContainText('Etap zaczyna się 1.01.2021')
  await expect(open).not.toContainText('ruch biura')
  await expect(open).toContainText('nikt nie czeka')
  await expect(board.headline).toContainText('etap wdrożeń zaczyna się 1.01.2021')
  await expect(board.quotas).toContainText('Etap jeszcze się nie zaczął')
  await expect(board.quotas).not.toContainText('Tempo za wolne')
  await page.goto(office.address('/tablica?day=2021-03-23'))
  await expect(open.getByRole('listitem').first()).toContainText('ruch opiekuna')
})

test.describe('a fresh office of a programme that is over', () => {
  test.use({ store: 'real' })

  test('says why it stands on the last day, and judges no pace', async ({ page, office }) => {
    await page.goto(office.address('/tablica'))
    const board = boardPage(page)
    const main = page.getByRole('main')
    await expect(board.day).toHaveValue('31.12.2021')
    await expect(main).toContainText('Program skończył się tego dnia, więc widać stan na ten dzień')
    await expect(board.quotas).toContainText('Tempa nie ma z czego ocenić')
    await expect(board.quotas).not.toContainText('celu nie osiągnięto')
    await page.goto(office.address('/tablica?day=2020-06-30'))
    await expect(board.day).toHaveValue('30.06.2020')
    await expect(main).not.toContainText('Program skończył się')
  })
})

test('who is missing and whose move it is: each group opens, each JST is a link', async ({
  page,
  office,
}) => {
  await page.goto(office.address(midLife))
  const board = boardPage(page)
  const missing = await board.figure('JST w programie', 'Brakuje').textContent()
  const group = board.missing.getByRole('region', { name: `JST w programie: brakuje ${missing}` })
  const lines = group.getByRole('listitem')
  await expect(lines.first()).toContainText(/^ruch (biura|JST)/i)
  const link = lines.first().getByRole('link').first()
  const count = Number(/(\d+) JST$/.exec((await link.textContent()) ?? '')?.[1])
  const name = await lines.first().getByRole('link').nth(1).textContent()
  await link.press('Enter')
  const register = registerPage(page)
  await expect(register.shown).toHaveText(`Widać ${count} z 94 JST`)
  await expect(
    register.names.filter({ hasText: (name ?? '').replace(/ \(.+$/, '') }),
  ).not.toHaveCount(0)
  await page.goBack()
  await lines.first().getByRole('link').nth(1).press('Enter')
  await expect(officeWindow(page).title).toHaveText((name ?? '').replace(/ \(.+$/, ''))
})

test('the pace, the share of the region, the stages and the sister programme stand beside', async ({
  page,
  office,
}) => {
  await page.goto(office.address(midLife))
  const board = boardPage(page)
  await expect(board.quotas).toContainText('45,7% z 94 JST regionu')
  await expect(board.quotas).toContainText(/na 30 dni, potrzeba .+; do 31\.12\.2020/)
  await expect(board.benchmark).toContainText('100 z 50, 200%')
  await expect(board.benchmark).toContainText('79 z 50, 158%')
  await expect(board.stages.getByRole('listitem')).toHaveCount(3)
  await expect(board.stages).toContainText('Plan: 1.03.2020 – 31.12.2020')
  await page.getByText('Te same liczby w tabeli').press('Enter')
  const course = page.getByRole('region', { name: 'Przebieg' }).getByRole('table')
  await expect(course.getByRole('row').last()).toContainText('30.11.2020')
  await expect(course.getByRole('row').last()).toContainText(
    (await board.figure('JST w programie', 'Podpisane').textContent()) ?? 'nothing',
  )
  await board.toProgramme.press('Enter')
  await expect(officeWindow(page).title).toHaveText('Program i etapy')
})

test('two windows: the board moves in one when the other writes', async ({ page, office }) => {
  test.skip(office.desktop !== null, 'the desktop shell has one window')
  const other = await office.openWindow()
  await page.goto(office.address('/tablica'))
  const invited = boardPage(page).figure('JST w programie', 'W toku')
  await expect(invited).toHaveText(/^\d+$/)
  const before = Number(await invited.textContent())
  await other.goto(office.address('/jst?state=none'))
  const register = registerPage(other)
  await register.rows.first().getByRole('checkbox').press('Space')
  await register.bulk('Zaproś').press('Enter')
  const dialog = other.getByRole('dialog')
  // The programme is over: no day is put in unasked.
  const day = dialog.getByRole('textbox', { name: 'Dzień zaproszenia' })
  await expect(day).toBeFocused()
  await expect(day).toHaveValue('')
  await day.fill('1.12.2021')
  await expect(dialog).toContainText('Można zapisać: 1.')
  await dialog.getByRole('button', { name: 'Zaproś 1 JST' }).press('Enter')
  await expect(invited).toHaveText(String(before + 1))
})
