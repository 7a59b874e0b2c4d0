import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { readyTemplates } from '#db/seed/ready-templates.ts'
import { filledTemplate, textOfPaper } from '#electron/documents/template-filling.ts'
import { inspectTemplate } from '#electron/documents/template-inspection.ts'
import { zipped } from '#electron/documents/zip-writer.ts'
import { changed, template } from './word-template.ts'

const number = 'Nr {numer_pisma}'

const inspected = (bytes: Uint8Array) =>
  inspectTemplate({ name: 'wzor.docx', size: bytes.length }, bytes)

/** A template with a title among the properties of its file, where the parser looks too. */
const inProperties = (title: string) => {
  const type = 'application/vnd.openxmlformats-package.core-properties+xml'
  const typed = changed(template('x'), '[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      `<Override PartName="/docProps/core.xml" ContentType="${type}"/></Types>`,
    ),
  )
  return changed(typed, 'docProps/core.xml', () => `<dc:title>${title}</dc:title>`)
}

const refusalOf = (bytes: Uint8Array) => {
  const decision = inspected(bytes)
  if (decision.ok) throw new Error(`Taken: ${decision.value.join()}`)
  return decision.refusal
}

describe('a template that is taken', () => {
  it.each([
    ['fields', template(number, '{jst_nazwa}, {powiat}'), 'jst_nazwa,numer_pisma,powiat'],
    [
      'a field split into runs as Word writes it',
      template(['Nr {', 'numer_', 'pis', 'ma', '}'], ['{#oso', 'by}{im', 'ie}{/osoby}']),
      'numer_pisma,osoby',
    ],
    [
      'a field of the paper inside a list',
      template(number, '{#osoby}{imie} {jst_nazwa}{/osoby}'),
      'jst_nazwa,numer_pisma,osoby',
    ],
    [
      'a list inside a list',
      template(number, '{#osoby}{nazwisko}: {#szkolenia}{temat} {/szkolenia}{/osoby}'),
      'numer_pisma,osoby,szkolenia',
    ],
    [
      'a condition and its opposite',
      template(number, '{#nip}NIP {nip}{/nip}{^nip}bez NIP{/nip}'),
      'nip,numer_pisma',
    ],
    ['spaces inside the braces', template('{ numer_pisma }'), 'numer_pisma'],
  ])('%s', (_, bytes, fields) => {
    expect(inspected(bytes)).toEqual({ ok: true, value: fields.split(',') })
  })

  it.each(readyTemplates().map(({ name, ...ready }) => [name, ready] as const))(
    '%s, which comes with the app',
    (_, { bytes, fields }) => {
      expect(inspected(bytes)).toEqual({ ok: true, value: fields })
    },
  )
})

