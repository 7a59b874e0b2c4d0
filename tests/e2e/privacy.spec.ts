import { readFileSync } from 'node:fs'
import { day } from '#db/values/day.ts'
import { typedPerson } from '../host/typed-person.ts'
import { expectAccessible } from './accessible.ts'
import { anyShell, expect } from './fixtures.ts'
import { privacyPage } from './pages/privacy.ts'
import { signed, withJsts } from './people-lists.ts'

const test = withJsts(async ({ client, programmeId }) => {
  for (const [firstName, over] of [
    ['Jan', {}],
    ['Ewa', { sex: 'female' }],
  ] as const) {
    const person = { teryt: signed.lubsko, firstName, lastName: 'Próbny', ...over }
    await client.people.add(typedPerson(programmeId, { ...person, namedOn: day('2020-02-03') }))
  }
})
test.use({ store: 'real' })

test(
  'a request is recorded, put off and answered by keyboard',
  anyShell,
  async ({ page, office }) => {
    await page.goto(office.address('/osoby/rodo'))
    const screen = privacyPage(page)
    await expect(screen.heading).toBeVisible()
    await expectAccessible(page, 'no requests')
    await screen.button('Zapisz żądanie').press('Enter')
    const form = screen.dialog('Zapisz żądanie')
    await form.getByRole('textbox', { name: 'Czyje to żądanie' }).fill('Maria Obca')
    await form.getByRole('textbox', { name: 'Czyje to żądanie' }).press('Enter')
    const row = screen.row('Maria Obca')
    await expect(row).toContainText('Został')

    await row.getByRole('button', { name: 'Przedłuż: Maria Obca' }).press('Enter')
    const extend = screen.dialog(/Przedłużenie terminu/)
    await extend.getByRole('textbox', { name: 'Powód podany osobie' }).fill('Wiele dokumentów')
    await extend.getByRole('button', { name: 'Zapisz' }).press('Enter')
    await expect(row).toContainText('Przedłużono: Wiele dokumentów')

    await row.getByRole('button', { name: 'Odpowiedz: Maria Obca' }).press('Enter')
    const answer = screen.dialog(/Odpowiedź na żądanie/)
    await answer.getByRole('textbox', { name: 'Co odpowiedziano' }).fill('Wydano kopię danych')
    await answer.getByRole('button', { name: 'Zapisz' }).press('Enter')
    await expect(row).toContainText('Odpowiedziano')
    await expect(row.getByRole('button')).toHaveCount(0)
  },
)

test(
  'a clause is written and given to everybody; a breach runs its clock',
  anyShell,
  async ({ page, office }) => {
    await page.goto(office.address('/osoby/rodo?section=clauses'))
    const screen = privacyPage(page)
    await screen.button('Nowa wersja klauzuli').press('Enter')
    const form = screen.dialog('Nowa wersja klauzuli')
    await form.getByRole('textbox', { name: 'Treść' }).fill('Administratorem danych jest…')
    await form.getByRole('button', { name: 'Zapisz' }).press('Enter')
    await expect(page.getByText('przekazywana teraz')).toBeVisible()
    await expect(screen.part('Klauzule')).toContainText('2 osoby bez klauzuli')
    await expectAccessible(page, 'clauses')

    await page.getByRole('link', { name: 'Osoby, którym nie przekazano klauzuli' }).press('Enter')
    await page.getByRole('checkbox', { name: 'Zaznacz wszystkich na liście' }).press('Space')
    await screen.button('Przekazano klauzulę (2)').press('Enter')
    const give = screen.dialog('Przekazano klauzulę')
    await give.getByRole('button', { name: 'Przekazano klauzulę' }).press('Enter')
    await expect(page.getByText('Zapisano przekazanie klauzuli 2 osobom.')).toBeVisible()
    await expect(screen.part('Klauzule')).not.toContainText('bez klauzuli')

    await screen.part('Naruszenia').press('Enter')
    await screen.button('Zapisz naruszenie').press('Enter')
    const breach = screen.dialog('Zapisz naruszenie')
    await breach.getByRole('textbox', { name: 'Stwierdzono dnia' }).fill('15.09.2020')
    await breach.getByRole('textbox', { name: 'Godzina' }).first().fill('9:15')
    await breach.getByRole('textbox', { name: 'Co się stało' }).fill('List do złego adresata')
    await breach.getByRole('button', { name: 'Zapisz' }).press('Enter')
    await expect(screen.row('List do złego adresata')).toContainText('18.09.2020, 09:15')
    await expectAccessible(page, 'breaches')
  },
)

