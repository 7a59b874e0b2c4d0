import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { lookAt } from './chart-look.ts'
import { expect, test } from './fixtures.ts'
import { chartsPage } from './pages/charts.ts'
import { indicatorsPage } from './pages/indicators.ts'

/** Any figures; how they are written is held where they are seen first. */
const any = ['.*']
const sample = 'Biuro przykładowe – dane zmyślone'

/** Shows a saved drawing as a program without the office's font would, and looks at it. */
async function lookAtDrawing(page: Page, svg: string) {
  const shown = await page.evaluateHandle(
    (written) => {
      const box = document.createElement('div')
      box.innerHTML = written
      document.body.append(box)
      const drawing = box.querySelector('svg')
      if (drawing === null) throw new Error('The file holds no drawing')
      return drawing
    },
    svg.replaceAll('Inter, ', ''),
  )
  const { faults } = await shown.evaluate(lookAt, any)
  await shown.evaluate((drawing) => drawing.parentElement?.remove())
  return faults
}

/** Of a saved picture of dots: the colour of its corner, its size, and the part that is drawn. */
const lookAtDots = (page: Page, png: Buffer) =>
  page.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const { naturalWidth: width, naturalHeight: height } = image
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('There is no canvas to read dots from')
    context.drawImage(image, 0, 0)
    const dots = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer)
    const drawn = dots.filter((dot) => dot !== dots[0]).length / dots.length
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data
    return { width, height, drawn, corner: { red, green, blue, alpha } }
  }, png.toString('base64'))

const onDashboard = {
  'Cele programu': 'Stan na 31.03.2021',
  Etapy: 'Stan na 31.03.2021',
  'Budżet w czasie': 'Stan na 31.03.2021',
  Pakiety: 'Stan na 31.03.2021',
  'Tempo i potrzeba': 'Stan na 31.03.2021',
  Powiaty: 'Stan na 31.03.2021',
  'Rozmowy, ostatnie tygodnie': 'Od 21.01.2021 do 31.03.2021',
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`charts saved in the ${colorScheme} stand alone`, async ({ page, office }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(office.address('/?day=2021-03-31'))
    // Nothing moves any more once all of them stand; a menu goes where its button does.
    for (const title of Object.keys(onDashboard))
      await expect(chartsPage(page).framed(title).save).toBeVisible()
    const save = async (title: string, kind: 'SVG' | 'PNG') => {
      const { path, name } = await office.download(() => chartsPage(page).save(title, kind))
      return { file: readFileSync(path), name }
    }
    for (const [title, standing] of Object.entries(onDashboard)) {
      const svg = (await save(title, 'SVG')).file.toString('utf8')
      for (const line of [title, standing, sample])
        expect(svg, `${title}: a line says`).toContain(`>${line}</text>`)
      // Nothing of the page is needed to show it.
      expect(svg, title).not.toMatch(/class=|style=|var\(|light-dark|href=/)
      expect(await lookAtDrawing(page, svg), title).toEqual([])
    }
    const dots = await lookAtDots(page, (await save('Tempo i potrzeba', 'PNG')).file)
    expect(dots.width, 'twice as wide as it is seen').toBeGreaterThan(1000)
    expect(dots.drawn).toBeGreaterThan(0.01)
    expect(dots.drawn).toBeLessThan(0.2)
    const { red = 0 } = dots.corner
    if (colorScheme === 'light') expect(red).toBe(255)
    else expect(red).toBeLessThan(60)

    // What its title alone does not tell outside its screen, the heading does.
    await page.goto(office.address('/wskazniki'))
    await indicatorsPage(page).indicator('Budżet zrealizowany').press('Enter')
    const course = await save('Przebieg', 'SVG')
    expect(course.name).toBe('P11. Budżet zrealizowany Przebieg 2021-12-31.svg')
    expect(course.file.toString('utf8')).toContain('>P11. Budżet zrealizowany: Przebieg</text>')
  })
}
