import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { notePanel } from './pages/note.ts'
import { killAndBringBack } from './pages/office-window.ts'

test('a call is written down from the ring to the saved conversation by keyboard alone', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/jst'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rejestr JST')
  await page.keyboard.press('F9')
  const note = notePanel(page)
  await expect(note.caller).toBeFocused()
  await page.keyboard.type('gubin')
  await page.keyboard.press('Enter')
  await expect(note.caller).toHaveValue('Gubin')
  // One key chooses the topic, and the question is next.
  await expect(note.topics.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('1')
  await expect(note.question).toBeFocused()
  await page.keyboard.type('Kiedy jest szkolenie burmistrza?')
  // The person goes on searching while the note stays.
  await page.keyboard.press('Alt+3')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Osoby')
  await page.keyboard.press('F9')
  await expect(note.caller).toBeFocused()
  await expect(note.question).toHaveValue('Kiedy jest szkolenie burmistrza?')
  await expectAccessible(page, 'a note', '#note-panel')
  await note.answer.focus()
  await page.keyboard.type('Sprawdzimy i oddzwonimy.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('2')
  await expect(note.step).toBeFocused()
  await expect(note.due).toHaveValue('3.01.2022')
  await page.keyboard.press('Control+Enter')
  await expect(note.step).toBeFocused()
  await expect(note.panel).toContainText('Napisz, co obiecano.')
  await page.keyboard.type('Oddzwonić z terminem')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Zapisano rozmowę nr 127')).toBeVisible()
  await expect(note.panel).toBeHidden()

  await page.goto(office.address('/kontakt/rozmowy'))
  const row = page.getByRole('row').filter({ hasText: 'Kiedy jest szkolenie burmistrza?' })
  await expect(row).toContainText('Obiecano wrócić')
  await expect(row).toContainText('wrócić do 3.01.2022')
  await row.getByRole('link', { name: '127' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rozmowa nr 127')
  await expect(page.getByText('Oddzwonić z terminem').first()).toBeVisible()
  await expectAccessible(page, 'a conversation', 'main')
})

test('a note is offered again after a crash in the middle of it, and two stand side by side', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/kontakt/rozmowy'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rozmowy')
  await page.keyboard.press('F9')
  const before = notePanel(page)
  await expect(before.caller).toBeFocused()
  await page.keyboard.type('Pani z redakcji')
  await before.question.focus()
  await page.keyboard.type('Czy można cytować raport?')
  await expect(before.kept).toBeVisible()
  // A second call while the first is open.
  await page.keyboard.press('F9')
  await expect(before.caller).toHaveValue('')
  await expect(before.unfinished).toContainText('Pani z redakcji')
  await page.keyboard.type('Inwestor z hali')
  await expect(before.kept).toBeVisible()
  const window = await killAndBringBack(office)

  await window.goto(office.address('/jst'))
  const after = notePanel(window)
  await expect(after.unfinished.getByRole('listitem')).toHaveCount(2)
  const first = after.unfinished.getByRole('listitem').filter({ hasText: 'Pani z redakcji' })
  await first.getByRole('button', { name: 'Wróć' }).press('Enter')
  await expect(after.question).toHaveValue('Czy można cytować raport?')
  await after.outcomes.getByRole('radio').first().focus()
  await window.keyboard.press('1')
  await expect(after.save).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByText('Zapisano rozmowę nr 127')).toBeVisible()
  await expect(after.unfinished.getByRole('listitem')).toHaveCount(1)
  await after.unfinished.getByRole('button', { name: 'Odrzuć' }).press('Enter')
  await expect(after.unfinished).toBeHidden()
})
