import { expectAccessible } from './accessible.ts'
import { expect } from './fixtures.ts'
import { peopleImportPage } from './pages/people-import.ts'
import { withJsts } from './people-lists.ts'

const test = withJsts(async ({ client, programmeId }) => {
  const series = await client.training.saveSeries({
    programmeId,
    id: null,
    version: 0,
    panel: 'staff',
    name: 'Cykl dla pracowników',
  })
  await client.training.save({
    programmeId,
    id: null,
    version: 0,
    seriesId: series.id,
    subject: 'Oferta inwestycyjna',
    form: 'onSite',
    place: 'Zielona Góra',
    trainer: '',
    materials: '',
    capacity: 45,
    days: [{ id: null, on: '2020-09-07', from: '09:00', to: '15:00', minutes: 360 }] as never,
  })
})
test.use({ store: 'real' })

const list = [
  'Imię i nazwisko\tJST\tStanowisko\tPESEL\tRok urodzenia',
  'Anna Wzorcowa\tLubsko\tBurmistrz\t75030412349\t1975',
  'Piotr Pierwszy\tLubsko\tpracownik\t\t',
  'Ola Druga\tLubsko\tpracownik\t\t',
  'Jan Trzeci\tLubsko\tpracownik\t\t',
  'Iza Dwoista\tŻary\tpracownik\t\t',
  'Ewa Zła\tBrody\tpracownik\t44023001359\t',
].join('\n')

test('a pasted list is judged, corrected, imported and taken back by keyboard', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/osoby/import'))
  const screen = peopleImportPage(page)
  await expect(screen.heading).toBeVisible()
  await expectAccessible(page, 'the start of the import')
  await screen.paste.fill(list)
  await screen.paste.press('Control+Enter')
  await expect(screen.preview('wklejone.csv')).toBeFocused()

  await expect(screen.row('Anna Wzorcowa')).toContainText('•••••••2349')
  await expect(screen.row('Jan Trzeci')).toContainText('limit 2, a to byłaby trzecia osoba')
  await expect(screen.row('Jan Trzeci')).toContainText('Piotr Pierwszy, Ola Druga')
  await expect(screen.row('Ewa Zła')).toContainText('Data urodzenia zapisana w numerze PESEL')
  await expectAccessible(page, 'the preview of the import')

  // A row without a place is not among those with a mistake.
  await screen.verdict('Bez miejsca').press('Enter')
  await expect(screen.row('Jan Trzeci')).toBeVisible()
  await expect(screen.row('Ewa Zła')).toBeHidden()
  await screen.verdict('Bez miejsca').press('Enter')

  // Leaving one of the two out makes room for the third.
  await screen.take('Ola Druga').press('Space')
  await expect(screen.row('Jan Trzeci')).toContainText('Nowa')
  await screen.row('Iza Dwoista').getByRole('button', { name: 'gmina miejska' }).press('Enter')
  await expect(screen.row('Iza Dwoista')).toContainText('Nowa')
  await screen.verdict('Odrzucone').press('Enter')
  await expect(screen.row('Ewa Zła')).toBeVisible()
  await expect(screen.row('Anna Wzorcowa')).toBeHidden()
  await screen.verdict('Odrzucone').press('Enter')
  await expect(screen.run).toHaveText(/Importuj 4/)
  await screen.run.press('Enter')

  await expect(screen.done('wklejone.csv')).toBeFocused()
  await expect(page.getByText('Dopisano 4 osoby.')).toBeVisible()
  await screen.takeBack.press('Enter')
  await screen.confirm.getByRole('textbox').fill('Zła lista')
  await screen.confirm.getByRole('textbox').press('Control+Enter')
  await expect(screen.takenBack('wklejone.csv')).toBeFocused()
  await page.goto(office.address('/osoby'))
  await expect(page.getByRole('heading', { name: /Nie ma jeszcze/ })).toBeVisible()
})

test('the results of a scanned list become attendance', async ({ page, office }) => {
  await page.goto(office.address('/osoby/import'))
  const screen = peopleImportPage(page)
  await screen.paste.fill(
    [
      'Nazwisko i imię\tJST\tStanowisko\t07.09.2020',
      'Pierwszy Piotr\tLubsko\tpracownik\tx',
      'Druga Ola\tLubsko\tpracownik\tspóźniona',
    ].join('\n'),
  )
  await screen.paste.press('Control+Enter')
  await expect(page.getByText('zostaną pominięte, dopóki nie wybierzesz')).toBeVisible()
  await screen.training.selectOption({ label: '7.09.2020 · Oferta inwestycyjna' })
  await expect(screen.row('Pierwszy Piotr')).toContainText('Obecność')
  await expect(screen.row('Druga Ola')).toContainText('Nie wiadomo, czy „spóźniona” znaczy')
  await screen.run.press('Enter')
  await expect(page.getByText('Zapisano 1 obecność.')).toBeVisible()
})
