import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { headingOf, screenNames } from './pages/office-window.ts'
import { csvList } from './recruitment-list.ts'
import { type Language, textsOf } from './texts.ts'

const softly = expect.configure({ soft: true })

/** Puts the window into a language as a person does. */
async function speak(page: Page, language: Language) {
  if (language === 'en')
    await page.getByRole('button', { name: 'Switch to English' }).press('Enter')
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/** Every screen by the part of the office it belongs to; one without a text names a JST. */
const screens = {
  office: [
    ['/', 'screen.board'],
    ['/jst', 'screen.register'],
    ['/jst/0804011', null],
    ['/program', 'screen.programme'],
    ['/historia', 'screen.history'],
    ['/rekrutacja/import', 'screen.import'],
    ['/ustawienia', 'screen.settings'],
    ['/nowe-biuro', 'newOffice.title'],
    ['/nie-ma', 'notFound.title'],
  ],
  implementing: [
    ['/wdrozenia', 'screen.volunteers'],
    ['/wdrozenia/plany', 'screen.implementationPlans'],
    ['/wdrozenia/opiekunowie', 'screen.mentors'],
    ['/wdrozenia/opiekunowie?view=visits', 'screen.mentors'],
    ['/wdrozenia/opiekunowie?view=calendar&month=2021-06', 'screen.mentors'],
    ['/wdrozenia/opiekunowie?view=steps', 'screen.mentors'],
    ['/wdrozenia/standardy', 'screen.standards'],
    ['/wdrozenia/standardy?jst=0804011', null],
    ['/wdrozenia/certyfikaty', 'implementationCertificate.title'],
    ['/wdrozenia/badanie', 'screen.survey'],
    ['/wdrozenia/badanie?view=change', 'screen.survey'],
    ['/wdrozenia/badanie?view=sheet', 'screen.survey'],
    ['/wdrozenia/badanie?view=criteria', 'screen.survey'],
    ['/wdrozenia/porownanie', 'screen.benchmark'],
    ['/wdrozenia/pakiet', 'screen.package'],
    ['/wdrozenia/pakiet?view=list', 'screen.package'],
  ],
  budget: [
    ['/budzet', 'screen.realisation'],
    ['/budzet/dokumenty', 'screen.documents'],
    ['/budzet/dokumenty/nowy', 'expense.form.title'],
    ['/budzet/umowy', 'screen.contracts'],
    ['/budzet/kontrahenci', 'screen.contractors'],
    ['/budzet/wnioski', 'screen.claims'],
    ['/budzet/zaliczki', 'screen.advances'],
    ['/budzet/przesuniecia', 'screen.transfers'],
    ['/budzet/plan', 'screen.plan'],
    ['/budzet/import', 'screen.expenseImport'],
  ],
  people: [
    ['/szkolenia/zaswiadczenia', 'screen.certificates'],
    ['/szkolenia', 'screen.trainingList'],
    ['/osoby/rodo', 'screen.privacy'],
    ['/osoby/import', 'screen.peopleImport'],
    ['/osoby/zestawienie', 'screen.peopleCounts'],
    ['/osoby', 'screen.peopleList'],
    ['/szkolenia/raporty', 'screen.openingReports'],
    ['/szkolenia/wizyty', 'screen.studyVisits'],
  ],
  desk: [
    ['/kontakt', 'screen.deskAnswer'],
    ['/kontakt?jst=0804011', 'screen.deskAnswer'],
    ['/kontakt/rozmowy', 'screen.enquiries'],
    ['/kontakt/dyzury', 'screen.dutyContacts'],
    ['/kontakt/liczby?from=2019-09-01&to=2021-12-31', 'screen.deskNumbers'],
    ['/kontakt/wroc?queue=all', 'screen.followUps'],
    ['/kontakt/wroc?queue=silent', 'screen.followUps'],
    ['/kontakt/odpowiedzi', 'screen.answers'],
    ['/kontakt/odpowiedzi?group=all', 'screen.answers'],
  ],
} as const
const parts = ['office', 'implementing', 'budget', 'people', 'desk'] as const

for (const language of ['pl', 'en'] as const) {
  // The colours are the same in both languages.
  const colours = language === 'pl'
  const looks = colours ? 'in the light and in the dark' : 'in the light'
  test.describe(`${looks}, ${language}`, () => {
    test.beforeEach(({ shell }) => {
      test.skip(shell !== 'browser', 'the pages are the same in every shell; one walk is enough')
    })

    for (const part of parts) {
      test(`every screen of ${part} keeps to WCAG 2.1 AA`, async ({ page, office }) => {
        test.slow()
        await speak(page, language)
        const t = textsOf(language)
        const title = page.getByRole('heading', { level: 1 })
        for (const [address, name] of screens[part]) {
          await page.goto(office.address(address))
          await expect(title).toHaveText(begun(name === null ? 'Nowa Sól' : t(name)))
          await settled(page)
          if (address === '/') await expect(page.getByText(t('board.course.table'))).toBeVisible()
          await expectAccessible(page, address, undefined, { colours })
        }
      })
    }

    test('one change of the history keeps to WCAG 2.1 AA', async ({ page, office }) => {
      await speak(page, language)
      await page.goto(office.address('/historia'))
      await page.getByRole('row').nth(1).getByRole('link').press('Enter')
      await expect(page).toHaveURL(/set=/)
      await settled(page)
      await expectAccessible(page, 'one change of the history', undefined, { colours })
    })

    test('every main dialogue keeps to WCAG 2.1 AA', async ({ page, office }) => {
      test.slow()
      await speak(page, language)
      const t = textsOf(language)
      const dialog = page.getByRole('dialog')
      const look = async (what: string) => {
        await expect(dialog.first()).toBeVisible()
        await settled(page)
        await expectAccessible(page, what, '[role="dialog"]', { colours })
        await page.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0)
      }
      const button = (key: string) => page.getByRole('button', { name: t(key) }).first()

      for (const name of ['backup', 'restore', 'open']) {
        await page.goto(office.address(`/ustawienia?dialog=${name}`))
        await look(`settings: ${name}`)
      }
      await page.goto(office.address('/budzet?figure=total.left'))
      await look('how a figure was computed')
      await page.goto(office.address('/ustawienia'))
      await button('people.add').press('Enter')
      await look('a person of the office')
      await page.keyboard.press('Control+k')
      await expect(dialog.getByRole('textbox')).toBeFocused()
      await page.keyboard.type('gubin')
      await expect(dialog.getByRole('button').first()).toContainText('Gubin')
      await look('search over everything')
      await page.keyboard.press('?')
      await look('keyboard shortcuts')
      await page.getByRole('banner').getByRole('button').last().press('Enter')
      await expect(page.getByRole('menuitem').first()).toBeFocused()
      await expectAccessible(page, 'the menu of the account', '[role="menu"]', { colours })
      await page.keyboard.press('Escape')

      await page.goto(office.address('/program'))
      await button('programme.addContact').press('Enter')
      await look('a contact of the programme')
      await button('programme.editFacts').press('Enter')
      await expect(page.getByRole('form')).toBeVisible()
      await expectAccessible(page, 'the form of the programme', undefined, { colours })

      await page.goto(office.address('/jst/0802011'))
      await button('recruitment.button.withdraw').press('Enter')
      await look('a withdrawal')
      await page
        .getByRole('region', { name: t('jst.recruitment') })
        .getByRole('button')
        .last()
        .press('Enter')
      await look('taking a step back')
      await button('jst.person.add').press('Enter')
      await look('a person at a JST')
      await button('jst.editFacts').press('Enter')
      await expectAccessible(page, 'the form of a JST', undefined, { colours })

      await page.goto(office.address('/jst'))
      await button('register.columns.choose').press('Enter')
      await look('the columns of the register')
      await page.getByRole('checkbox', { name: t('register.markAll') }).press('Space')
      await button('recruitment.button.sign').press('Enter')
      await dialog.getByRole('textbox').nth(0).fill('2021-12-30')
      await dialog.getByRole('textbox').nth(1).fill('Jan Kowalski')
      await expect(dialog.getByRole('table').getByRole('row').nth(5)).not.toHaveText(/^\S+$/)
      await look('signing for a selection')
    })

    test('the preview of an import keeps to WCAG 2.1 AA', async ({ page, office }) => {
      await speak(page, language)
      const t = textsOf(language)
      await page.goto(office.address('/rekrutacja/import'))
      await page.getByLabel(t('import.start.choose')).setInputFiles(csvList())
      await page.getByRole('button', { name: t('import.columns.correct') }).press('Enter')
      await settled(page)
      await expectAccessible(page, 'preview', undefined, { colours })
    })
  })
}

