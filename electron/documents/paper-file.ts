/**
 * A name that every disk takes: the strokes of a number become hyphens, a colon and what else disks
 * refuse is left out. At most 120 characters.
 */
export const fileNameFrom = (said: string): string =>
  said
    .replace(/[\\/]+/g, '-')
    .replace(/[:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
    .trim()

/** A PDF that is called what it says of itself. */
export const pdfFile = (said: string, bytes: Uint8Array<ArrayBuffer>): File =>
  new File([bytes], `${fileNameFrom(said)}.pdf`, { type: 'application/pdf' })
