import { expect, test } from './fixtures.ts'
import { jstPage } from './pages/jst.ts'
import { moveDialog } from './pages/move-dialog.ts'
import { officeWindow } from './pages/office-window.ts'
import { coordinatorName } from './templates.ts'

test.use({ store: 'real' })

const gubinTown = '/jst/0802011'

test.describe('contact data', () => {
  test('Esc leaves and keeps a draft; Enter saves', async ({ page, office }) => {
    await page.goto(office.address(gubinTown))
    const jst = jstPage(page)
    await expect(jst.title).toHaveText('Gubin')
    await expect(jst.main).toContainText('gmina miejska')
    await expect(jst.main).toContainText('TERYT 0802011')

    await jst.edit.press('Enter')
    await expect(jst.field('Adres')).toBeFocused()
    await page.keyboard.type('ul. Piastowska 24, 66-620 Gubin')
    await page.keyboard.press('Escape')
    await expect(jst.form).toBeHidden()
    await expect(jst.edit).toBeFocused()
    await expect(jst.facts).not.toContainText('Piastowska')

    await page.keyboard.press('Enter')
    await expect(jst.field('Adres')).toHaveValue('ul. Piastowska 24, 66-620 Gubin')
    await page.reload()
    await expect(jst.draftRestored).toBeVisible()
    await expect(jst.field('Adres')).toHaveValue('ul. Piastowska 24, 66-620 Gubin')

    await jst.field('Strona internetowa').fill('www.gubin.pl')
    await jst.field('Telefon').fill('68 455 81 00')
    await page.keyboard.press('Enter')
    await expect(jst.form).toBeHidden()
    await expect(jst.facts).toContainText('ul. Piastowska 24, 66-620 Gubin')
    await expect(jst.facts.getByRole('link', { name: '68 455 81 00' })).toHaveAttribute(
      'href',
      /^tel:/,
    )
    // Outside the office, in the person's own browser.
    const website = jst.facts.getByRole('link', { name: 'www.gubin.pl' })
    await expect(website).toHaveAttribute('href', 'https://www.gubin.pl/')
    await expect(website).toHaveAttribute('target', '_blank')
    const line = jst.timeline.first()
    await expect(line).toContainText('Zmienione dane JST')
    await expect(line).toContainText(coordinatorName)
    await expect(line.getByRole('row', { name: /^Telefon/ })).toContainText('brak')

    await page.reload()
    await expect(jst.facts).toContainText('68 455 81 00')
    await expect(jst.form).toBeHidden()
  })

  test('a number that is none is refused with the reason, and what was typed stays', async ({
    page,
    office,
  }) => {
    await page.goto(office.address(gubinTown))
    const jst = jstPage(page)
    await jst.edit.press('Enter')
    await jst.field('Telefon').fill('12345')
    await page.keyboard.press('Enter')
    await expect(jst.refusal).toContainText('Polski numer telefonu ma 9 cyfr')
    await expect(jst.field('Telefon')).toHaveValue('12345')
    await jst.field('Telefon').fill('684558100')
    await page.keyboard.press('Enter')
    await expect(jst.facts).toContainText('68 455 81 00')
  })

  test('the NIP is checked and the address stands in parts for the monitoring form', async ({
    page,
    office,
  }) => {
    await page.goto(office.address(gubinTown))
    const jst = jstPage(page)
    await jst.edit.press('Enter')
    await jst.field('NIP').fill('526-587-76-36')
    await jst.field('NIP').press('Enter')
    await expect(jst.refusal).toContainText('ma złą cyfrę kontrolną')
    await jst.field('NIP').fill('526-587-76-35')
    await jst.field('Ulica').fill('ul. Piastowska')
    await jst.field('Numer domu').fill('24')
    await jst.field('Kod pocztowy').fill('66620')
    await jst.field('Miejscowość').fill('Gubin')
    await jst.field('Miejscowość').press('Enter')
    await expect(jst.form).toBeHidden()
    await expect(jst.facts).toContainText('5265877635')
    await expect(jst.facts).toContainText('ul. Piastowska 24, 66-620 Gubin')
    const line = jst.timeline.first()
    await expect(line.getByRole('row', { name: /^NIP/ })).toContainText('5265877635')
  })

  test('two people at once: both values are shown, and the person decides', async ({
    page,
    office,
  }) => {
    test.skip(office.desktop !== null, 'the desktop shell has one window')
    const other = await office.openWindow()
    await page.goto(office.address(gubinTown))
    await other.goto(office.address(gubinTown))
    const [mine, theirs] = [jstPage(page), jstPage(other)]
    // Both windows are of one browser, which would show one's draft in the other as it opens.
    await expect(theirs.edit).toBeVisible()

    await mine.edit.press('Enter')
    await mine.field('Telefon').fill('68 111 11 11')
    await theirs.edit.press('Enter')
    await theirs.field('Telefon').fill('68 222 22 22')
    await theirs.field('Telefon').press('Enter')
    await expect(theirs.facts).toContainText('68 222 22 22')

    await mine.field('Telefon').press('Enter')
    await expect(mine.refusal).toContainText('Twoje wartości nie przepadły')
    await expect(mine.conflict('Telefon').getByRole('cell')).toHaveText([
      '68 111 11 11',
      '68 222 22 22',
    ])
    await expect(mine.field('Telefon')).toHaveValue('68 111 11 11')
    await mine.saveMine.press('Enter')
    await expect(mine.facts).toContainText('68 111 11 11')
    // The other window follows without being asked.
    await expect(theirs.facts).toContainText('68 111 11 11')

    await mine.edit.press('Enter')
    await mine.field('Telefon').fill('68 333 33 33')
    await theirs.edit.press('Enter')
    await theirs.field('Telefon').fill('68 444 44 44')
    await theirs.field('Telefon').press('Enter')
    await expect(theirs.facts).toContainText('68 444 44 44')
    await mine.field('Telefon').press('Enter')
    await mine.readAgain.press('Enter')
    await expect(mine.field('Telefon')).toHaveValue('68 444 44 44')
  })

  test('two people who change different fields are told so, and both changes stand', async ({
    page,
    office,
  }) => {
    test.skip(office.desktop !== null, 'the desktop shell has one window')
    const other = await office.openWindow()
    await page.goto(office.address(gubinTown))
    await other.goto(office.address(gubinTown))
    const [mine, theirs] = [jstPage(page), jstPage(other)]
    // Both windows are of one browser, which would show one's draft in the other as it opens.
    await expect(theirs.edit).toBeVisible()
    await mine.edit.press('Enter')
    await mine.field('Adres').fill('ul. Piastowska 24, Gubin')
    await theirs.edit.press('Enter')
    await theirs.field('Telefon').fill('68 222 22 22')
    await theirs.field('Telefon').press('Enter')
    await expect(theirs.facts).toContainText('68 222 22 22')

    await mine.field('Adres').press('Enter')
    await expect(mine.refusal).toContainText('ale zmienił w nim co innego')
    await expect(mine.refusal.getByRole('table')).toHaveCount(0)
    await mine.saveMine.press('Enter')
    await expect(mine.facts).toContainText('ul. Piastowska 24, Gubin')
    await expect(mine.facts).toContainText('68 222 22 22')
  })

  test('people to talk to are kept with the JST', async ({ page, office }) => {
    await page.goto(office.address(gubinTown))
    const jst = jstPage(page)
    await jst.addPerson.press('Enter')
    const name = jst.personDialog.getByRole('textbox', { name: 'Imię i nazwisko' })
    await expect(name).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(jst.personDialog).toContainText('To pole musi być wypełnione.')
    await name.fill('Ewa Kowalska')
    await jst.personDialog.getByRole('textbox', { name: 'E-mail' }).fill('ewa.kowalska@gubin.pl')
    await page.keyboard.press('Enter')
    await expect(jst.personDialog).toBeHidden()
    await expect(jst.people).toContainText('Ewa Kowalska')
    await expect(jst.people).toContainText('ewa.kowalska@gubin.pl')
    await expect(jst.timeline.first()).toContainText('Nowa osoba kontaktowa')

    await jst.people.getByRole('button', { name: 'Zmień: Ewa Kowalska' }).press('Enter')
    await jst.personDialog.getByRole('button', { name: 'Usuń osobę' }).press('Enter')
    await expect(jst.people).not.toContainText('Ewa Kowalska')
    await expect(jst.timeline.first()).toContainText('Usunięta osoba kontaktowa')
  })
})

