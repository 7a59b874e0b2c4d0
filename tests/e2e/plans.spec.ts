import { join } from 'node:path'
import { plantImplementing } from '../host/plant-implementing.ts'
import { plantTakingPart } from '../host/plant-part.ts'
import { test as base, expect } from './fixtures.ts'
import { jstPage } from './pages/jst.ts'
import { moveDialog } from './pages/move-dialog.ts'
import { plansPage } from './pages/plans.ts'

const [bogdaniec, deszczno] = ['0801022', '0801032']

/** The office with two gminas that hold places of the approved list, and one that does not. */
const test = base.extend({
  templates: async ({ templates }, use) => {
    await use({
      ...templates,
      async newDataDir(content) {
        const dataDir = await templates.newDataDir(content)
        const store = join(dataDir, 'biuro-soi.db')
        await plantTakingPart(store, [bogdaniec, deszczno, '0811021'])
        await plantImplementing(store, { accepted: [bogdaniec, deszczno] })
        return dataDir
      },
    })
  },
})
test.use({ store: 'real' })

test('a plan is written, accepted and followed, and the agreement signed, by keyboard', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/wdrozenia'))
  await page.getByRole('link', { name: 'Plany wdrożenia' }).press('Enter')
  const plans = plansPage(page)
  await expect(plans.listHeading).toBeVisible()
  await expect(page.getByText('Przyjęte plany: 0, potrzebne: 22.')).toBeVisible()
  await expect(plans.row('Deszczno')).toContainText('brak planu')
  await plans.name('Bogdaniec (gmina wiejska)').press('Enter')

  const jst = jstPage(page)
  await expect(jst.next).toContainText('Co teraz: przyjęty plan wdrożenia.')
  await plans.writeGoals.press('Enter')
  await expect(plans.field('Cele')).toBeFocused()
  await plans.field('Cele').fill('Jedna osoba prowadzi każde zapytanie.')
  await plans.save.press('Enter')
  await expect(plans.dialog).toHaveCount(0)
  await expect(plans.plan).toContainText('Jedna osoba prowadzi każde zapytanie.')

  // Without a task and its day there is nothing to accept.
  await plans.accept.press('Enter')
  await plans.field('Dzień przyjęcia').fill('1.07.2020')
  await plans.save.press('Enter')
  await expect(plans.refusal).toContainText('Plan nie ma zadania z terminem.')
  await page.keyboard.press('Escape')
  await expect(plans.dialog).toHaveCount(0)

  const add = async (text: string, due: string) => {
    await plans.addTask.press('Enter')
    await plans.field('Zadanie').fill(text)
    await plans.field('Termin').fill(due)
    await plans.field('Kto odpowiada w JST').fill('Koordynator')
    await plans.field('Kto odpowiada w JST').press('Enter')
    await expect(plans.dialog).toHaveCount(0)
  }
  await add('Procedura obsługi', '31.08.2020')
  await add('Nowa zakładka', '30.06.2020')
  await plans.up('Nowa zakładka').press('Enter')
  await expect(plans.tasks.nth(1)).toContainText('Nowa zakładka')

  await plans.accept.press('Enter')
  await expect(plans.field('Dzień przyjęcia')).toHaveValue('1.07.2020')
  await plans.field('Dzień przyjęcia').press('Enter')
  await expect(plans.dialog).toHaveCount(0)
  await expect(plans.plan).toContainText('przyjęty')
  await expect(plans.plan).toContainText('0 z 2 zadań wykonane.')
  await expect(plans.plan).toContainText('2 zadania po terminie.')
  await expect(plans.up('Nowa zakładka')).toHaveCount(0)

  // What was agreed changes with a reason, what was done without one.
  await plans.change('Procedura obsługi').press('Enter')
  await plans.field('Zadanie').fill('Procedura obsługi zapytań')
  await plans.save.press('Enter')
  await expect(plans.refusal).toContainText('jego zmiana wymaga powodu')
  await plans.field('Powód zmiany przyjętego planu').fill('Nazwa z zarządzenia')
  await plans.save.press('Enter')
  await expect(plans.dialog).toHaveCount(0)
  await plans.change('Nowa zakładka').press('Enter')
  await plans.field('Wykonane dnia').fill('30.06.2020')
  await plans.save.press('Enter')
  await expect(plans.dialog).toHaveCount(0)
  await expect(plans.plan).toContainText('1 z 2 zadań wykonane.')

  await expect(jst.next).toContainText('Co teraz: umowa wdrożeniowa.')
  await jst.nextButton.press('Enter')
  const agreement = moveDialog(page, 'Umowa wdrożeniowa: Bogdaniec')
  await agreement.typeDay('6.07.2020')
  await agreement.number.fill('UWD/1/2020')
  await agreement.number.press('Enter')
  await expect(agreement.dialog).toHaveCount(0)
  await expect(jst.next).toContainText('Co teraz: przydzielenie opiekuna.')

  await page.goto(office.address('/wdrozenia/plany'))
  await expect(page.getByText('Przyjęte plany: 1, potrzebne: 22.')).toBeVisible()
  await expect(plans.row('Bogdaniec')).toContainText('1 z 2')
  await plans.show.selectOption('brak planu')
  await expect(plans.row('Bogdaniec')).toHaveCount(0)
  await expect(page).toHaveURL(/show=none/)
  const file = await office.download(() => plans.exportXlsx.press('Enter'))
  expect(file.name).toMatch(/^Plany wdrożenia-.*\.xlsx$/)
})

test('a shut gate says what is missing and whose move it is', async ({ page, office }) => {
  await page.goto(office.address('/jst/0811021'))
  const implementation = page.getByRole('region', { name: 'Wdrożenie', exact: true })
  await implementation.getByRole('button', { name: 'Podpisz umowę wdrożeniową' }).press('Enter')
  const agreement = moveDialog(page, 'Umowa wdrożeniowa: Żary')
  await agreement.typeDay('6.07.2020')
  await agreement.number.fill('UWD/1/2020')
  await agreement.number.press('Enter')
  await expect(agreement.refusal).toContainText('Nikt z kadry kierowniczej tej JST')
  await expect(agreement.refusal).toContainText('Ruch JST: udział kadry w szkoleniu')
})
