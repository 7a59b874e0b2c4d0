import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, type Office, test } from './fixtures.ts'
import { officeWindow } from './pages/office-window.ts'
import { mergeDialog, peoplePage, personForm, personPage } from './pages/people.ts'

test.use({ store: 'real' })

const bogdaniec = 'Bogdaniec (gmina wiejska)'

async function openNew({ page, address }: Office) {
  await page.goto(address('/osoby'))
  await expect(peoplePage(page).none).toBeVisible()
  await page.keyboard.press('n')
  const form = personForm(page, 'Nowa osoba')
  await expect(form.jst).toBeFocused()
  return form
}

type Form = ReturnType<typeof personForm>

/** Types names and the day; the JST stands there already. */
async function typeNames(form: Form, lastName: string, firstName: string) {
  await form.namedOn.fill('3.02.2020')
  await form.lastName.fill(lastName)
  await form.firstName.fill(firstName)
}

/** A manager and two of the staff of Bogdaniec, one after another. */
async function enterThree(page: Page, form: Form) {
  await form.chooseJst('bogd', bogdaniec)
  await expect(form.function).toHaveValue('wojt')
  await typeNames(form, 'Wójtowa', 'Ewa')
  await form.firstName.press('Control+Enter')
  await expect(officeWindow(page).notice('Zapisano: Ewa Wójtowa.')).toBeVisible()
  // The JST stays while it has places, and the panel goes on to the one that has them.
  await expect(form.lastName).toBeFocused()
  await expect(form.jst).toHaveValue(bogdaniec)
  await expect(form.function).toHaveValue('employee')
  await typeNames(form, 'Próbny', 'Jan')
  await form.firstName.press('Control+Enter')
  await expect(form.text(/pracownicy: 1 z 2 \(Jan Próbny\)/)).toBeVisible()
  await expect(form.lastName).toHaveValue('')
  await typeNames(form, 'Druga', 'Zofia')
  await form.firstName.press('Control+Enter')
  await expect(officeWindow(page).notice('Zapisano: Zofia Druga.')).toBeVisible()
  // Nobody more fits there, so the next one begins with the JST.
  await expect(form.jst).toBeFocused()
  await expect(form.jst).toHaveValue('')
}

test('a manager and two of the staff are entered by keyboard, a third takes a place', async ({
  page,
  office,
}) => {
  const form = await openNew(office)
  await enterThree(page, form)

  await form.chooseJst('bogd', bogdaniec)
  await form.panel.selectOption('pracownicy')
  await expect(form.text('pracownicy: limit 2, to byłaby trzecia osoba')).toBeVisible()
  await typeNames(form, 'Trzeci', 'Adam')
  await form.firstName.press('Enter')
  await expect(form.alert.filter({ hasText: 'to byłaby trzecia osoba. Na liście' })).toBeVisible()
  // Nothing typed is lost, also when the form is left.
  await form.firstName.press('Escape')
  await expect(peoplePage(page).names).toHaveCount(3)
  await page.keyboard.press('n')
  await expect(form.draftRestored).toBeVisible()
  await expect(form.lastName).toHaveValue('Trzeci')

  await form.replaces.selectOption('Jan Próbny')
  await form.leftOn.fill('4.05.2020')
  await form.leaveReason.fill('Zmiana pracy')
  await form.namedOn.fill('4.05.2020')
  await form.firstName.press('Enter')
  const person = personPage(page)
  await expect(person.heading('Adam Trzeci')).toBeVisible()
  await expect(person.chain).toContainText('Na miejsce: Jan Próbny (do 4.05.2020)')

  await page.goto(office.address('/osoby'))
  const list = peoplePage(page)
  await expect(list.names).toHaveText(['Druga Zofia', 'Trzeci Adam', 'Wójtowa Ewa'])
  await list.standing.selectOption('odeszły')
  await expect(list.names).toHaveText(['Próbny Jan'])

  await page.goto(office.address('/jst/0801022'))
  const ofJst = page.getByRole('region', { name: 'Osoby w programie' })
  await expect(ofJst.getByRole('listitem')).toHaveText([
    /^Ewa Wójtowa wójt/,
    /^Zofia Druga pracownik/,
    /^Adam Trzeci pracownik/,
    /^Jan Próbny pracownik · odeszła 4\.05\.2020/,
  ])
  await ofJst.getByRole('link', { name: 'Dodaj osobę' }).press('Enter')
  await expect(form.jst).toHaveValue(bogdaniec)
})