test(
  'records whose time has come are pseudonymised once the number is typed',
  anyShell,
  async ({ page, office }) => {
    await page.goto(office.address('/osoby/rodo?section=people'))
    const screen = privacyPage(page)
    await screen.button('Zmień').press('Enter')
    const dated = screen.dialog('Termin przechowywania')
    await dated.getByRole('textbox', { name: 'Dane przechowuje się do' }).fill('1.09.2020')
    await dated.getByRole('textbox', { name: 'Podstawa' }).fill('Pismo WUP')
    await dated.getByRole('button', { name: 'Zapisz' }).press('Enter')
    await expect(screen.part('Osoby')).toContainText('2 do pseudonimizacji')
    await expectAccessible(page, 'records due')

    await screen.button('Wstrzymaj usunięcie danych: Próbny Ewa').press('Enter')
    const hold = screen.dialog(/Wstrzymaj usunięcie/)
    await hold.getByRole('textbox').fill('Kontrola instytucji')
    await hold.getByRole('button', { name: 'Wstrzymaj' }).press('Enter')
    await expect(screen.row('Próbny Ewa')).toContainText('Wstrzymane')

    await page.getByRole('checkbox', { name: 'Zaznacz wszystkich na liście' }).press('Space')
    await screen.button('Pseudonimizuj (2)').press('Enter')
    const both = screen.dialog(/Pseudonimizacja danych 2 osób/)
    await expect(both).toContainText('Tego nie można cofnąć.')
    await both.getByRole('textbox', { name: /wpisz liczbę osób/ }).fill('2')
    await both.getByRole('textbox', { name: /wpisz liczbę osób/ }).press('Enter')
    await expect(both).toContainText('usunięcie danych jest wstrzymane (Kontrola instytucji)')
    await page.keyboard.press('Escape')

    await screen.mark('Próbny Ewa').press('Space')
    await screen.button('Pseudonimizuj (1)').press('Enter')
    const one = screen.dialog(/Pseudonimizacja danych 1 osoby/)
    const typed = one.getByRole('textbox', { name: /wpisz liczbę osób/ })
    await typed.fill('3')
    await typed.press('Enter')
    await expect(one).toContainText('Wpisz dokładnie tę liczbę.')
    await typed.fill('1')
    await typed.press('Enter')
    await expect(screen.row('Osoba 001')).toContainText('Spseudonimizowane')
    await expect(screen.row('Próbny Jan')).toHaveCount(0)
  },
)

test("a person's whole record is saved as PDF with its purpose on the list of views", async ({
  page,
  office,
}) => {
  await page.goto(office.address('/osoby/rodo?section=people'))
  const screen = privacyPage(page)
  await screen.button('Pełny zapis (PDF): Próbny Jan').press('Enter')
  const asked = screen.dialog(/Pełny zapis/)
  await asked.getByRole('textbox').fill('Żądanie dostępu')
  const file = await office.download(() =>
    asked.getByRole('button', { name: 'Zapisz PDF' }).press('Enter'),
  )
  expect(file.name).toBe('Dane osoby Jan Próbny.pdf')
  expect(readFileSync(file.path).subarray(0, 5).toString()).toBe('%PDF-')
  await screen.part('Obejrzenia').press('Enter')
  await expect(screen.row('Jan Próbny')).toContainText('Żądanie dostępu')

  await page.goto(office.address('/osoby'))
  await page.getByRole('link', { name: 'Próbny Jan', exact: true }).press('Enter')
  await screen.button('Pełny zapis (PDF): Jan Próbny').press('Enter')
  await asked.getByRole('textbox').fill('Rozmowa z osobą')
  const same = await office.download(() =>
    asked.getByRole('button', { name: 'Zapisz PDF' }).press('Enter'),
  )
  expect(same.name).toBe('Dane osoby Jan Próbny.pdf')

  await page.goto(office.address('/osoby'))
  const plain = await office.download(() => screen.button('XLSX bez nazwisk').press('Enter'))
  expect(plain.name).toMatch(/^uczestnicy-bez-nazwisk-.*\.xlsx$/)
})
