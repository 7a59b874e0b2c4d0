import { join } from 'node:path'
import { plantTakingPart } from '../host/plant-part.ts'
import { test as base, expect } from './fixtures.ts'
import { mentorsPage } from './pages/mentors.ts'

/** The office with two gminas that take part. */
const test = base.extend({
  templates: async ({ templates }, use) => {
    await use({
      ...templates,
      async newDataDir(content) {
        const dataDir = await templates.newDataDir(content)
        await plantTakingPart(join(dataDir, 'biuro-soi.db'), ['0801022', '0801032'])
        return dataDir
      },
    })
  },
})
test.use({ store: 'real' })

test('JSTs get a mentor, are visited and handed over, and their pages tell it, by keyboard', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/wdrozenia'))
  await page.getByRole('link', { name: 'Opiekunowie i wizyty' }).press('Enter')
  const mentors = mentorsPage(page)
  await expect(mentors.heading).toBeVisible()
  await expect(page.getByText('2 JST bez opiekuna.')).toBeVisible()

  for (const name of ['Piotr Testowy', 'Ewa Modelowa']) {
    await mentors.add.press('Enter')
    await mentors.field('Imię i nazwisko').fill(name)
    await mentors.field('Telefon').fill('684565487')
    await mentors.field('Telefon').press('Enter')
    await expect(mentors.dialog).toHaveCount(0)
  }

  // Both at once: first the verdict on each, then one save.
  await mentors.pickAll.press('Space')
  await mentors.assignPicked.press('Enter')
  await expect(mentors.list('Opiekun')).toBeFocused()
  await mentors.list('Opiekun').selectOption('Piotr Testowy')
  await mentors.field('Od dnia').fill('1.07.2020')
  await mentors.field('Od dnia').press('Tab')
  await expect(mentors.verdicts.filter({ hasText: 'Deszczno' })).toContainText('można')
  await mentors.save.press('Enter')
  await expect(mentors.dialog).toHaveCount(0)
  for (const name of ['Bogdaniec', 'Deszczno']) {
    await expect(mentors.jst(name)).toContainText('Piotr Testowy')
  }

  const plan = async (search: string, day: string, hour: string) => {
    await mentors.plan.press('Enter')
    await mentors.list('JST').fill(search)
    await mentors.list('JST').press('Enter')
    await expect(mentors.list('Opiekun')).toHaveValue(/./)
    await mentors.field('Dzień').fill(day)
    await mentors.field('Dzień').press('Tab')
    await mentors.field('Godzina').fill(hour)
  }
  await mentors.part('Kalendarz').press('Space')
  await expect(page.getByText('Enter na dniu planuje pierwszą')).toBeVisible()
  await mentors.part('Opiekunowie').press('Space')
  await plan('bogda', '9.09.2020', '10')
  await expect(mentors.field('Miejsce')).toHaveValue('Bogdaniec')
  await mentors.field('Miejsce').press('Enter')
  await expect(mentors.dialog).toHaveCount(0)

  // The same mentor at that hour elsewhere: told by name, and saved all the same.
  await plan('deszcz', '9.09.2020', '11:00')
  await expect(mentors.clash).toContainText('Bogdaniec, godz. 10:00')
  await mentors.field('Godzina').press('Enter')
  await expect(mentors.dialog).toHaveCount(0)

  await mentors.figure('Piotr Testowy: wizyty po terminie 2').press('Enter')
  await expect(page).toHaveURL(/view=visits/)
  await expect(page).toHaveURL(/state=overdue/)
  await expect(mentors.visit('Deszczno')).toContainText('koliduje z: Bogdaniec')

  await mentors.cancel('Deszczno, 9.09.2020').press('Enter')
  await mentors.save.press('Enter')
  await mentors.field('Powód odwołania').fill('Urząd zamknięty')
  await mentors.field('Odwołano dnia').fill('8.09.2020')
  await mentors.field('Odwołano dnia').press('Enter')
  await expect(mentors.dialog).toHaveCount(0)
  await expect(mentors.visit('Deszczno')).toHaveCount(0)

  await mentors.hold('Bogdaniec, 9.09.2020').press('Enter')
  await expect(mentors.field('Odbyła się dnia')).toHaveValue('9.09.2020')
  await mentors.field('Co stwierdzono').fill('Zakładka bez danych o mediach.')
  await mentors.addStep.press('Enter')
  await mentors.field('Co jest do zrobienia').fill('Karta terenu')
  await mentors.field('Kto').fill('Koordynator')
  await mentors.field('Do kiedy').fill('30.09.2020')
  await mentors.save.press('Enter')
  await expect(mentors.refusal).toContainText('Nie wpisano, kto był na wizycie.')
  await mentors.field('Inni uczestnicy').fill('Sekretarz gminy')
  await mentors.save.press('Enter')
  await expect(mentors.dialog).toHaveCount(0)

  await mentors.part('Ustalenia').press('Space')
  await expect(page.getByRole('row', { name: /Karta terenu/ })).toContainText('po terminie')
  await mentors.part('Kalendarz').press('Space')
  await expect(page.getByRole('button', { name: 'Poprzedni miesiąc' })).toBeVisible()
  await page.goto(office.address('/wdrozenia/opiekunowie?view=calendar&month=2020-09'))
  await expect(mentors.calendarDay('9 września 2020, 2 wizyty')).toBeVisible()

  // The handover needs its note.
  await mentors.part('Opiekunowie').press('Space')
  await mentors.change('Bogdaniec').press('Enter')
  await mentors.list('Opiekun').selectOption('Ewa Modelowa')
  await mentors.field('Od dnia').fill('1.10.2020')
  await mentors.save.press('Enter')
  await expect(mentors.dialog.getByText('To pole musi być wypełnione.').first()).toBeVisible()
  await expect(mentors.field('Przekazanie')).toBeFocused()
  await expect(mentors.dialog.getByText('Najpierw napisz przekazanie')).toBeVisible()
  await mentors.field('Przekazanie').fill('Karty czekają na geodetę.')
  await mentors.save.press('Enter')
  await expect(mentors.dialog).toHaveCount(0)
  await expect(mentors.jst('Bogdaniec')).toContainText('Ewa Modelowa')

  await mentors.edit('Ewa Modelowa').press('Enter')
  await mentors.stop.press('Enter')
  await expect(mentors.refusal).toContainText('Ewa Modelowa ma pod opieką: Bogdaniec.')
  await page.keyboard.press('Escape')

  await mentors.openJst('Bogdaniec').press('Enter')
  await expect(mentors.ofJst).toContainText('Ewa Modelowa · 68 456 54 87')
  await expect(mentors.ofJst).toContainText('Piotr Testowy, 1.07.2020 – 30.09.2020')
  await expect(mentors.ofJst).toContainText('Przekazanie: Karty czekają na geodetę.')
  await expect(mentors.ofJst).toContainText('Zakładka bez danych o mediach.')
  await mentors.done('Karta terenu').press('Enter')
  await mentors.field('Wykonane dnia').fill('5.10.2020')
  await mentors.field('Wykonane dnia').press('Enter')
  await expect(mentors.dialog).toHaveCount(0)
  await expect(mentors.ofJst).toContainText('Nie ma ustaleń do zrobienia.')
  const timeline = page.getByRole('region', { name: 'Wszystko, co się wydarzyło' })
  await expect(timeline).toContainText('Odbyta wizyta opiekuna')
  await expect(timeline).toContainText('Przekazanie innemu opiekunowi')
})