test('the list says who is incomplete, and each missing thing leads to its field', async ({
  page,
  office,
}) => {
  const form = await openNew(office)
  await enterThree(page, form)
  await page.goto(office.address('/osoby'))
  const list = peoplePage(page)
  await expect(list.row('Druga Zofia')).toContainText('brakuje: 13')
  await expectAccessible(page, 'the list of people')
  await list.complete.selectOption('kompletne')
  await expect(page.getByText('Nikt nie pasuje')).toBeVisible()
  await list.complete.selectOption('niekompletne')
  await expect(list.names).toHaveCount(3)
  await expect(page).toHaveURL(/complete=false/)

  await list.search.fill('prob')
  await expect(list.names).toHaveText(['Próbny Jan'])
  await list.search.press('ArrowDown')
  await expect(list.row('Próbny Jan')).toBeFocused()
  await page.keyboard.press('Enter')
  const person = personPage(page)
  await expect(person.heading('Jan Próbny')).toBeVisible()
  // The way back finds the name again, which no address holds.
  await page.goBack()
  await expect(list.search).toHaveValue('prob')
  await expect(list.names).toHaveText(['Próbny Jan'])
  await expect(page).toHaveURL(/\/osoby\?complete=false$/)
  await list.complete.selectOption('wszystkie')
  await expect(page).toHaveURL(/\/osoby$/)
  await expect(list.search).toHaveValue('prob')
  await list.row('Próbny Jan').getByRole('link', { name: 'Próbny Jan' }).press('Enter')
  await expect(person.heading('Jan Próbny')).toBeVisible()
  await expectAccessible(page, 'a person')
  await person.missingLink('Wykształcenie').press('Enter')
  const edit = personForm(page, 'Zmiana danych osoby')
  await expect(edit.education).toBeFocused()
  await edit.education.selectOption('wyższe')
  await edit.phone.fill('95 751')
  await edit.phone.press('Enter')
  await expect(edit.phone).toBeFocused()
  await expectAccessible(page, 'the form of a person with a mistake in it')
  await expect(edit.form).toContainText('95 751')
  await edit.phone.fill('957 510 000')
  await edit.phone.press('Enter')
  await expect(person.missing).toContainText('Wypełniono 6 z 17')
  await expect(person.missingLink('Wykształcenie')).toHaveCount(0)
})

test('a number is checked, masked, and shown only with a purpose that stays', async ({
  page,
  office,
}) => {
  const form = await openNew(office)
  await form.chooseJst('0801022', bogdaniec)
  await typeNames(form, 'Wójtowa', 'Ewa')
  await form.pesel.fill('44051401358')
  await form.pesel.press('Enter')
  await expect(form.pesel).toBeFocused()
  await expect(form.form).toContainText('PESEL ma złą cyfrę kontrolną')
  await form.pesel.fill('750304 12349')
  await expect(form.sex).toHaveValue('female')
  await form.pesel.press('Enter')

  const person = personPage(page)
  await expect(person.guarded).toContainText('•••••••2349')
  await person.show.press('Enter')
  await expect(person.purpose).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(person.purposeDialog).toContainText('Napisz, po co są potrzebne te dane')
  await person.purpose.fill('Zgłoszenie do systemu')
  await page.keyboard.press('Enter')
  await expect(person.guarded).toContainText('75030412349')
  await expect(person.events.first()).toContainText('Obejrzenie chronionych danych')
  await expect(person.events.first()).toContainText('Zgłoszenie do systemu')
  await page.reload()
  await expect(person.guarded).toContainText('•••••••2349')
})

test('one person in two JSTs is named, found by Ctrl+K and merged', async ({ page, office }) => {
  const form = await openNew(office)
  await form.chooseJst('bogd', bogdaniec)
  await form.panel.selectOption('pracownicy')
  await typeNames(form, 'Żółty', 'Łukasz')
  await form.firstName.press('Control+Enter')
  await expect(form.lastName).toHaveValue('')
  await form.chooseJst('kostrzyn', 'Kostrzyn nad Odrą (gmina miejska)')
  await form.panel.selectOption('pracownicy')
  await typeNames(form, 'zolty', 'lukasz')
  await form.firstName.press('Enter')
  await expect(form.alert.filter({ hasText: 'jest już w innej JST: Bogdaniec' })).toBeVisible()
  await form.twin.press('Space')
  await form.firstName.press('Enter')
  await expect(personPage(page).heading('lukasz zolty')).toBeVisible()

  await page.goto(office.address('/osoby'))
  const list = peoplePage(page)
  await expect(list.duplicates).toContainText('1 przypadek')
  await list.duplicates.getByRole('button', { name: 'Pokaż' }).press('Enter')
  await expect(list.duplicates).toContainText('To samo nazwisko w dwóch JST')
  await list.duplicates.getByRole('button', { name: 'Scal…' }).press('Enter')
  const merge = mergeDialog(page)
  await expect(merge.reason).toBeFocused()
  await expectAccessible(page, 'two records of one person', '[role="dialog"]')
  await merge.keep(/Łukasz Żółty/).press('Space')
  await merge.reason.fill('Ten sam numer telefonu')
  await page.getByRole('button', { name: 'Scal zapisy' }).press('Enter')
  await expect(officeWindow(page).notice('Scalono.')).toBeVisible()
  await expect(list.names).toHaveText(['Żółty Łukasz'])
  await expect(list.duplicates).toHaveCount(0)

  await officeWindow(page).searchAndOpen('zolty luk', 'Żółty Łukasz')
  await expect(personPage(page).heading('Łukasz Żółty')).toBeVisible()
  await expect(personPage(page).chain).toContainText('Scalono z nią zapis: lukasz zolty')
})
