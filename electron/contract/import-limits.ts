/**
 * How much a spreadsheet given to the office may hold. The window refuses by
 * `maxImportBytes` before it sends a file; the host checks every limit again.
 */

/** Largest file taken, in bytes (20 MB). */
export const maxImportBytes = 20 * 1024 * 1024

/** Most filled rows in one sheet, the heading row among them. */
export const maxImportRows = 20_000

/** Most columns that may hold anything. */
export const maxImportColumns = 200

/** Longest text of one cell, in characters: Excel's own limit. */
export const maxImportCellCharacters = 32_767

/** Most structured invoices taken at once. */
export const maxInvoices = 200

/** Largest structured invoice, in bytes (5 MB); the system itself takes 1 MB, 3 with attachments. */
export const maxInvoiceBytes = 5 * 1024 * 1024

/** The most that a batch of them weighs together, in bytes (40 MB). */
export const maxBatchBytes = 40 * 1024 * 1024

/** Whole megabytes, rounded up, as refusals name a size. */
export const megabytes = (bytes: number): number => Math.ceil(bytes / (1024 * 1024))