test('notes are written, changed and removed, each with its line', async ({ page, office }) => {
  await page.goto(office.address(gubinTown))
  const jst = jstPage(page)
  await jst.addNote.press('Enter')
  await expect(jst.newNote).toBeFocused()
  await page.keyboard.type('Burmistrz prosi o termin spotkania.')
  await page.keyboard.press('Escape')
  await expect(jst.newNote).toBeHidden()
  await jst.addNote.press('Enter')
  await expect(jst.newNote).toHaveValue('Burmistrz prosi o termin spotkania.')
  await jst.notes.getByRole('button', { name: 'Zapisz' }).press('Enter')
  const note = jst.note('Burmistrz prosi o termin spotkania.')
  await expect(note).toContainText(coordinatorName)
  await expect(jst.timeline.first()).toContainText('Nowa notatka')

  await note.getByRole('button', { name: /^Zmień notatkę/ }).press('Enter')
  await jst.notes.getByRole('textbox').fill('Spotkanie 12 marca o 10.00.')
  await jst.notes.getByRole('button', { name: 'Zapisz' }).press('Enter')
  await expect(jst.timeline.first()).toContainText('Zmieniona notatka')
  const changed = jst.note('Spotkanie 12 marca o 10.00.')
  await changed.getByRole('button', { name: /^Usuń notatkę/ }).press('Enter')
  await expect(changed).toBeHidden()
  await expect(jst.timeline.first()).toContainText('Usunięta notatka')
})

