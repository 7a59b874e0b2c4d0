import { expect, test } from './fixtures.ts'
import { answersPage } from './pages/answers.ts'
import { officeWindow } from './pages/office-window.ts'

test('a promise is put off and handed over, and its conversation becomes an answer', async ({
  page,
  office,
  browser,
  shell,
}) => {
  // The one who takes it over works in a browser of his own.
  const storageState = await page.context().storageState()
  const apart = shell === 'browser' ? await browser.newContext({ storageState }) : null
  const his = (await apart?.newPage()) ?? null
  if (his !== null) {
    await his.goto(office.address('/kontakt'))
    const { person } = officeWindow(his)
    const work = async (name: string) => {
      await person.press('Enter')
      await his.getByRole('menuitem', { name: 'Zmień osobę' }).press('Enter')
      await his.getByRole('button', { name }).press('Enter')
      await expect(person).toHaveAccessibleName(new RegExp(name))
    }
    // The day begins with those who wait.
    await work('Maria Pokazowa')
    await expect(his.getByText(/^Masz do kogo wrócić: /)).toBeVisible()
    await work('Piotr Testowy')
    await expect(his.getByText(/^Masz do kogo wrócić: /)).toHaveCount(0)
  }
  await page.goto(office.address('/kontakt/wroc?queue=all'))
  const { queue, dialog, field, save, withoutEnglish, title } = answersPage(page)
  const others = queue.getByRole('row').filter({ hasNotText: 'Piotr Testowy' })
  const putOff = others.getByRole('button', { name: /^Odłóż: / }).first()
  const step = (await putOff.getAttribute('aria-label'))?.replace('Odłóż: ', '') ?? ''
  const row = queue.getByRole('row').filter({ hasText: step })
  await expect(row).toHaveCount(1)
  await putOff.press('Enter')
  await expect(field('Do kiedy')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(row).toContainText('odłożone do')

  await row.getByRole('button', { name: /^Przekaż: / }).press('Enter')
  await expect(dialog.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('Piotr')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('combobox')).toHaveValue('Piotr Testowy')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Zna tę sprawę')
  await save.press('Enter')
  await expect(row).toContainText('Przekazanie: Zna tę sprawę')
  if (his !== null) {
    const told = his.getByRole('alert').filter({ hasText: 'Nowy powrót do rozmowy' })
    await expect(told).toContainText(step)
    await told.getByRole('link', { name: 'Otwórz rozmowę' }).press('Enter')
    await expect(answersPage(his).title).toHaveText(/^Rozmowa nr /)
    await expect(told).toHaveCount(0)
    await apart?.close()
  }

  await row.getByRole('link', { name: /^rozmowa nr / }).press('Enter')
  await expect(title).toHaveText(/^Rozmowa nr /)
  await page.getByRole('link', { name: 'Zrób z tego odpowiedź' }).press('Enter')
  await expect(field('Pytanie')).not.toHaveValue('')
  const question = await field('Pytanie').inputValue()
  await withoutEnglish.press('Space')
  await save.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page).toHaveURL(/\/kontakt\/odpowiedzi\/[^?/]+$/)
  await expect(title).toContainText(question)
})
