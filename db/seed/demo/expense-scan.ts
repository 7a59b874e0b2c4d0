/**
 * A PDF of one page that says which document it stands for: the smallest that every viewer
 * opens, with the table of its objects (ISO 32000-1, 7.5). The text is plain ASCII.
 */
export function scanOf(text: string): Uint8Array {
  const shown = text.replace(/[^ -~]|[()\\]/g, '?')
  const content = `BT /F1 18 Tf 60 760 Td (${shown}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ' +
      '/Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ].map((body, at) => `${at + 1} 0 obj\n${body}\nendobj\n`)
  const head = '%PDF-1.4\n'
  const offsets = objects.map(
    (_, at) => head.length + objects.slice(0, at).reduce((sum, { length }) => sum + length, 0),
  )
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  const start = head.length + objects.reduce((sum, { length }) => sum + length, 0)
  const pdf = [
    ...[head, ...objects, `xref\n0 ${size}\n0000000000 65535 f \n`, ...table],
    `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  ]
  return new TextEncoder().encode(pdf.join(''))
}