describe('a template with a fault is refused with its place', () => {
  it.each([
    [
      'an unknown field',
      template(number, 'Szanowni Państwo & {pesel}, witamy'.replace('&', '&amp;')),
      {
        code: 'document.fieldUnknown',
        figures: { field: 'pesel', place: 'Szanowni Państwo & {pesel}, witamy' },
      },
    ],
    [
      'an unknown field in a list in a list',
      template(number, '{#osoby}{#szkolenia}{trener}{/szkolenia}{/osoby}'),
      {
        code: 'document.fieldUnknown',
        figures: { field: 'trener', place: '{#osoby}{#szkolenia}{trener}{/szkolenia}{/osoby}' },
      },
    ],
    [
      'raw XML',
      template(number, '{@jst_nazwa}'),
      { code: 'document.fieldUnknown', figures: { field: '@jst_nazwa', place: '{@jst_nazwa}' } },
    ],
    [
      'a field of a list outside it',
      template(number, 'Pani {nazwisko}'),
      {
        code: 'document.fieldOutside',
        figures: { field: 'nazwisko', list: 'osoby', place: 'Pani {nazwisko}' },
      },
    ],
    [
      'a list printed as a field',
      template(number, 'Osoby: {osoby}'),
      { code: 'document.listAsField', figures: { field: 'osoby', place: 'Osoby: {osoby}' } },
    ],
    [
      'a loop that is not closed',
      template(number, 'Lista: {#osoby}{imie}', 'dalej'),
      {
        code: 'document.loopUnclosed',
        figures: { field: 'osoby', place: 'Lista: {#osoby}{imie}' },
      },
    ],
    [
      'a loop that was never opened',
      template(number, '{imie}{/osoby} koniec'),
      {
        code: 'document.loopUnopened',
        figures: { field: 'osoby', place: '{imie}{/osoby} koniec' },
      },
    ],
    [
      'loops that cross',
      template(number, '{#osoby}{#szkolenia}{/osoby}{/szkolenia}'),
      {
        code: 'document.loopCrossed',
        figures: {
          opened: 'szkolenia',
          closed: 'osoby',
          place: '{#osoby}{#szkolenia}{/osoby}{/szkolenia}',
        },
      },
    ],
    [
      'a brace left open',
      template(number, 'Adres: {jst_adres', 'dalej'),
      { code: 'document.braceUnclosed', figures: { place: 'Adres: {jst_adres' } },
    ],
    [
      'a brace that nothing opens',
      template(number, 'Adres: jst_adres} tu'),
      { code: 'document.braceUnopened', figures: { place: 'Adres: jst_adres} tu' } },
    ],
    [
      'braces with nothing in them',
      template(number, 'Pole {} puste'),
      { code: 'document.fieldNameless', figures: { place: 'Pole {} puste' } },
    ],
    [
      'no number',
      template('{jst_nazwa}'),
      { code: 'document.numberMissing', figures: { field: 'numer_pisma' } },
    ],
    [
      'the number only in the properties of the file',
      inProperties('{numer_pisma}'),
      { code: 'document.numberMissing', figures: { field: 'numer_pisma' } },
    ],
    [
      'a list inside itself',
      template(number, '{#osoby}{#nip}{#osoby}{imie}{/osoby}{/nip}{/osoby}'),
      {
        code: 'document.listInItself',
        figures: { field: 'osoby', place: '{#osoby}{#nip}{#osoby}{imie}{/osoby}{/nip}{/osoby}' },
      },
    ],
    [
      'three lists one inside another',
      template(
        number,
        '{#osoby}{#szkolenia}{#kontakty_programu}x{/kontakty_programu}{/szkolenia}{/osoby}',
      ),
      {
        code: 'document.listTooDeep',
        figures: {
          field: 'kontakty_programu',
          limit: 2,
          place: '{#osoby}{#szkolenia}{#kontakty_programu}x{/kontakty_programu}{/sz…',
        },
      },
    ],
    [
      'braces given another meaning',
      template(number, '{=[[ ]]=}[[pesel]]'),
      {
        code: 'document.fieldUnknown',
        figures: { field: '=[[ ]]=', place: '{=[[ ]]=}[[pesel]]' },
      },
    ],
    [
      'conditions far inside one another',
      template(number, `${'{#nip}'.repeat(900)}x${'{/nip}'.repeat(900)}`),
      { code: 'document.sectionsTooDeep', figures: { limit: 20 } },
    ],
    [
      'a field nobody knows in the properties of the file',
      inProperties('{pesel}'),
      { code: 'document.fieldUnknown', figures: { field: 'pesel', place: '' } },
    ],
    [
      'more tags than a letter has',
      template(number, ...Array.from({ length: 2_000 }, () => '{jst_nazwa}')),
      { code: 'document.tooManyTags', figures: { limit: 2_000 } },
    ],
  ])('%s', (_, bytes, refusal) => {
    expect(refusalOf(bytes)).toEqual(refusal)
  })

  it.each([
    '{#numer_pisma}x{/numer_pisma}',
    '{^nip}{numer_pisma}{/nip}',
    '{#osoby}{numer_pisma}{/osoby}',
  ])('with the number only in a section: %s', (text) => {
    expect(refusalOf(template(text)).code).toBe('document.numberMissing')
  })

  it('in the heading of the page too, and cuts a long paragraph', () => {
    const long = `${'a'.repeat(100)} {nieznane} ${'b'.repeat(100)}`
    const bytes = changed(template(number), 'word/header1.xml', (xml) =>
      xml.replace('Nagłówek', long),
    )
    expect(refusalOf(bytes)).toEqual({
      code: 'document.fieldUnknown',
      figures: { field: 'nieznane', place: `…${'a'.repeat(44)} {nieznane} ${'b'.repeat(34)}…` },
    })
  })
})

