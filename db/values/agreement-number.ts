import { withSingleSpaces } from './written-text.ts'

/** Longest texts kept with an agreement or a withdrawal, in characters. */
export const textLimits = { agreementNumber: 80, signatory: 120, reason: 1000 } as const

/**
 * The form under which two agreement numbers are the same number: neither case
 * nor blanks tell them apart (`WS/1/2019` is `ws / 1 / 2019`).
 */
export const agreementNumberKey = (number: string): string =>
  withSingleSpaces(number.normalize('NFC')).replaceAll(' ', '').toLowerCase()
