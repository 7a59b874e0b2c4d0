import { expectAccessible } from './accessible.ts'
import { anyShell, expect, test } from './fixtures.ts'
import { deskBox } from './pages/desk-box.ts'
import { notePanel } from './pages/note.ts'
import { killAndBringBack } from './pages/office-window.ts'
import { walkTo } from './walk.ts'

test('a call goes from the ring to the closed follow-up by keyboard alone', async ({
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
  // Back where it was left.
  await expect(note.question).toBeFocused()
  await expect(note.question).toHaveValue('Kiedy jest szkolenie burmistrza?')
  await expectAccessible(page, 'a note', '#note-panel')
  await walkTo(page, note.answer)
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

  await page.keyboard.press('Alt+9')
  await expect(deskBox(page).field).toBeFocused()
  await walkTo(page, page.getByRole('link', { name: 'Rozmowy', exact: true }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  const row = page.getByRole('row').filter({ hasText: 'Kiedy jest szkolenie burmistrza?' })
  await expect(row).toContainText('Obiecano wrócić')
  await expect(row).toContainText('wrócić do 3.01.2022')
  await walkTo(page, row.getByRole('link', { name: '127' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rozmowa nr 127')
  await expect(page.getByText('Oddzwonić z terminem').first()).toBeVisible()
  await expectAccessible(page, 'a conversation', 'main')

  // Somebody else called: the kind of caller and the record are corrected as in the note.
  await walkTo(page, page.getByRole('button', { name: 'Popraw' }))
  await page.keyboard.press('Enter')
  const edit = page.getByRole('dialog')
  const caller = edit.getByRole('combobox', { name: 'Kto dzwoni' })
  await expect(caller).toHaveValue('Gubin')
  await walkTo(page, caller)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Inwestor z hali')
  await walkTo(page, edit.getByRole('combobox', { name: 'Kim jest' }))
  await page.keyboard.type('Inw')
  await expectAccessible(page, 'the correction of a conversation', '[role="dialog"]')
  await walkTo(page, edit.getByRole('button', { name: 'Zapisz' }))
  await page.keyboard.press('Enter')
  await expect(edit).toHaveCount(0)
  await expect(page.getByText('Inwestor z hali (Inwestor)')).toBeVisible()

  // What was promised is said otherwise here, and closed in the queue.
  await walkTo(page, page.getByRole('button', { name: 'Zmień: Oddzwonić z terminem' }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await walkTo(page, dialog.getByRole('textbox', { name: 'Co zrobić' }))
  await page.keyboard.press('End')
  await page.keyboard.type(' i salą')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await walkTo(page, page.getByRole('link', { name: 'Wróć do rozmowy' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wróć do rozmowy')
  // The table is one stop of Tab; the arrows go down its rows and along one.
  const promised = page.getByRole('row').filter({ hasText: 'Oddzwonić z terminem i salą' })
  await walkTo(page, page.getByRole('table', { name: 'Powroty do rozmów' }))
  await walkTo(page, promised, 'ArrowDown')
  await walkTo(page, promised.getByRole('button', { name: /^Zamknij: / }), 'ArrowRight')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('textbox', { name: 'Wynik' })).toBeFocused()
  await expectAccessible(page, 'the closing of a follow-up', '[role="dialog"]')
  await page.keyboard.type('Termin podany')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(promised).toHaveCount(0)
})

test('letters typed right after F9 are in the note, which is about the JST on the screen', async ({
  page,
  office,
  shell,
}) => {
  const cold = Promise.withResolvers<void>()
  // The screens of the desktop shell are not fetched over a network, where they could be held.
  if (shell === 'browser') {
    await page.route(/NotePanel/, async (route) => {
      await cold.promise
      await route.continue()
    })
  }
  await page.goto(office.address('/kontakt?jst=0802011'))
  const { field } = deskBox(page)
  await expect(field).toBeFocused()
  await expect(page.getByRole('article', { name: 'Karta odpowiedzi' })).toBeVisible()
  await page.keyboard.press('F9')
  await page.keyboard.type('Redakcja')
  cold.resolve()
  const note = notePanel(page)
  await expect(note.caller).toBeFocused()
  await page.keyboard.type(' radia')
  await expect(note.caller).toHaveValue('Redakcja radia')
  await expect(field).toHaveValue('')
  await expect(note.panel.getByRole('combobox', { name: 'Dotyczy JST' })).toHaveValue(
    'Gubin (gmina miejska)',
  )
})

test(
  'an approved answer given before the JST is known is filled in once it is',
  anyShell,
  async ({ page, office }) => {
    await page.goto(office.address('/jst'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rejestr JST')
    await page.keyboard.press('F9')
    const note = notePanel(page)
    await expect(note.caller).toBeFocused()
    // Somebody new is asked for the number first, and is of a kind, which one key chooses too.
    await page.keyboard.type('601 222 333')
    await page.keyboard.press('Enter')
    await expect(note.phone).toHaveValue('601 222 333')
    await expect(note.caller).toHaveValue('')
    await page.keyboard.type('Tygodnik Nowy')
    await page.keyboard.press('Enter')
    await expect(note.phone).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(note.kinds.getByRole('radio').first()).toBeFocused()
    await page.keyboard.press('1')
    await expect(note.kinds.getByRole('radio', { name: 'Inwestor' })).toBeChecked()
    await expect(note.topics.getByRole('radio').first()).toBeFocused()
    await note.question.fill('Kiedy szkolenie?')
    await note.panel.getByRole('combobox', { name: 'Zatwierdzona odpowiedź' }).focus()
    await page.keyboard.type('najbliższe szkolenie')
    await page.keyboard.press('Enter')
    await expect(note.answer).toHaveValue(/\[następne szkolenie: wskaż JST\]/)
    await note.outcomes.getByRole('radio').first().focus()
    await page.keyboard.press('1')
    await note.save.press('Enter')
    await expect(note.answer).toBeFocused()
    await expect(note.panel).toContainText('W odpowiedzi zostało „[nazwa JST: wskaż JST]”')
    await note.panel.getByRole('combobox', { name: 'Dotyczy JST' }).fill('gubin (gmina miejska)')
    await page.keyboard.press('Enter')
    await expect(note.answer).not.toHaveValue(/wskaż JST/)
    await expect(note.answer).toHaveValue(/szkolenie \(Gubin\)/)
    // More than two unfinished notes stand in one line, which opens.
    for (let call = 0; call < 3; call += 1) {
      await note.question.focus()
      await page.keyboard.press('F9')
      await expect(note.question).toHaveValue('')
      await expect(note.caller).toBeFocused()
      await page.keyboard.type(`Gość ${call}`)
    }
    // A ring into which nobody typed is not among them, nor is it once it is left.
    await page.keyboard.press('F9')
    await expect(note.caller).toHaveValue('')
    await note.unfinished.getByRole('button', { name: '4 niedokończone notatki' }).press('Enter')
    await note.unfinished
      .getByRole('listitem')
      .filter({ hasText: 'Gość 2' })
      .getByRole('button', { name: 'Wróć' })
      .press('Enter')
    await expect(note.caller).toHaveValue('Gość 2')
    const folded = note.unfinished.getByRole('button', { name: '3 niedokończone notatki' })
    await expect(folded).toBeVisible()
    await expect(note.unfinished.getByRole('listitem')).toHaveCount(0)
    await folded.press('Enter')
    await expect(note.unfinished.getByRole('listitem')).toHaveCount(3)
  },
)

test('whoever called before comes into the note from that conversation, with what is owed', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/kontakt'))
  const { field, chosen } = deskBox(page)
  await expect(field).toBeFocused()
  await page.keyboard.type('trzech hektarów z prądem')
  await expect(chosen).toContainText('Przykładowe Hale sp. z o.o.')
  await page.keyboard.press('Alt+Enter')
  const note = notePanel(page)
  await expect(note.caller).toHaveValue('Przykładowe Hale sp. z o.o.')
  await expect(note.kinds.getByRole('radio', { name: 'Inwestor' })).toBeChecked()
  await expect(note.before).toContainText('Ostatnio 9.11.2021')
  // The next call takes the place of a note that nobody touched; what the office owes is told.
  await note.caller.press('F9')
  await expect(note.caller).toHaveValue('')
  await expect(note.unfinished).toHaveCount(0)
  await field.fill('kłodawa')
  await expect(chosen).toContainText('wróć do rozmowy')
  await field.press('Alt+Enter')
  await expect(note.caller).toHaveValue('Kłodawa')
  await expect(note.before).toContainText('do 28.12.2021')
})

test('what is found goes into the open note, and the card of another window tells who talks', async ({
  page,
  office,
  shell,
}) => {
  await page.goto(office.address('/kontakt'))
  const { field, chosen } = deskBox(page)
  await expect(field).toBeFocused()
  // The second window of the desktop shell is the note alone: its card is looked at afterwards.
  const other = shell === 'browser' ? await office.openWindow() : page
  const card = other.getByRole('article', { name: 'Karta odpowiedzi' })
  if (other !== page) {
    await other.goto(office.address('/kontakt?jst=0802011'))
    await expect(card).toBeVisible()
  }

  await page.keyboard.press('F9')
  const note = notePanel(page)
  await expect(note.caller).toBeFocused()
  await page.keyboard.type('Sekretariat')
  // What is found is put into the note that stands open, not into another.
  await field.fill('gubin')
  await expect(chosen).toContainText('gmina miejska')
  await field.press('Alt+Enter')
  await expect(note.caller).toHaveValue('Sekretariat')
  await expect(note.caller).toBeFocused()
  await expect(note.panel.getByRole('combobox', { name: 'Dotyczy JST' })).toHaveValue(
    'Gubin (gmina miejska)',
  )
  await expect(note.unfinished).toHaveCount(0)
  if (other !== page) await expect(card).toContainText('Teraz rozmawia z tą JST')

  await note.question.fill('Kto jest opiekunem?')
  await note.outcomes.getByRole('radio').first().focus()
  await page.keyboard.press('2')
  await expect(note.step).toBeFocused()
  await page.keyboard.type('Podać telefon opiekuna')
  await page.keyboard.press('Enter')
  await expect(note.panel).toBeHidden()
  if (other === page) await page.goto(office.address('/kontakt?jst=0802011'))
  await expect(card).toBeVisible()
  await expect(card).not.toContainText('Teraz rozmawia z tą JST')
  await card.getByRole('link', { name: /powr[oó]t.* do rozm/ }).press('Enter')
  await expect(other.getByText('Tylko obietnice dla: Gubin')).toBeVisible()
  await expect(other.getByRole('row').filter({ hasText: 'Podać telefon opiekuna' })).toBeVisible()
  await expectAccessible(other, 'the queue of one JST', 'main')
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