describe('a file that is no template', () => {
  it.each([
    ['nothing', new Uint8Array(), 'file.empty'],
    ['a text file', new TextEncoder().encode('{numer_pisma}'), 'document.notDocx'],
    [
      'an older DOC',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'document.notDocx',
    ],
    [
      'a ZIP of something else',
      new PizZip().file('a.txt', 'a').generate({ type: 'uint8array' }),
      'document.notDocx',
    ],
    ['one cut short', template(number).slice(0, 700), 'document.notDocx'],
  ])('%s', (_, bytes, code) => {
    expect(refusalOf(bytes).code).toBe(code)
  })

  it('with macros, whatever it is called', () => {
    const zip = new PizZip(template(number))
    zip.file('word/vbaProject.bin', 'x')
    expect(refusalOf(zip.generate({ type: 'uint8array' })).code).toBe('document.macros')
    const renamed = changed(template(number), '[Content_Types].xml', (xml) =>
      xml.replace(
        'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        'vnd.ms-word.document.macroEnabled.main+xml',
      ),
    )
    expect(refusalOf(renamed).code).toBe('document.macros')
  })

  it('too large, or one that would unpack to far more than a letter holds', async () => {
    const bytes = template(number)
    const told = inspectTemplate({ name: 'wielki.docx', size: 6_000_000 }, bytes)
    expect(told).toMatchObject({
      refusal: { code: 'file.tooLarge', figures: { size: 6, limit: 5 } },
    })
    const parts = Object.values(new PizZip(bytes).files).map((part) => ({
      path: part.name,
      bytes: part.asUint8Array(),
    }))
    const text = template(number, 'a'.repeat(11 * 1024 * 1024))
    const figures = { name: 'wzor.docx' }
    const code = 'document.unpackedTooLarge'
    expect(refusalOf(text)).toEqual({ code, figures: { ...figures, limit: 10 } })
    const picture = { path: 'word/media/a.bmp', bytes: new Uint8Array(51 * 1024 * 1024) }
    const pieces: Buffer[] = []
    for await (const piece of zipped([...parts, picture])) pieces.push(piece)
    const packed = Buffer.concat(pieces)
    expect(packed.length).toBeLessThan(200_000)
    expect(refusalOf(packed)).toEqual({ code, figures: { ...figures, limit: 50 } })
  })

  it('that says it unpacks to little and unpacks to far more', () => {
    const lying = Buffer.from(template(number, 'a'.repeat(11 * 1024 * 1024)))
    const entry = Buffer.from([0x50, 0x4b, 0x01, 0x02])
    let told = 0
    for (let at = lying.indexOf(entry); at >= 0; at = lying.indexOf(entry, at + 4)) {
      // The uncompressed size of the directory's entry (APPNOTE.TXT 4.3.12).
      lying.writeUInt32LE(100, at + 24)
      told += 1
    }
    expect(told).toBeGreaterThan(5)
    expect(lying.length).toBeLessThan(100_000)
    expect(refusalOf(lying).code).toBe('document.unpackedTooLarge')
  })
})

describe('a template filled in', () => {
  const values = {
    numer_pisma: '7/2020',
    jst_nazwa: 'Gmina Żary & Łęknica <2>',
    osoby: [
      { imie: 'Anna', nazwisko: 'Źdźbło' },
      { imie: 'Jan', nazwisko: 'Kos' },
    ],
    szkolenia: [],
  }

  it('prints each value as text, each row of a list, and nothing of an empty one', () => {
    const { bytes, missing } = filledTemplate(
      template(
        number,
        ['{jst_', 'nazwa}'],
        '{#osoby}',
        '{imie} {nazwisko}',
        '{/osoby}',
        'x{#szkolenia}{temat}{/szkolenia}',
      ),
      values,
    )
    expect(missing).toEqual(['szkolenia'])
    expect(textOfPaper(bytes)).toEqual([
      'Nagłówek',
      'Nr 7/2020',
      'Gmina Żary & Łęknica <2>',
      'Anna Źdźbło',
      'Jan Kos',
      'x',
      'Stopka',
    ])
  })

  it('takes an empty list where the template says what is printed then', () => {
    const { bytes, missing } = filledTemplate(
      template(number, '{#szkolenia}{temat}{/szkolenia}{^szkolenia}Brak szkoleń.{/szkolenia}'),
      values,
    )
    expect(missing).toEqual([])
    expect(textOfPaper(bytes)).toContain('Brak szkoleń.')
  })

  it('names what has no value, but not what stands in a condition of its own', () => {
    const { bytes, missing } = filledTemplate(
      template(
        number,
        'NIP {nip}',
        '{#opiekun}Opiekun {opiekun}{/opiekun}{^opiekun}bez{/opiekun}',
        '{#osoby}{funkcja}{/osoby}',
      ),
      values,
    )
    expect(missing).toEqual(['nip', 'funkcja'])
    expect(textOfPaper(bytes)).toContain('NIP [brak: nip]')
    expect(textOfPaper(bytes)).toContain('bez')
  })
})
