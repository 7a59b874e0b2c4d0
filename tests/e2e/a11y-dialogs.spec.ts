import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { csvList } from './recruitment-list.ts'
import { settled, speak } from './settled.ts'
import { textsOf } from './texts.ts'

test('one change of the history keeps to WCAG 2.1 AA', async ({ page, office }) => {
  await page.goto(office.address('/historia'))
  await page.getByRole('row').nth(1).getByRole('link').press('Enter')
  await expect(page).toHaveURL(/set=/)
  await settled(page)
  await expectAccessible(page, 'one change of the history')
})

test('every main dialogue keeps to WCAG 2.1 AA', async ({ page, office }) => {
  test.slow()
  const t = textsOf('pl')
  const dialog = page.getByRole('dialog')
  const look = async (what: string) => {
    await expect(dialog.first()).toBeVisible()
    await settled(page)
    await expectAccessible(page, what, '[role="dialog"]')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  const button = (key: string) => page.getByRole('button', { name: t(key) }).first()

  for (const name of ['backup', 'restore', 'open']) {
    await page.goto(office.address(`/ustawienia?dialog=${name}`))
    await look(`settings: ${name}`)
  }
  await page.goto(office.address('/budzet?figure=total.left'))
  await look('how a figure was computed')
  await page.goto(office.address('/ustawienia'))
  await button('people.add').press('Enter')
  await look('a person of the office')
  await page.keyboard.press('Control+k')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('gubin')
  await expect(dialog.getByRole('button').first()).toContainText('Gubin')
  await look('search over everything')
  await page.keyboard.press('?')
  await look('keyboard shortcuts')
  await page.getByRole('banner').getByRole('button').last().press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await expectAccessible(page, 'the menu of the account', '[role="menu"]')
  await page.keyboard.press('Escape')

  await page.goto(office.address('/pisma'))
  await button('report.monthly').press('Enter')
  await look('the report of a month')
  await page.goto(office.address('/budzet'))
  await button('paper.issue.do').press('Enter')
  await look('a paper given out')
  await page.goto(office.address('/wdrozenia/certyfikaty'))
  await button('paper.issue.do').press('Enter')
  await look('several papers given out')

  await page.goto(office.address('/program'))
  await button('programme.addContact').press('Enter')
  await look('a contact of the programme')
  await button('programme.editFacts').press('Enter')
  await expect(page.getByRole('form')).toBeVisible()
  await expectAccessible(page, 'the form of the programme')

  await page.goto(office.address('/jst/0802011'))
  await button('recruitment.button.withdraw').press('Enter')
  await look('a withdrawal')
  await page
    .getByRole('region', { name: t('jst.recruitment') })
    .getByRole('button')
    .last()
    .press('Enter')
  await look('taking a step back')
  await button('jst.person.add').press('Enter')
  await look('a person at a JST')
  await button('jst.editFacts').press('Enter')
  await expectAccessible(page, 'the form of a JST')

  await page.goto(office.address('/jst'))
  await button('register.columns.choose').press('Enter')
  await look('the columns of the register')
  await page.getByRole('checkbox', { name: t('register.markAll') }).press('Space')
  await button('recruitment.button.sign').press('Enter')
  await dialog.getByRole('textbox').nth(0).fill('2021-12-30')
  await dialog.getByRole('textbox').nth(1).fill('Jan Kowalski')
  await expect(dialog.getByRole('table').getByRole('row').nth(5)).not.toHaveText(/^\S+$/)
  await look('signing for a selection')
})

test('the preview of an import keeps to WCAG 2.1 AA', async ({ page, office }) => {
  const t = textsOf('pl')
  await page.goto(office.address('/rekrutacja/import'))
  await page.getByLabel(t('import.start.choose')).setInputFiles(csvList())
  await page.getByRole('button', { name: t('import.columns.correct') }).press('Enter')
  await settled(page)
  await expectAccessible(page, 'preview')
})

test.describe('before an office is open', () => {
  test.use({ store: 'none' })

  test('the first start keeps to WCAG 2.1 AA in both languages', async ({ page }) => {
    const ways = page.getByRole('radiogroup').getByRole('radio')
    for (const language of ['pl', 'en'] as const) {
      await speak(page, language)
      for (const way of [0, 1, 2, 3]) {
        await ways.nth(way).press('Space')
        await expect(ways.nth(way)).toBeChecked()
        await expectAccessible(page, `${language}, way ${way}`, undefined, {
          words: language === 'en',
        })
      }
    }
  })
})

test('who works here, and the end of the host, keep to WCAG 2.1 AA', async ({ page, office }) => {
  await page.getByRole('button', { name: /^Pracuje: / }).press('Enter')
  await page.getByRole('menuitem', { name: 'Zmień osobę' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kto pracuje?')
  await expectAccessible(page, 'who works')
  await office.killHost()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'the host is gone')
})
