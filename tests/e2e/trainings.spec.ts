import { bring } from '../host/recruiting.ts'
import { runOffice, tickingClock } from '../host/run-office.ts'
import { bogdaniec, kostrzyn, typedPerson } from '../host/typed-person.ts'
import { expectAccessible } from './accessible.ts'
import { test as base, expect } from './fixtures.ts'
import { officeWindow } from './pages/office-window.ts'
import {
  pickDialog,
  schedulePage,
  seriesDialog,
  trainingDialog,
  trainingPage,
} from './pages/trainings.ts'
import { expectKeptWords } from './searched-words.ts'

const people = [
  ['Ćwik', bogdaniec],
  ['Dąbek', bogdaniec],
  ['Łęcki', kostrzyn],
  ['Żak', kostrzyn],
] as const

/** Two JSTs that take part, each with two of the staff, put in before the office is opened. */
const test = base.extend({
  templates: async ({ templates }, use) => {
    await use({
      ...templates,
      async newDataDir(content) {
        const dataDir = await templates.newDataDir(content)
        const office = await runOffice({ dataDir, now: tickingClock('2020-09-15T08:00:00Z') })
        const [programme] = await office.client.programme.list({})
        const programmeId = programme?.id ?? ''
        await bring({ ...office, programmeId, path: '' }, [bogdaniec, kostrzyn], 'join')
        for (const [lastName, teryt] of people) {
          await office.client.people.add(typedPerson(programmeId, { lastName, teryt }))
        }
        await office.close()
        return dataDir
      },
    })
  },
})
test.use({ store: 'real' })

test.beforeEach(async ({ page, office }) => {
  await page.goto(office.address('/szkolenia'))
  await expect(schedulePage(page).none).toBeVisible()
})

async function addSeries(page: Parameters<typeof schedulePage>[0]) {
  const series = seriesDialog(page)
  await schedulePage(page).addSeries.press('Enter')
  await expect(series.name).toBeFocused()
  await page.keyboard.type('Pracownicy I')
  await series.panel.selectOption('pracownicy')
  await series.name.press('Enter')
  await expect(series.dialog).toHaveCount(0)
}

async function addTraining(page: Parameters<typeof schedulePage>[0], subject: string) {
  const training = trainingDialog(page)
  await page.keyboard.press('n')
  await expect(training.field('Temat')).toBeFocused()
  await page.keyboard.type(subject)
  await training.field('Liczba miejsc').fill('3')
  await training.field('Prowadzący').fill('Ewa Żuk')
  await training.field('Dzień 1').fill('6.12.2021')
  return training
}

