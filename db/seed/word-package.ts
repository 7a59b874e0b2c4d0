import { smallZip } from './small-zip.ts'

/** How a paragraph of a letter looks; the styles stand in `styles` below. */
export type LetterStyle = 'Normal' | 'Right' | 'Addressee' | 'Title' | 'Bold' | 'Signature'

/** A piece of a letter: a paragraph, or a table with its heading and one row to repeat. */
export type LetterBlock =
  | { readonly text: string; readonly style?: LetterStyle }
  | { readonly heading: readonly string[]; readonly row: readonly string[] }

/** A letter of one page's width: what stands on top of each page, in it and at its foot. */
export interface Letter {
  readonly header: string
  readonly blocks: readonly LetterBlock[]
  readonly footer: string
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A4 with margins of 2.5 cm, in twentieths of a point. */
const page =
  '<w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" ' +
  'w:header="709" w:footer="709" w:gutter="0"/>'
/** A letter as a DOCX package (ISO/IEC 29500): the smallest that Word and LibreOffice open. */
export function wordPackage(letter: Letter): Uint8Array {
  return smallZip({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': documentOf(letter.blocks),
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles.xml'],
      ['header', 'header1.xml'],
      ['footer', 'footer1.xml'],
    ]),
    'word/styles.xml': styles,
    'word/header1.xml': edge('hdr', letter.header),
    'word/footer1.xml': edge('ftr', letter.footer),
  })
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const paragraph = (text: string, style: string = 'Normal') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>` +
  `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`

const tableRow = (cells: readonly string[], style: string, widths: number) =>
  `<w:tr>${cells
    .map(
      (cell) =>
        `<w:tc><w:tcPr><w:tcW w:w="${widths}" w:type="dxa"/></w:tcPr>${paragraph(cell, style)}</w:tc>`,
    )
    .join('')}</w:tr>`

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
  .join('')

function tableOf(heading: readonly string[], row: readonly string[]): string {
  const width = Math.floor(9070 / heading.length)
  const grid = heading.map(() => `<w:gridCol w:w="${width}"/>`).join('')
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="9070" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>` +
    `${tableRow(heading, 'Bold', width)}${tableRow(row, 'Cell', width)}</w:tbl>`
  )
}

function documentOf(blocks: readonly LetterBlock[]): string {
  const body = blocks
    .map((block) =>
      'text' in block ? paragraph(block.text, block.style) : tableOf(block.heading, block.row),
    )
    .join('')
  const edges =
    '<w:headerReference w:type="default" r:id="r2"/><w:footerReference w:type="default" r:id="r3"/>'
  return (
    `${head}<w:document xmlns:w="${main}" xmlns:r="${relations}"><w:body>${body}` +
    `<w:sectPr>${edges}${page}</w:sectPr></w:body></w:document>`
  )
}

const edge = (kind: 'hdr' | 'ftr', text: string) =>
  `${head}<w:${kind} xmlns:w="${main}">${paragraph(text, 'Edge')}</w:${kind}>`

const relationships = (targets: readonly (readonly [kind: string, target: string])[]) =>
  `${head}<Relationships xmlns="${packaged}/relationships">${targets
    .map(
      ([kind, target], at) =>
        `<Relationship Id="r${at + 1}" Type="${relations}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const contentTypes =
  `${head}<Types xmlns="${packaged}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  [
    ['document', 'document.main'],
    ['styles', 'styles'],
    ['header1', 'header'],
    ['footer1', 'footer'],
  ]
    .map(
      ([part, type]) =>
        `<Override PartName="/word/${part}.xml" ContentType="${wordType}.${type}+xml"/>`,
    )
    .join('') +
  `</Types>`

const style = (id: string, paragraphs: string, letters = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}>` +
  `<w:name w:val="${id}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}` +
  `<w:pPr>${paragraphs}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`

const styles =
  `${head}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>` +
  `<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/>` +
  `<w:lang w:val="pl-PL"/></w:rPr></w:rPrDefault></w:docDefaults>` +
  style('Normal', '<w:spacing w:after="160" w:line="276" w:lineRule="auto"/>') +
  style('Right', '<w:spacing w:after="240"/><w:jc w:val="right"/>') +
  style('Addressee', '<w:spacing w:after="0"/><w:ind w:left="4820"/>', '<w:b/>') +
  style('Title', '<w:spacing w:before="360" w:after="240"/>', '<w:b/><w:sz w:val="26"/>') +
  style('Bold', '<w:spacing w:before="60" w:after="60"/>', '<w:b/>') +
  style('Cell', '<w:spacing w:before="40" w:after="40"/>') +
  style('Signature', '<w:spacing w:before="900" w:after="0"/><w:ind w:left="4820"/>') +
  style('Edge', '<w:jc w:val="center"/>', '<w:color w:val="595959"/><w:sz w:val="18"/>') +
  `</w:styles>`
