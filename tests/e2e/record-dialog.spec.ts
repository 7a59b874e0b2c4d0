import { expect, test } from './fixtures.ts'

test('two people change one contact: “read again” shows theirs, and it can be saved', async ({
  page,
  office,
}) => {
  test.skip(office.desktop !== null, 'the desktop shell has one window')
  const other = await office.openWindow()
  const windows = [page, other].map((window) => {
    const contactDialog = window.getByRole('dialog', { name: 'Kontakt publiczny' })
    return {
      window,
      contactDialog,
      phone: contactDialog.getByRole('textbox', { name: 'Telefon' }),
      edit: window.getByRole('button', { name: 'Zmień kontakt: Daniel Chalecki' }),
    }
  })
  const [mine, theirs] = windows
  if (mine === undefined || theirs === undefined) throw new Error('two windows')
  for (const { window, edit, phone } of windows) {
    await window.goto(office.address('/program'))
    await edit.press('Enter')
    await expect(phone).toBeVisible()
  }
  await mine.phone.fill('68 111 11 11')
  await theirs.phone.fill('68 222 22 22')
  await theirs.phone.press('Enter')
  await expect(theirs.contactDialog).toBeHidden()

  await mine.phone.press('Enter')
  await expect(mine.contactDialog.getByRole('alert')).toContainText('Twoje wartości nie przepadły')
  await mine.contactDialog.getByRole('button', { name: 'Wczytaj ponownie' }).press('Enter')
  await expect(mine.phone).toHaveValue('68 222 22 22')
  await mine.phone.fill('68 333 33 33')
  await mine.phone.press('Enter')
  await expect(mine.contactDialog).toBeHidden()
  await expect(theirs.window.getByRole('cell', { name: '68 333 33 33' })).toBeVisible()
})
