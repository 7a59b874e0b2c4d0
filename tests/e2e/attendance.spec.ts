import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { day } from '#db/values/day.ts'
import { changePerson, type PlantedTraining, plantTraining } from '../host/plant-training.ts'
import { expectAccessible } from './accessible.ts'
import { test as base, expect, type Office } from './fixtures.ts'
import { certificatesPage, doorPage, trainingProof } from './pages/attendance.ts'
import { officeWindow } from './pages/office-window.ts'
import { peopleImportPage } from './pages/people-import.ts'
import { expectKeptWords } from './searched-words.ts'

/** What was planted into each data folder. */
const planted = new Map<string, PlantedTraining>()

/**
 * The office with a training for 45 of September 2020, put in before it is opened: two people wait,
 * of whom the second has left the project.
 */
const test = base.extend({
  templates: async ({ templates }, use) => {
    await use({
      ...templates,
      async newDataDir(content) {
        const dataDir = await templates.newDataDir(content)
        const training = await plantTraining(join(dataDir, 'biuro-soi.db'), {
          applied: 47,
          others: 2,
        })
        const leaver = training.people[46]?.id ?? ''
        await changePerson(join(dataDir, 'biuro-soi.db'), leaver, { leftOn: day('2020-09-01') })
        planted.set(dataDir, training)
        return dataDir
      },
    })
  },
})
test.use({ store: 'real' })

const trainingOf = ({ dataDir }: Office): PlantedTraining => {
  const training = planted.get(dataDir)
  if (training === undefined) throw new Error('No training was planted')
  return training
}

async function openDoor(office: Office) {
  const { trainingId, dayIds } = trainingOf(office)
  await office.page.goto(office.address(`/szkolenia/${trainingId}/obecnosc/${dayIds[0]}`))
  const door = doorPage(office.page)
  await expect(door.field).toBeFocused()
  return door
}

test('one person runs a training of 45 with nothing but the keyboard', async ({ office }) => {
  test.slow()
  const { people } = trainingOf(office)
  const door = await openDoor(office)
  await expect(door.count).toHaveText('Obecnych 0 z 45')

  // Any part of a name or JST, without Polish letters; one Enter; the field is free at once.
  await door.field.pressSequentially('zrebiec')
  await expect(door.pointed).toContainText('Źrebiec')
  await door.field.press('ArrowDown')
  const second = door.options.nth(1)
  await expect(second).toHaveAttribute('aria-selected', 'true')
  const name = await second.textContent()
  await door.field.press('Enter')
  await expect(door.field).toHaveValue('')
  await expect(door.count).toHaveText('Obecnych 1 z 45')
  await expect(door.recent).toHaveCount(1)
  await expect(door.recent).toContainText('obecność zapisana')

  // The last mark is taken back by one key, and the person is found again.
  await door.field.press('Control+z')
  await expect(door.count).toHaveText('Obecnych 0 z 45')
  await expect(door.recent).toHaveCount(0)
  expect(name).toContain('Źrebiec')

  // A key too many marks nobody: who came is typed or pointed at.
  await door.field.press('Enter')
  await expect(
    office.page.getByRole('status').filter({ hasText: 'Nikogo nie zaznaczono' }),
  ).toHaveCount(1)
  await expect(door.count).toHaveText('Obecnych 0 z 45')
  await expect(door.pointed).toHaveCount(0)

  // An arrow points at the first of the list; from there the whole hall, one key each.
  await door.field.press('ArrowDown')
  for (let at = 1; at <= 45; at += 1) {
    await door.field.press('Enter')
    await expect(door.count).toHaveText(`Obecnych ${at} z 45`)
  }

  // One who waits and one of the panel who is on no list.
  const [waiting] = people.slice(45)
  await door.mark(`${waiting?.lastName} ${waiting?.firstName}`)
  await expect(door.beyond).toHaveText('i 1 osoba spoza listy')
  const other = people.at(-1)
  await door.field.pressSequentially(`${other?.lastName} ${other?.firstName}`)
  await expect(door.options.filter({ hasText: 'spoza listy' })).not.toHaveCount(0)
  await door.field.press('Enter')
  await expect(door.beyond).toHaveText('i 2 osoby spoza listy')
  await door.field.pressSequentially('xyz')
  await expect(door.nobody).toBeVisible()
  await door.field.press('Escape')
  await expect(door.field).toHaveValue('')

  // Everything that is shown as saved is there after the host was killed.
  await expect(door.recent.filter({ hasText: 'zapisuję' })).toHaveCount(0)
  await expect(door.unsaved).toHaveCount(0)
  await office.killHost()
  await office.restart()
  const again = await openDoor(office)
  await expect(again.count).toHaveText('Obecnych 45 z 45')
  // The way back is there too.
  await again.field.press('Control+z')
  await expect(again.beyond).toHaveText('i 1 osoba spoza listy')
  await expectAccessible(office.page, 'the door')
})

