import { lookAt } from './chart-look.ts'
import { expect, test } from './fixtures.ts'

const good = `
  <div data-picture style="position: relative; width: 300px; height: 120px; color: #222">
    <p style="margin: 0">1 234,5 zł</p>
    <i data-mark="solid" style="display: block; width: 40px; height: 10px; background: #0c6a65"></i>
    <i data-mark="dashed" style="display: block; width: 40px; height: 10px; border: 1px dashed #555"></i>
  </div>`

const bad: readonly (readonly [string, string, RegExp])[] = [
  ['grey words', good.replace('#222', '#999'), /“1 234,5 zł” is 2\.\d\d : 1/],
  ['words seen through', good.replace('margin: 0', 'opacity: 0.4'), /“1 234,5 zł” is 2\.\d\d : 1/],
  ['words outside', good.replace('margin: 0', 'margin-left: -9px'), /leaves the picture/],
  [
    'words cut off',
    good.replace('margin: 0', 'overflow: hidden; white-space: nowrap; width: 30px'),
    /is cut off/,
  ],
  [
    'words on words',
    good.replace('</p>', '</p><p style="position: absolute; top: 5px; margin: 0">plan</p>'),
    /lie on each other/,
  ],
  ['an English figure', good.replace('1 234,5 zł', '1,234.5 zł'), /in another form/],
  ['a pale mark', good.replace('#0c6a65', '#d9eeec'), /a mark of solid is 1\.\d\d : 1/],
  ['a pale border', good.replace('#555', '#ddd'), /a mark of dashed is 1\.\d\d : 1/],
  [
    'series told by colour alone',
    good.replace('border: 1px dashed #555', 'background: #a15c00'),
    /dashed looks like solid without its colour/,
  ],
  [
    'a legend of another look',
    good.replace('</p>', '</p><i data-legend="solid" style="border: 1px dotted #555"></i>'),
    /solid looks otherwise in the legend/,
  ],
]

test('what looks at the charts finds each fault, and none in a good picture', async ({ page }) => {
  const look = async (content: string) => {
    await page.setContent(content)
    return page.locator('[data-picture]').evaluate(lookAt, [String.raw`[\d\s]+,\d zł`])
  }
  expect(await look(good)).toEqual({ faults: [], marks: { solid: 1, dashed: 1 }, curves: 0 })
  for (const [what, content, fault] of bad) {
    const { faults } = await look(content)
    expect(faults, what).toEqual([expect.stringMatching(fault)])
  }
})