/** What is still being read has come, and every notice has gone or stands. */
async function settled(page: Page) {
  await expect(page.getByRole('main')).not.toHaveText('')
  await page.evaluate(() => document.fonts.ready)
}

test.describe('before an office is open', () => {
  test.use({ store: 'none' })

  test('the first start keeps to WCAG 2.1 AA in both languages', async ({ page }) => {
    const ways = page.getByRole('radiogroup').getByRole('radio')
    for (const language of ['pl', 'en'] as const) {
      await speak(page, language)
      for (const way of [0, 1, 2, 3]) {
        await ways.nth(way).press('Space')
        await expect(ways.nth(way)).toBeChecked()
        await expectAccessible(page, `${language}, way ${way}`, undefined, {
          colours: language === 'pl',
        })
      }
    }
  })
})

test('who works here, and the end of the host, keep to WCAG 2.1 AA', async ({ page, office }) => {
  await page.getByRole('button', { name: /^Pracuje: / }).press('Enter')
  await page.getByRole('menuitem', { name: 'Zmień osobę' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kto pracuje?')
  await expectAccessible(page, 'who works')
  await office.killHost()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'the host is gone')
})

for (const [width, height] of [
  [1280, 720],
  [640, 360],
] as const) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })

    test('nothing is cut off and every screen can be reached', async ({ page, office }) => {
      test.slow()
      const t = textsOf('pl')
      const title = page.getByRole('heading', { level: 1 })
      for (const [address, name] of parts.flatMap((part) => [...screens[part]])) {
        await page.goto(office.address(address))
        await expect(title).toHaveText(begun(name === null ? 'Nowa Sól' : t(name)))
        await settled(page)
        await softly.poll(() => cutOff(page), address).toEqual([])
      }
      const menu = page.getByRole('button', { name: t('app.openMenu') })
      const links = page.getByRole('navigation', { name: t('app.navigation') }).getByRole('link')
      await page.goto(office.address('/'))
      await expect(title).toHaveText(t('screen.board'))
      const folded = width < 768
      if (folded) await menu.press('Enter')
      await expect(links).toHaveCount(screenNames.length)
      for (const [at, name] of screenNames.entries()) {
        if (folded && at > 0) await menu.press('Enter')
        const link = links.nth(at)
        await link.focus()
        await expect(link).toBeInViewport()
        await page.keyboard.press('Enter')
        await expect(title).toHaveText(headingOf(name))
      }
    })

    test('dialogues fit, or scroll inside', async ({ page, office }) => {
      await page.goto(office.address('/jst'))
      await page.getByRole('checkbox', { name: 'Zaznacz wszystkie widoczne' }).press('Space')
      await page.getByRole('button', { name: 'Podpisz umowę' }).press('Enter')
      const dialog = page.getByRole('dialog')
      await expect(dialog).toBeVisible()
      await softly.poll(() => cutOff(page)).toEqual([])
      const save = dialog.getByRole('button', { name: /^Podpisz umowy/ })
      await save.scrollIntoViewIfNeeded()
      await expect(save).toBeInViewport()
      await page.keyboard.press('Escape')
      await page.goto(office.address('/ustawienia?dialog=restore'))
      await expect(dialog).toBeVisible()
      await softly.poll(() => cutOff(page)).toEqual([])
    })
  })
}

/** A heading that begins so; of one record, its name follows. */
const begun = (text: string) => new RegExp(`^${RegExp.escape(text)}`)

/**
 * What a person cannot get to see: a page wider than the window, and text that its box
 * hides with no way to scroll to it and no tooltip to tell the rest.
 */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const found = scrollWidth > clientWidth ? [`the page: ${scrollWidth} > ${clientWidth}`] : []
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX, visibility } = getComputedStyle(element)
      const hides = overflowX === 'hidden' || overflowX === 'clip'
      const isSeen = element.clientWidth > 1 && element.clientHeight > 1 && visibility !== 'hidden'
      if (!hides || !isSeen || element.title !== '' || element.closest('[title]')) continue
      if (element.scrollWidth > element.clientWidth + 1) {
        found.push(`${element.tagName} “${element.textContent?.slice(0, 40)}”`)
      }
    }
    return found
  })
