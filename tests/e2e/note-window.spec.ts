import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, type Office, test } from './fixtures.ts'
import { notePanel } from './pages/note.ts'
import { officeWindow } from './pages/office-window.ts'

test.use({ store: 'real' })

/** The note alone with a new conversation in it: a window of the desktop, a page of a browser. */
async function openNoteAlone({ desktop, address, openWindow }: Office): Promise<Page> {
  if (desktop !== null) {
    const [small] = await Promise.all([desktop.nextWindow(), desktop.menu.click('note-window')])
    return small
  }
  const small = await openWindow()
  await small.setViewportSize({ width: 400, height: 640 })
  await small.goto(address('/notatka'))
  await expect(small.getByRole('button', { name: 'Nowa rozmowa' })).toBeFocused()
  await small.keyboard.press('F9')
  return small
}

test('the note in a window of its own and the office’s window see each other’s notes', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/kontakt/rozmowy'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rozmowy')
  const small = await openNoteAlone(office)
  const alone = notePanel(small)
  await expect(alone.caller).toBeFocused()
  await expect(officeWindow(small).navigation).toHaveCount(0)
  await small.keyboard.type('Pani z redakcji')
  await alone.question.focus()
  await small.keyboard.type('Czy można cytować raport?')
  await expect(alone.kept).toBeVisible()
  await expectAccessible(small, 'the note alone')

  // The office's window offers it, and what is written there stands in the small one too.
  const panel = notePanel(page)
  await expect(panel.unfinished).toContainText('Pani z redakcji')
  await panel.unfinished.getByRole('button', { name: 'Wróć' }).press('Enter')
  await expect(panel.question).toHaveValue('Czy można cytować raport?')
  await panel.answer.fill('Tak, z podaniem źródła.')
  await expect(alone.answer).toHaveValue('Tak, z podaniem źródła.')
  // Both type in one field: the words that were typed over are not lost.
  await panel.question.fill('Czy można przedrukować raport?')
  await expect(panel.kept).toBeVisible()
  await small.keyboard.type(' I kiedy?')
  await expect(alone.overtaken).toContainText('Pytanie, w drugim oknie wpisano')
  await expect(alone.question).toHaveValue('Czy można cytować raport? I kiedy?')
  await alone.overtaken.getByRole('button', { name: /^Przejmij/ }).press('Enter')
  await expect(alone.overtaken).toHaveCount(0)
  await expect(alone.question).toHaveValue('Czy można przedrukować raport?')
  await expect(alone.question).toBeFocused()

  await alone.outcomes.getByRole('radio').first().focus()
  await small.keyboard.press('1')
  await expect(alone.save).toBeFocused()
  await small.keyboard.press('Enter')
  await expect(small.getByText('Zapisano rozmowę nr 1')).toBeVisible()
  await expect(small.getByRole('button', { name: 'Nowa rozmowa' })).toBeFocused()
  await expect(panel.panel).toContainText('Tę notatkę zapisano albo odrzucono w innym oknie.')
  await expect(page.getByRole('row').filter({ hasText: 'Czy można przedrukować' })).toBeVisible()
})

test('closing the window of the note keeps what was typed, and nothing where nothing was', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/jst'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rejestr JST')
  const offers = notePanel(page).unfinished
  const small = await openNoteAlone(office)
  await expect(notePanel(small).caller).toBeFocused()
  await small.keyboard.type('Inwestor z hali')
  await expect(offers).toContainText('Inwestor z hali')
  // A second call, into which nobody types.
  await small.keyboard.press('F9')
  await expect(notePanel(small).caller).toHaveValue('')
  await expect(offers.getByRole('listitem')).toHaveCount(1)
  if (office.desktop === null) await small.goto(office.address('/program'))
  else {
    await small.keyboard.press('Escape')
    await expect(small.getByRole('button', { name: 'Nowa rozmowa' })).toBeFocused()
    await Promise.all([small.waitForEvent('close'), small.keyboard.press('Escape')])
  }
  await expect(offers.getByRole('listitem')).toHaveCount(1)
  await offers.getByRole('button', { name: 'Wróć' }).press('Enter')
  await expect(notePanel(page).caller).toHaveValue('Inwestor z hali')
})
