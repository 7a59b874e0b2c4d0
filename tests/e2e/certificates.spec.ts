import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { plantAgreements } from '../host/plant-agreements.ts'
import { plantCare } from '../host/plant-care.ts'
import { plantTakingPart } from '../host/plant-part.ts'
import { plantPerson } from '../host/plant-person.ts'
import { test as base, expect } from './fixtures.ts'
import { certificatesPage } from './pages/certificates.ts'
import { jstPage } from './pages/jst.ts'
import { moveDialog } from './pages/move-dialog.ts'
import { officeWindow } from './pages/office-window.ts'

const [bogdaniec, deszczno] = ['0801022', '0801032']

/** Two gminas with agreements, a mentor, a held visit and a complete package. */
const test = base.extend({
  templates: async ({ templates }, use) => {
    await use({
      ...templates,
      async newDataDir(content) {
        const dataDir = await templates.newDataDir(content)
        const store = join(dataDir, 'biuro-soi.db')
        await plantTakingPart(store, [bogdaniec, deszczno])
        await plantAgreements(store, [bogdaniec, deszczno])
        await plantCare(store, [bogdaniec])
        await plantPerson(store, { name: 'Zofia Druga', login: 'zofia', role: 'coordinator' })
        return dataDir
      },
    })
  },
})
test.use({ store: 'real' })

