/**
 * Draws resources/icon.png (512 px) and resources/icon.ico (16–256 px) from
 * resources/icon.svg in a browser of this machine. Run it after a change of the mark:
 *
 *     node tests/tools/make-icons.ts
 */
import { Buffer } from 'node:buffer'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { browserArguments, needBrowser } from '../runner/browser.ts'

const resources = join(import.meta.dirname, '..', '..', 'resources')
const iconSizes = [16, 24, 32, 48, 64, 128, 256] as const

const draw = async (page: Page, svg: string, size: number): Promise<Buffer> => {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  )
  return page.screenshot({ omitBackground: true })
}

/** The ICO container: a directory of entries, then their PNG files (as Windows Vista on reads). */
const icoOf = (images: readonly { readonly size: number; readonly png: Buffer }[]): Buffer => {
  const head = Buffer.alloc(6)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = 6 + 16 * images.length
  const entries = images.map(({ size, png }) => {
    const entry = Buffer.alloc(16)
    // A byte holds 0 for 256.
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += png.length
    return entry
  })
  return Buffer.concat([head, ...entries, ...images.map(({ png }) => png)])
}

const found = needBrowser()
if ('missing' in found) throw new Error(`No icon can be drawn: ${found.missing}`)
const browser = await chromium.launch({
  executablePath: found.browser,
  args: [...browserArguments],
})
const page = await browser.newPage()
const svg = readFileSync(join(resources, 'icon.svg'), 'utf8')
const images: { size: number; png: Buffer }[] = []
for (const size of iconSizes) images.push({ size, png: await draw(page, svg, size) })
writeFileSync(join(resources, 'icon.ico'), icoOf(images))
writeFileSync(join(resources, 'icon.png'), await draw(page, svg, 512))
await browser.close()