test('from a series to a seat that became free, with nothing but the keyboard', async ({
  page,
}) => {
  const schedule = schedulePage(page)
  const notice = officeWindow(page).notice
  await addSeries(page)
  await expect(schedule.series('Pracownicy I')).toContainText('pracownicy')

  // Another day is offered the day after, at the same hours.
  const typed = await addTraining(page, 'Oferta inwestycyjna')
  await typed.addDay.press('Enter')
  await expect(typed.field('Dzień 2')).toHaveValue('7.12.2021')
  await typed.field('Minuty zajęć, dzień 2').fill('270')
  await typed.field('Temat').press('Enter')
  const training = trainingPage(page)
  await expect(training.title).toHaveText('Oferta inwestycyjna')
  await expect(training.days).toHaveCount(4)
  await expect(training.days.nth(1)).toContainText('6 grudnia 2021')
  await expect(training.days.last()).toContainText('10 godz. 30 min')

  // All who take part are chosen already.
  const pick = pickDialog(page)
  await training.invite.press('Enter')
  await expect(pick.search).toBeFocused()
  await expect(pick.option(/Bogdaniec/)).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(notice('Zaproszono JST: 2.')).toBeVisible()
  await expect(training.invitations).toContainText('bez odpowiedzi: 2')

  await training.signUp.press('Enter')
  await expect(pick.search).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(pick.dialog.getByRole('alert')).toHaveText('Zaznacz choć jedną osobę.')
  await pick.all.press('Enter')
  await expect(pick.dialog).toContainText(
    'Po zapisaniu: 3 osoby z miejscem, 1 osoba na liście rezerwowej.',
  )
  await pick.search.press('Enter')
  await expect(pick.dialog).toHaveCount(0)
  await expect(training.seated).toHaveText(['Ćwik Jan', 'Dąbek Jan', 'Łęcki Jan'])
  await expect(training.waiting).toHaveText(['Żak Jan'])
  await expect(training.invitations).toContainText('bez odpowiedzi: 0')
  await expectAccessible(page, 'a training')

  await training.withdraw('Dąbek Jan').press('Enter')
  const reason = page.getByRole('dialog').getByRole('textbox', { name: 'Powód' })
  await expect(page.getByRole('dialog')).toContainText('wejdzie pierwsza osoba')
  // A reason may have several lines: Enter makes the next one, Ctrl+Enter does it.
  await reason.fill('Choroba')
  await page.keyboard.press('Control+Enter')
  await expect(notice('Na miejsca weszli z listy rezerwowej: Jan Żak.')).toBeVisible()
  await expect(training.seated).toHaveText(['Ćwik Jan', 'Łęcki Jan', 'Żak Jan'])
  await expect(training.waiting).toHaveCount(0)
  await expect(training.person('Żak Jan').first()).toContainText('z listy rezerwowej')

  // Each figure of the schedule opens its people.
  await page.getByRole('link', { name: 'Terminarz' }).press('Enter')
  await schedule.figure(/^Zapisani: 3 z 3 miejsc/).press('Enter')
  await expect(page).toHaveURL(/#uczestnicy$/)
  await expect(page.getByRole('heading', { name: 'Uczestnicy' })).toBeFocused()

  await page.keyboard.press('Control+k')
  const search = page.getByRole('textbox', { name: /TERYT/ })
  await expect(search).toBeFocused()
  await page.keyboard.type('oferta inw')
  await expect(page.getByRole('button', { name: /Oferta inwestycyjna/ })).toBeVisible()
})

test('an application on paper takes the seat of its own moment, and says whose', async ({
  page,
}) => {
  await addSeries(page)
  const typed = await addTraining(page, 'Oferta inwestycyjna')
  await typed.field('Liczba miejsc').fill('1')
  await page.keyboard.press('Enter')
  const training = trainingPage(page)
  await expect(training.title).toHaveText('Oferta inwestycyjna')
  const pick = pickDialog(page)
  await training.signUp.press('Enter')
  await expect(pick.search).toBeFocused()
  await page.keyboard.type('cwik')
  await page.keyboard.press('Enter')
  await expect(pick.option(/Ćwik/)).toBeChecked()
  await expect(pick.search).toHaveValue('')
  // What was chosen stays as a draft.
  await page.keyboard.press('Escape')
  await expect(pick.dialog).toHaveCount(0)
  await training.signUp.press('Enter')
  await expect(pick.option(/Ćwik.*JST niezaproszona/)).toBeChecked()
  await pick.search.press('Enter')
  // The dialogue goes once everything was read again; nobody reaches behind it before.
  await expect(pick.dialog).toHaveCount(0)
  await expect(training.seated).toHaveText(['Ćwik Jan'])

  await training.signUp.press('Enter')
  await pick.option(/Żak/).press('Space')
  await pick.dialog.getByRole('radio', { name: /na papierze/ }).check()
  await pick.dialog.getByRole('textbox', { name: 'Dzień zgłoszenia' }).fill('1.12.2021')
  await pick.dialog.getByRole('textbox', { name: 'Godzina zgłoszenia' }).fill('8.30')
  await expect(pick.dialog).toContainText('Wcześniejsze zgłoszenie zabierze miejsce: Jan Ćwik.')
  await page.keyboard.press('Enter')
  await expect(training.seated).toHaveText(['Żak Jan'])
  await expect(training.waiting).toHaveText(['Ćwik Jan'])
  await expect(training.person('Żak Jan').first()).toContainText('1.12.2021, 08:30')
})

test('what clashes is asked before it is saved, and the days are gone through by keys', async ({
  page,
}) => {
  const schedule = schedulePage(page)
  await addSeries(page)
  await addTraining(page, 'Oferta inwestycyjna')
  await page.keyboard.press('Enter')
  await expect(trainingPage(page).title).toHaveText('Oferta inwestycyjna')
  await page.getByRole('link', { name: 'Terminarz' }).press('Enter')
  await expect(schedule.row('Oferta inwestycyjna')).toContainText('6.12.2021 09:00–15:00')

  const second = await addTraining(page, 'Procedury')
  await second.field('Od, dzień 1').fill('9')
  await page.keyboard.press('Enter')
  await expect(second.clashes).toContainText('Ewa Żuk prowadzi też „Oferta inwestycyjna”')
  await expect(second.saveAnyway).toBeVisible()
  // At 200 % zoom the question comes into sight, for the next Enter saves anyway.
  await page.setViewportSize({ width: 640, height: 360 })
  await second.field('Temat').fill('Procedury obsługi')
  await page.keyboard.press('Enter')
  await expect(second.clashes).toBeInViewport()
  await page.setViewportSize({ width: 1280, height: 720 })
  await second.field('Temat').fill('Procedury')
  // Other hours: there is nothing to ask any more.
  await second.field('Od, dzień 1').fill('15:00')
  await second.field('Do, dzień 1').fill('17:00')
  await expect(second.clashes).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await expect(second.restored).toBeVisible()
  await second.field('Temat').press('Enter')
  await expect(trainingPage(page).title).toHaveText('Procedury')
  await expect(page.getByRole('alert')).toHaveCount(0)

  // The search narrows by parts of the subject, place or trainer, whose name stands in no address.
  await page.getByRole('link', { name: 'Terminarz' }).press('Enter')
  await page.getByRole('searchbox', { name: 'Szukaj' }).fill('zuk ofert')
  await expect(schedule.row('Procedury')).toHaveCount(0)
  await expect(schedule.row('Oferta inwestycyjna')).toBeVisible()
  await expectKeptWords(page, 'zuk ofert')
  await page.getByRole('searchbox', { name: 'Szukaj' }).fill('')
  await expect(schedule.row('Procedury')).toBeVisible()
  await expectKeptWords(page, '')
  await schedule.asList.press('ArrowRight')
  await expect(page).toHaveURL(/view=calendar/)
  // The reference day of a programme that is over is its last.
  await expect(schedule.day('31 grudnia 2021')).toHaveAttribute('aria-current', 'date')
  await expectAccessible(page, 'the calendar of trainings')
  await schedule.day('31 grudnia 2021').focus()
  for (let week = 0; week < 3; week += 1) await page.keyboard.press('ArrowUp')
  for (let day = 0; day < 4; day += 1) await page.keyboard.press('ArrowLeft')
  await expect(schedule.day('6 grudnia 2021')).toBeFocused()
  await expect(schedule.day('6 grudnia 2021')).toHaveAccessibleName(/2 szkolenia/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Oferta inwestycyjna' })).toBeFocused()
  await schedule.day('6 grudnia 2021').focus()
  await page.keyboard.press('PageUp')
  await expect(page).toHaveURL(/month=2021-11/)
  await expect(schedule.day('6 listopada 2021')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(second.field('Dzień 1')).toHaveValue('6.11.2021')
})