test('one JST goes from the agreement to its certificate on paper, by keyboard', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/wdrozenia/certyfikaty'))
  const certificates = certificatesPage(page)
  const row = certificates.waitingRow('Bogdaniec')
  await expect(row.getByRole('listitem')).toHaveText([
    'audyt otwarcia · ruch opiekuna',
    'wymagane elementy standardów, brakuje: 7 · ruch JST',
    'audyt końcowy · ruch opiekuna',
    'zapis wdrożenia standardów · ruch biura',
  ])
  await expect(certificates.waitingRow('Deszczno')).toContainText(
    'wizyta opiekuna od dnia umowy wdrożeniowej',
  )
  await row.getByRole('link', { name: 'audyt otwarcia' }).press('Enter')

  await expect(
    page.getByRole('heading', { level: 1, name: 'Standardy: Bogdaniec (gmina wiejska)' }),
  ).toBeVisible()
  const writeAudit = async (name: string, day: string) => {
    await certificates.auditButton(name, 'Zapisz audyt').press('Enter')
    await certificates.typeDay('Dzień audytu', day)
    await certificates.field('Ustalenia').fill('Urząd odpowiada na zapytania.')
    await certificates.save.press('Enter')
    await expect(certificates.dialog).toHaveCount(0)
    await expect(certificates.audit(name)).toContainText('czeka na przyjęcie')
  }
  const accept = async (name: string, day: string) => {
    await certificates.auditButton(name, 'Przyjmij').press('Enter')
    await certificates.typeDay('Dzień przyjęcia', day)
    await certificates.save.press('Enter')
  }
  await writeAudit('Audyt otwarcia', '10.07.2020')
  await writeAudit('Audyt końcowy', '25.08.2020')
  // Nobody accepts an audit that they wrote: it waits for another person.
  const own = certificates.auditButton('Audyt otwarcia', 'Przyjmij')
  await expect(own).toHaveAccessibleDescription(/Przyjmuje go druga osoba/)
  await expect(certificates.audit('Audyt otwarcia')).toContainText('Przyjąć może ktoś inny niż')
  await own.press('Enter')
  await expect(certificates.dialog).toHaveCount(0)
  await officeWindow(page).changePerson('Zofia Druga')
  await expect(own).not.toHaveAccessibleDescription(/Przyjmuje go druga osoba/)
  await accept('Audyt otwarcia', '14.07.2020')
  await expect(certificates.dialog).toHaveCount(0)
  await expect(certificates.audit('Audyt otwarcia')).toContainText('Przyjęty 14.07.2020.')
  await accept('Audyt końcowy', '28.08.2020')
  await expect(certificates.refusal).toContainText('Nie są spełnione wymagane elementy (7)')
  await page.keyboard.press('Escape')
  await expect(certificates.dialog).toHaveCount(0)

  // Without a day nothing is answered; then one key an element, and the arrow to the next.
  const first = certificates.answer('Zakładka dla inwestora na stronie urzędu')
  await first.press('1')
  await expect(page.getByText('Najpierw podaj dzień oceny.')).toBeVisible()
  await certificates.day.fill('20.08.2020')
  await first.press('3')
  await expect(first).toContainText('niespełniony')
  await first.press('1')
  await expect(first).toContainText('spełniony')
  await first.press('Enter')
  await certificates.field('Odnośnik do dowodu').fill('www.bogdaniec.example')
  await certificates.save.press('Enter')
  await expect(certificates.refusal).toContainText('nie jest adresem strony')
  await certificates.field('Odnośnik do dowodu').fill('https://www.bogdaniec.example/inwestor')
  await certificates.save.press('Enter')
  await expect(certificates.dialog).toHaveCount(0)
  await expect(first).toHaveAccessibleDescription('20.08.2020, odnośnik')
  await first.focus()
  for (let at = 1; at < 8; at += 1) {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('1')
  }
  await expect(page.getByText('Spełnione po: 8 z 16.')).toBeVisible()
  // What is left is answered alike by one key, once it was seen what that is; Esc refuses it.
  await page.keyboard.press('Shift+Digit2')
  await expect(certificates.dialog).toContainText('dostanie 7 elementów')
  await page.keyboard.press('Escape')
  await expect(certificates.dialog).toHaveCount(0)
  await expect(page.getByText('Spełnione po: 8 z 16.')).toBeVisible()
  await page.keyboard.press('Shift+Digit1')
  await expect(certificates.button('Oceń 7 elementów')).toBeFocused()
  await expect(certificates.dialog.getByRole('checkbox', { name: 'Certyfikat' })).toHaveCount(0)
  await certificates.dialog.getByRole('checkbox', { name: 'Opieka poinwestycyjna' }).press('Space')
  await certificates.button('Oceń 6 elementów').press('Enter')
  await expect(certificates.dialog).toHaveCount(0)
  await expect(page.getByText('Spełnione po: 14 z 16.')).toBeVisible()
  await expect(certificates.answer('Opieka poinwestycyjna')).toContainText('bez oceny')
  // At 200 % of zoom the ring of an answer is whole.
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  await page.setViewportSize({ width: 640, height: 360 })
  await first.focus()
  await expect(first).toBeInViewport({ ratio: 1 })
  await page.setViewportSize({ width, height })
  await accept('Audyt końcowy', '28.08.2020')
  await expect(certificates.dialog).toHaveCount(0)
  await expect(certificates.audit('Audyt końcowy')).toContainText('Przyjęty 28.08.2020.')
  await first.press('3')
  await expect(page.getByText('Audyt tego etapu przyjęto 28.08.2020')).toBeVisible()

  await page.getByRole('link', { name: 'Karta JST' }).press('Enter')
  const jst = jstPage(page)
  await expect(jst.next).toContainText('Co teraz: zapis wdrożenia standardów.')
  await jst.nextButton.press('Enter')
  const completion = moveDialog(page, 'Standardy wdrożone: Bogdaniec')
  await certificates.typeDay('Dzień, od którego standardy działają', '1.09.2020')
  await certificates.field('Dzień, od którego standardy działają').press('Enter')
  await expect(completion.dialog).toHaveCount(0)
  await expect(jst.next).toContainText('Co teraz: wydanie certyfikatu.')
  await jst.next.getByRole('link', { name: 'Przejdź do certyfikatów' }).press('Enter')

  await expect(certificates.waitingRow('Bogdaniec')).toContainText('można wydać')
  await certificates.issuedOn.fill('10.09.2020')
  await expect(page.getByText('Następny numer: SOI-W/1/2020.')).toBeVisible()
  await certificates.issueAll.press('Enter')
  await expect(page.getByText('Wydano 1 certyfikat')).toBeVisible()
  // The button has gone with what it did: the keyboard goes on at its section.
  await expect(certificates.issueAll).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused()
  const issued = certificates.registerRow('SOI-W/1/2020')
  await expect(issued).toContainText('Gmina Bogdaniec')
  await certificates.button('Kto odbiera certyfikat SOI-W/1/2020').press('Enter')
  await certificates.field('Odbiera').fill('Jan Wzorcowy, wójt')
  await certificates.field('Odbiera').press('Enter')
  await expect(issued).toContainText('Jan Wzorcowy, wójt')
  const file = await office.download(() =>
    certificates.button('PDF certyfikatu SOI-W/1/2020').press('Enter'),
  )
  expect(file.name).toBe('Certyfikat SOI-W-1-2020.pdf')
  expect((await readFile(file.path)).subarray(0, 5).toString()).toBe('%PDF-')

  await certificates.button('Unieważnij SOI-W/1/2020').press('Enter')
  await certificates.typeDay('Dzień unieważnienia', '14.09.2020')
  await certificates.dialog.getByRole('textbox', { name: /^Powód/ }).fill('Błąd w nazwie')
  await certificates.dialog.getByRole('button', { name: 'Unieważnij' }).press('Enter')
  await expect(issued).toContainText('unieważniony')
})