test('recruitment step by step, each with its gate and its line', async ({ page, office }) => {
  await page.goto(office.address(gubinTown))
  const jst = jstPage(page)
  await expect(jst.next).toContainText('Ruch biura.')

  await jst.nextButton.press('Enter')
  const invite = moveDialog(page, 'Zaproszenie: Gubin')
  // The programme is over, so no day is put in unasked: it is what has to be typed.
  await expect(invite.day).toBeFocused()
  await expect(invite.day).toHaveValue('')
  await page.keyboard.press('Enter')
  await expect(invite.dialog).toContainText('Podaj dzień.')
  await invite.typeDay('10.02.2020')
  await page.keyboard.press('Escape')
  await expect(invite.dialog).toBeHidden()
  await jst.nextButton.press('Enter')
  await expect(invite.day).toHaveValue('10.02.2020')
  // With its day there, the move is one Enter away.
  await expect(invite.dialog.getByRole('button', { name: 'Zaproś' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(invite.dialog).toBeHidden()
  await expect(jst.state('zaproszono')).toBeVisible()
  await expect(jst.timeline.first()).toContainText('Zaproszenie do programu z dnia 10.02.2020')

  // A declaration cannot come before its invitation.
  await expect(jst.next).toContainText('Ruch JST.')
  await jst.nextButton.press('Enter')
  const declare = moveDialog(page, 'Deklaracja udziału: Gubin')
  const save = declare.dialog.getByRole('button', { name: 'Zapisz deklarację' })
  await declare.typeDay('9.02.2020')
  await save.press('Enter')
  await expect(declare.refusal).toContainText('10.02.2020')
  await declare.typeDay('2.03.2020')
  await save.press('Enter')
  await expect(jst.state('zgłosiła się')).toBeVisible()

  // The keyboard stands on the next move.
  await expect(declare.dialog).toBeHidden()
  await expect(jst.nextButton).toHaveText('Podpisz umowę')
  await expect(jst.nextButton).toBeFocused()
  await page.keyboard.press('Enter')
  const sign = moveDialog(page, 'Umowa wsparcia: Gubin')
  await sign.typeDay('16.03.2020')
  await sign.number.press('Enter')
  await expect(sign.dialog).toContainText('Podaj numer umowy.')
  await sign.number.fill('UW/1/2020')
  await sign.signatory.fill('Jan Kowalski, burmistrz')
  await page.keyboard.press('Enter')
  await expect(jst.state('umowa podpisana')).toBeVisible()
  const signed = jst.timeline.first()
  await expect(signed).toContainText('Umowa wsparcia z dnia 16.03.2020')
  await expect(signed).toContainText('UW/1/2020')
  await expect(signed).toContainText('Jan Kowalski, burmistrz')
  await expect(jst.recruitment).toContainText('16.03.2020 · UW/1/2020')

  // Before the first training there is no implementation agreement to sign.
  const implementation = page.getByRole('region', { name: 'Wdrożenie', exact: true })
  await expect(implementation).toContainText('Brakuje udziału w pierwszym szkoleniu.')
  await expect(implementation.getByRole('button')).toHaveCount(0)

  await jst.nextButton.press('Enter')
  const join = moveDialog(page, 'Udział w programie: Gubin')
  await join.typeDay('1.06.2020')
  await join.dialog.getByRole('button', { name: 'Zapisz udział' }).press('Enter')
  await expect(jst.state('bierze udział')).toBeVisible()
  await expect(jst.nextButton).toHaveText('Podpisz umowę wdrożeniową')
  await expect(jst.nextButton).toBeFocused()

  const agree = implementation.getByRole('button', { name: 'Podpisz umowę wdrożeniową' })
  await agree.press('Enter')
  const agreement = moveDialog(page, 'Umowa wdrożeniowa: Gubin')
  await expect(agreement.day).toBeFocused()
  const endings = agreement.dialog.locator('form').getByRole('button')
  await expect(endings).toHaveText(['Anuluj', 'Podpisz umowę wdrożeniową'])
  await agreement.dialog.getByRole('button', { name: 'Anuluj' }).press('Enter')
  await expect(agreement.dialog).toBeHidden()

  // The last step can be taken back, with a reason.
  await jst.undo.press('Enter')
  await expect(jst.confirm).toBeVisible()
  await jst.confirm.getByRole('button', { name: 'Cofnij krok' }).press('Enter')
  await expect(jst.confirm).toContainText('Podaj powód, jednym zdaniem.')
  await jst.confirm.getByRole('textbox', { name: 'Powód' }).fill('Szkolenie przełożono.')
  await jst.confirm.getByRole('button', { name: 'Cofnij krok' }).press('Enter')
  await expect(jst.confirm).toBeHidden()
  await expect(jst.state('umowa podpisana')).toBeVisible()
  await expect(jst.timeline.first()).toContainText('Cofnięto: Udział w programie')
  await expect(jst.timeline.first()).toContainText('Szkolenie przełożono.')
})

test('an agreement’s number belongs to one JST', async ({ page, office }) => {
  const jst = jstPage(page)
  for (const address of ['/jst/0809013', gubinTown]) {
    await page.goto(office.address(address))
    for (const [title, button, state] of [
      [/^Zaproszenie/, 'Zaproś', 'zaproszono'],
      [/^Deklaracja/, 'Zapisz deklarację', 'zgłosiła się'],
    ] as const) {
      await jst.nextButton.press('Enter')
      const { dialog, typeDay } = moveDialog(page, title)
      await typeDay('2.03.2020')
      await dialog.getByRole('button', { name: button }).press('Enter')
      await expect(jst.state(state)).toBeVisible()
      // The dialogue goes once everything was read again; nobody reaches behind it before.
      await expect(dialog).toBeHidden()
    }
    await jst.nextButton.press('Enter')
    const sign = moveDialog(page, /^Umowa wsparcia/)
    await sign.typeDay('16.03.2020')
    await sign.number.fill('UW/7/2020')
    await sign.signatory.fill('Jan Kowalski')
    await page.keyboard.press('Enter')
    if (address === gubinTown) await expect(sign.refusal).toContainText('UW/7/2020')
    else await expect(sign.dialog).toBeHidden()
  }
  // The refusal spoke of that number: it does not stay beside what is typed next.
  const { dialog, refusal, number } = moveDialog(page, 'Umowa wsparcia: Gubin')
  await number.fill('')
  await expect(refusal).toBeHidden()
  await number.press('Enter')
  await expect(dialog).toContainText('Podaj numer umowy.')
  await number.fill('UW/7/2020')
  await expect(refusal).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(jst.state('zgłosiła się')).toBeVisible()
})

test('one withdraws, another takes its place, and the withdrawal can be taken back', async ({
  page,
  office,
}) => {
  await page.goto(office.address(gubinTown))
  const jst = jstPage(page)
  await jst.nextButton.press('Enter')
  const invite = moveDialog(page, 'Zaproszenie: Gubin')
  await invite.typeDay('10.02.2020')
  await invite.dialog.getByRole('button', { name: 'Zaproś' }).press('Enter')
  await expect(invite.dialog).toBeHidden()
  await expect(jst.state('zaproszono')).toBeVisible()

  await jst.withdraw.press('Enter')
  const withdraw = moveDialog(page, 'Rezygnacja: Gubin')
  await withdraw.typeDay('20.04.2020')
  await withdraw.reason.fill('Rada gminy nie wyraziła zgody.')
  await withdraw.replacement.fill('zagan miejska')
  await page.getByRole('option', { name: 'Żagań (gmina miejska, miasto średnie)' }).click()
  await withdraw.dialog.getByRole('button', { name: 'Zapisz rezygnację' }).press('Enter')
  await expect(withdraw.dialog).toBeHidden()
  await expect(
    officeWindow(page).notice('Na jej miejsce zaproszono: Żagań (gmina miejska).'),
  ).toBeVisible()
  await expect(jst.state('zrezygnowała')).toBeVisible()
  // The button is gone with the move: the keyboard stands on the heading over it.
  await expect(jst.recruitment.getByRole('heading', { name: 'Rekrutacja' })).toBeFocused()
  await expect(jst.recruitment).toContainText('Rada gminy nie wyraziła zgody.')
  await expect(jst.timeline.first()).toContainText('Rezygnacja z programu z dnia 20.04.2020')
  const next = page.getByRole('region', { name: 'Następny krok' })
  await expect(next).toContainText('Na jej miejsce przyszła: Żagań')

  await officeWindow(page).searchAndOpen('zagan', 'Żagań')
  await expect(jst.title).toHaveText('Żagań')
  await expect(jst.state('zaproszono')).toBeVisible()
  await expect(jst.recruitment).toContainText('20.04.2020')
  const place = jst.recruitment.getByRole('link', { name: 'Gubin' })
  await expect(place).toHaveAttribute('href', /\/jst\/0802011$/)

  await place.press('Enter')
  await expect(jst.title).toHaveText('Gubin')
  await expect(jst.title).toBeFocused()
  await jst.undo.press('Enter')
  await expect(jst.confirm).toContainText('cofnięte zostanie zaproszenie na jej miejsce: Żagań')
  await jst.confirm.getByRole('textbox', { name: 'Powód' }).fill('Pismo wpłynęło omyłkowo.')
  await jst.confirm.getByRole('button', { name: 'Cofnij krok' }).press('Enter')
  await expect(jst.state('zaproszono')).toBeVisible()
  await expect(jst.timeline.first()).toContainText('Cofnięto: Rezygnacja z programu')
  await expect(jst.timeline.first()).toContainText('Pismo wpłynęło omyłkowo.')
  await officeWindow(page).searchAndOpen('zagan', 'Żagań')
  await expect(jst.state('nie zaproszono')).toBeVisible()
  const undone = jst.timeline.first()
  await expect(undone).toContainText('Cofnięto: Zaproszenie do programu')
  await expect(undone).toContainText('Pismo wpłynęło omyłkowo.')
  await expect(undone.getByRole('link', { name: 'Gubin' })).toHaveAttribute(
    'href',
    /\/jst\/0802011$/,
  )
})

test('a withdrawal stands once another JST has gone on to take the place', async ({
  page,
  office,
}) => {
  await page.goto(office.address(gubinTown))
  const jst = jstPage(page)
  await jst.nextButton.press('Enter')
  const invite = moveDialog(page, 'Zaproszenie: Gubin')
  await invite.typeDay('10.02.2020')
  await invite.dialog.getByRole('button', { name: 'Zaproś' }).press('Enter')
  await expect(invite.dialog).toBeHidden()
  await expect(jst.state('zaproszono')).toBeVisible()
  await jst.withdraw.press('Enter')
  const withdraw = moveDialog(page, 'Rezygnacja: Gubin')
  await withdraw.typeDay('20.04.2020')
  await withdraw.reason.fill('Rada gminy nie wyraziła zgody.')
  await withdraw.replacement.fill('zagan miejska')
  await page.getByRole('option', { name: 'Żagań (gmina miejska, miasto średnie)' }).click()
  await withdraw.dialog.getByRole('button', { name: 'Zapisz rezygnację' }).press('Enter')
  await expect(withdraw.dialog).toBeHidden()

  await officeWindow(page).searchAndOpen('zagan', 'Żagań')
  await jst.nextButton.press('Enter')
  const declare = moveDialog(page, 'Deklaracja udziału: Żagań')
  await declare.typeDay('4.05.2020')
  await declare.dialog.getByRole('button', { name: 'Zapisz deklarację' }).press('Enter')
  await expect(jst.state('zgłosiła się')).toBeVisible()

  await page.goto(office.address(gubinTown))
  await expect(jst.recruitment).toContainText(
    'Rezygnacji nie można teraz cofnąć: jej miejsce ma już Żagań (stan: zgłosiła się).',
  )
  await expect(jst.recruitment).not.toContainText('Nic nie zmieniono')
  await expect(jst.undo).toBeHidden()
})

test('a JST that has applied and waits is offered first for the place of one that withdraws', async ({
  page,
  office,
}) => {
  const jst = jstPage(page)
  const zary = '/jst/0811021'
  for (const [address, on] of [
    [gubinTown, '2.03.2020'],
    [zary, '3.03.2020'],
  ] as const) {
    await page.goto(office.address(address))
    for (const [title, button, state] of [
      [/^Zaproszenie/, 'Zaproś', 'zaproszono'],
      [/^Deklaracja/, 'Zapisz deklarację', 'zgłosiła się'],
    ] as const) {
      await jst.nextButton.press('Enter')
      const { dialog, typeDay } = moveDialog(page, title)
      await typeDay(on)
      await dialog.getByRole('button', { name: button }).press('Enter')
      await expect(jst.state(state)).toBeVisible()
      await expect(dialog).toBeHidden()
    }
  }
  await page.goto(office.address(gubinTown))
  await jst.withdraw.press('Enter')
  const withdraw = moveDialog(page, 'Rezygnacja: Gubin')
  await withdraw.typeDay('20.04.2020')
  await withdraw.reason.fill('Rada gminy nie wyraziła zgody.')
  await withdraw.replacement.press('ArrowDown')
  const first = page.getByRole('option').first()
  await expect(first).toHaveText(
    'Żary (gmina miejska, miasto średnie): zgłoszenie 1. w kolejności, 3.03.2020',
  )
  await first.click()
  await withdraw.dialog.getByRole('button', { name: 'Zapisz rezygnację' }).press('Enter')
  await expect(
    officeWindow(page).notice('Na jej miejsce wchodzi: Żary (gmina miejska).'),
  ).toBeVisible()
  await page.goto(office.address(zary))
  await expect(jst.state('zgłosiła się')).toBeVisible()
  await expect(jst.timeline.first()).toContainText('Wejście na miejsce innej JST')
  await jst.timeline.first().getByRole('link', { name: 'Gubin' }).press('Enter')

  await jst.undo.press('Enter')
  await expect(jst.confirm).toContainText('Żary ma to miejsce')
  await jst.confirm.getByRole('textbox', { name: 'Powód' }).fill('Pomyłka')
  await jst.confirm.getByRole('button', { name: 'Cofnij krok' }).press('Enter')
  await expect(jst.confirm).toBeHidden()
  await expect(jst.state('zgłosiła się')).toBeVisible()
})

test.describe('of a JST that implements', () => {
  test.use({ store: 'demo' })

  test('the withdrawal says that it ends the implementation, and its undo that it goes on', async ({
    page,
    office,
  }) => {
    // The sample's implementations are all completed by its day; one that waits for its
    // certificate is opened again.
    await page.goto(office.address('/jst/0806013'))
    const jst = jstPage(page)
    const implementation = page.getByRole('region', { name: 'Wdrożenie', exact: true })
    await implementation.getByRole('button', { name: /^Cofnij / }).press('Enter')
    await jst.confirm.getByRole('textbox', { name: 'Powód' }).fill('Pomyłka')
    await jst.confirm.getByRole('button', { name: 'Cofnij krok' }).press('Enter')
    await expect(jst.confirm).toBeHidden()
    await jst.withdraw.press('Enter')
    const withdraw = moveDialog(page, 'Rezygnacja: Dobiegniew')
    await expect(withdraw.dialog).toContainText('Rezygnacja zakończy jej wdrożenie przed czasem')
    await withdraw.typeDay('30.12.2021')
    await withdraw.reason.fill('Zmiana planów')
    await withdraw.dialog.getByRole('button', { name: 'Zapisz rezygnację' }).press('Enter')
    await expect(withdraw.dialog).toBeHidden()
    await expect(jst.main.getByText('zakończono przed czasem', { exact: true })).toBeVisible()
    await expect(implementation).toContainText('Zakończenia wdrożenia nie można teraz cofnąć')
    await expect(implementation.getByRole('button')).toHaveCount(0)
    await jst.undo.press('Enter')
    await expect(jst.confirm).toContainText('Wdrożenie, które rezygnacja zakończyła')
  })
})

test('Ctrl+K says of a powiat once that it is one', async ({ page, office }) => {
  await page.goto(office.address(gubinTown))
  await expect(jstPage(page).title).toHaveText('Gubin')
  const { search, found } = officeWindow(page)
  await page.keyboard.press('Control+k')
  await expect(search).toBeFocused()
  for (const [typed, words] of [
    ['0810', 'powiat żagańskiTERYT 0810'],
    ['0862', 'Zielona Góramiasto na prawach powiatu, TERYT 0862011'],
    ['0802011', 'Gubingmina miejska, powiat: krośnieński, TERYT 0802011'],
  ] as const) {
    await search.fill(typed)
    await expect(found.filter({ hasText: words.slice(0, 5) }).first()).toHaveText(words)
  }
})

test('a link of the timeline opens the change in the history', async ({ page, office }) => {
  await page.goto(office.address(gubinTown))
  const jst = jstPage(page)
  await jst.timeline.first().getByRole('link', { name: 'pokaż w historii' }).press('Enter')
  await expect(page).toHaveURL(/\/historia\?set=/)
  await expect(officeWindow(page).title).toBeVisible()
  await expect(page.getByRole('main')).toContainText(coordinatorName)
})