test('what the door could not save is said, with the way out', async ({ office, page }) => {
  const door = await openDoor(office)
  const leaver = trainingOf(office).people[46]
  await door.field.pressSequentially(`${leaver?.lastName} ${leaver?.firstName}`)
  const option = door.options.filter({ hasText: 'Osoba odeszła z projektu 1.09.2020' })
  await expect(option).toHaveCount(1)
  await option.click()
  await expect(door.unsaved).toContainText('1 zaznaczenie nie jest zapisane')
  await expect(door.unsaved).toContainText('Sprawdź, kto ją zastąpił')
  await expect(door.count).toHaveText('Obecnych 0 z 45')
  await page.getByRole('button', { name: 'Zapisz jeszcze raz' }).press('Enter')
  await expect(door.unsaved).toContainText('1 zaznaczenie nie jest zapisane')
  await page.getByRole('button', { name: 'Porzuć' }).press('Enter')
  await expect(door.unsaved).toHaveCount(0)
  await expect(door.field).toBeFocused()
})

test('a scanned list is read in from the page of its training', async ({ office, page }) => {
  const { trainingId, people } = trainingOf(office)
  await page.goto(office.address(`/szkolenia/${trainingId}`))
  await trainingProof(page).fromFile.press('Enter')
  const screen = peopleImportPage(page)
  const [first] = people
  const name = `${first?.firstName} ${first?.lastName}`
  await screen.paste.fill(
    `Imię i nazwisko\tTERYT\tPanel\t7.09.2020\n${name}\t${first?.jstId}\tkadra\tx`,
  )
  await screen.paste.press('Control+Enter')
  await expect(screen.training).toHaveValue(trainingId)
  await expect(page).toHaveURL(/training=/)
})

test('two doors converge', async ({ office, shell }) => {
  test.skip(shell !== 'browser', 'only the browser shell has several windows')
  const here = await openDoor(office)
  const other = await office.openWindow()
  const { trainingId, dayIds } = trainingOf(office)
  await other.goto(office.address(`/szkolenia/${trainingId}/obecnosc/${dayIds[0]}`))
  const there = doorPage(other)
  await there.field.press('ArrowDown')
  await there.field.press('Enter')
  await expect(here.count).toHaveText('Obecnych 1 z 45')
  await Promise.all([here.mark('dabek anna'), there.mark('dabek anna')])
  for (const door of [here, there]) {
    await expect(door.count).toHaveText('Obecnych 2 z 45')
    await expect(door.unsaved).toHaveCount(0)
  }
})

test('from attendance to certificates in the evening', async ({ office, page }) => {
  test.slow()
  const { trainingId } = trainingOf(office)
  await page.goto(office.address(`/szkolenia/${trainingId}`))
  const proof = trainingProof(page)
  await proof.everybody.press('Enter')
  await expect(proof.save).toHaveText('Zapisz 90 zmian')

  // One stop of Tab, arrows between the cells; one person was away on the second day.
  const first = proof.cell('Ćwik Anna', '7.09.2020')
  await first.focus()
  await page.keyboard.press('ArrowDown')
  await expect(proof.cell('Ćwik Łukasz', '7.09.2020')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(proof.cell('Ćwik Łukasz', '8.09.2020')).not.toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(officeWindow(page).notice('Zapisano 89 zmian obecności')).toBeVisible()
  await expect(proof.present).toContainText('4544')

  const list = await office.download(() => proof.list.press('Enter'))
  expect(list.name).toMatch(/^Lista obecności .*\.pdf$/)
  expect(readFileSync(list.path).subarray(0, 5).toString()).toBe('%PDF-')

  await expect(proof.row('Ćwik Łukasz')).toContainText('poniżej progu')
  await expect(proof.issueAll).toHaveText('Wystaw 44 zaświadczenia')
  await proof.issueAll.press('Enter')
  await expect(officeWindow(page).notice('Wystawiono 44 zaświadczenia')).toBeVisible()
  const all = await office.download(() => proof.allPdf.press('Enter'))
  expect(all.name).toBe('Zaświadczenia.pdf')
  expect(
    readFileSync(all.path)
      .toString('latin1')
      .match(/\/Type \/Page\b/g),
  ).toHaveLength(44)
  await expectAccessible(page, 'attendance', '#obecnosc')
  await expectAccessible(page, 'certificates', '#zaswiadczenia')

  await proof.register.press('Enter')
  const register = certificatesPage(page)
  await expect(register.heading).toBeVisible()
  await expect(register.rows).toHaveCount(44)
  await expectAccessible(page, 'the register')
  const number = await register.rows.last().textContent()
  expect(number).toMatch(/^SOI\/1\/\d{4}$/)
  await register.reissue(number ?? '').press('Enter')
  await register.reason.fill('Literówka w nazwisku')
  await register.dialog.getByRole('button', { name: 'Wystaw ponownie' }).press('Enter')
  await expect(register.dialog).toBeHidden()
  await expect(register.rows).toHaveCount(45)
  await expect(register.row(number ?? '')).toContainText('Literówka w nazwisku')
  await expect(register.rows.first()).toHaveText(/^SOI\/45\//)
  await register.search.fill('cwik anna')
  await expect(register.rows).toHaveCount(2)
  await expectKeptWords(page, 'cwik anna')
})
