import { join } from 'node:path'
import { plantLastTraining } from '../host/plant-last-training.ts'
import { plantTakingPart } from '../host/plant-part.ts'
import { test as base, expect } from './fixtures.ts'
import { volunteersPage } from './pages/volunteers.ts'

/** The office with three gminas and a medium-sized town taking part, after the last training. */
const test = base.extend({
  templates: async ({ templates }, use) => {
    await use({
      ...templates,
      async newDataDir(content) {
        const dataDir = await templates.newDataDir(content)
        const store = join(dataDir, 'biuro-soi.db')
        await plantTakingPart(store, ['0801022', '0801032', '0802052', '0811021'])
        await plantLastTraining(store)
        return dataDir
      },
    })
  },
})
test.use({ store: 'real' })

test('applications become a list with reasons, a protocol and an annex, by keyboard', async ({
  page,
  office,
}) => {
  await page.goto(office.address('/wdrozenia'))
  const list = volunteersPage(page)
  await expect(list.heading).toBeVisible()
  // Two places, one of them reserved.
  await list.changeRules.press('Enter')
  await list.field('Liczba miejsc').fill('2')
  await list.field('Liczba miejsc').press('Enter')
  await expect(list.dialog).toHaveCount(0)
  await expect(page.getByText('Waga rekomendacji i los')).toHaveCount(0)

  // Somebody who has not applied: the opinion is written ahead.
  const others = page.getByRole('region', { name: 'Bez zgłoszenia' })
  const ahead = others.getByRole('row').filter({ hasText: 'miasto średnie' })
  await ahead.getByRole('button', { name: /^Napisz rekomendację: / }).press('Enter')
  await list.choose('Rekomendacja').selectOption('pozytywna')
  await list.field('Uzasadnienie').fill('Zespół gotowy')
  await list.field('Dzień rekomendacji').fill('12.06.2020')
  await list.dialog.getByRole('button', { name: 'Zapisz' }).press('Enter')
  await expect(list.dialog).toHaveCount(0)
  await expect(ahead).toContainText('pozytywna')

  const apply = async (typed: string, time: string) => {
    await list.add.press('Enter')
    await list.jst.fill(typed)
    await list.jst.press('Enter')
    await expect(list.jst).not.toHaveValue(typed)
    await list.field('Dzień zgłoszenia').fill('15.06.2020')
    await list.field('Godzina zgłoszenia').fill(time)
    await list.field('Dlaczego wpisane dopiero teraz').fill('zgłoszenie papierowe')
    await list.field('Godzina zgłoszenia').press('Enter')
    await expect(list.dialog).toHaveCount(0)
  }
  await apply('bogda', '10:31:07')
  await apply('deszcz', '10:31:08')
  await apply('zary', '11:00:00')

  const opinion = async (name: string) => {
    await list.name(name).press('Enter')
    await expect(list.reasons(name)).toContainText('czeka na rekomendację')
    await list.writeOpinion.press('Enter')
    await list.choose('Rekomendacja').selectOption('pozytywna')
    await list.field('Uzasadnienie').fill('Zespół gotowy')
    await list.field('Dzień rekomendacji').fill('22.06.2020')
    await list.dialog.getByRole('button', { name: 'Zapisz' }).press('Enter')
    await expect(list.dialog).toHaveCount(0)
  }
  const names = await page
    .getByRole('table', { name: 'Lista chętnych' })
    .getByRole('rowheader')
    .getByRole('link')
    .allTextContents()
  expect(names).toHaveLength(3)
  // The one whose opinion was there already stands first.
  const [town = '', first = '', second = ''] = names
  await expect(list.row(town)).toContainText('przyjęta')
  for (const name of [first, second]) await opinion(name)

  // The loser sees why, with the times and the town that holds the reserved place.
  await list.name(second).press('Enter')
  await expect(list.row(second)).toContainText('rezerwa')
  await expect(list.row(town)).toContainText('przyjęta')
  await expect(list.reasons(second)).toContainText(
    `ostatnia przyjęta według kolejności to ${first}`,
  )
  await expect(list.reasons(second)).toContainText('10:31:07')
  await expect(list.reasons(second)).toContainText(`zajmuje je ${town}`)

  await list.approve.press('Enter')
  await list.field('Numer protokołu').fill('1/2020')
  await list.field('Dzień zatwierdzenia').fill('1.07.2020')
  await list.field('Komisja').fill('Przewodnicząca\nSekretarz')
  await list.field('Numer protokołu').press('Enter')
  await expect(list.dialog).toHaveCount(0)
  await expect(page.getByText('Zatwierdzona protokołem 1/2020')).toBeVisible()
  const file = await office.download(() => list.protocol.press('Enter'))
  expect(file.name).toBe('Protokół listy chętnych 1-2020.pdf')

  await list.name(first).press('Enter')
  await list.withdraw.press('Enter')
  await list.field('Numer aneksu').fill('A/1')
  await list.field('Dzień wycofania').fill('')
  await expect(list.dialog).toContainText('Gdy podasz dzień rezygnacji')
  await list.field('Dzień wycofania').fill('3.08.2020')
  // Who moves up is read before the annex is saved.
  await expect(list.dialog).toContainText(`Z rezerwy wejdzie: ${second}.`)
  await list.field('Powód').fill('Zmiana planów')
  await list.field('Numer aneksu').press('Enter')
  await expect(list.annexes).toContainText(`${second}: Weszła z rezerwy`)
  await expect(list.row(second)).toContainText('przyjęta')
  await expect(list.row(first)).toContainText('wycofana')
})