test('a completion goes through with a warning of what the certificate will miss', async ({
  page,
  office,
}) => {
  await page.goto(office.address(`/jst/${deszczno}`))
  const jst = jstPage(page)
  await expect(jst.next).toContainText('Co teraz: przydzielenie opiekuna.')
  const implementation = page.getByRole('region', { name: 'Wdrożenie', exact: true })
  await implementation.getByRole('button', { name: 'Zapisz wdrożenie standardów' }).press('Enter')
  const completion = moveDialog(page, 'Standardy wdrożone: Deszczno')
  const certificates = certificatesPage(page)
  const warning = completion.dialog.getByRole('note')
  await expect(warning).toContainText('Do certyfikatu zabraknie jeszcze:')
  await expect(warning).toContainText(
    'komplet pakietu (jest 0 z 9, brakuje: Analiza, Doradztwo, Zdjęcia z drona, E-book PL, jeszcze 5)',
  )
  await certificates.typeDay('Dzień, od którego standardy działają', '1.09.2020')
  await certificates.field('Dzień, od którego standardy działają').press('Enter')
  await expect(completion.dialog).toHaveCount(0)
  await expect(jst.next).toContainText('Co teraz: wizyta opiekuna.')
  const standards = page.getByRole('region', { name: 'Standardy i certyfikat' })
  await expect(standards).toContainText('Spełnione po: 0 z 16')
  await standards.getByRole('link', { name: 'Spełnione po: 0 z 16' }).press('Enter')
  await expect(page.getByText('Żaden element nie pasuje do tego filtra.')).toBeVisible()

  // The list of elements: one of our own is added and required, a verified one has no button.
  await page.getByRole('link', { name: 'Wszystkie JST' }).press('Enter')
  await certificates.button('Dodaj element').press('Enter')
  await certificates.field('Element').fill('Tablica przy wjeździe')
  await certificates.dialog.getByRole('switch').press('Space')
  await certificates.save.press('Enter')
  await expect(certificates.dialog).toHaveCount(0)
  await expect(
    certificates.overviewRow('Deszczno').getByRole('link', { name: /^Brakuje wymaganych: 8/ }),
  ).toBeVisible()
  await expect(certificates.button('Zmień element: Certyfikat')).toHaveCount(0)
  await certificates
    .overviewRow('Deszczno')
    .getByRole('link', { name: /^Brakuje/ })
    .press('Enter')
  // Seven that ship as required, one of our own, and the head.
  await expect(certificates.answers).toHaveCount(9)
})
