import type { client } from '../../api.ts'

/** What the host says of the check-list in all JSTs. */
export type StandardsOverview = Awaited<ReturnType<typeof client.standard.overview>>
export type OverviewRow = StandardsOverview['rows'][number]
export type Element = StandardsOverview['elements'][number]

/** What the host says of the check-list of one JST. */
export type Sheet = Awaited<ReturnType<typeof client.standard.ofJst>>
export type SheetElement = Sheet['elements'][number]
export type Check = NonNullable<SheetElement['before']>
export type Audit = NonNullable<Sheet['audits']['before']>

/** What the host says of the certificates of implementation. */
export type CertificateList = Awaited<ReturnType<typeof client.implementationCertificate.list>>
export type CertificateJst = CertificateList['jsts'][number]
export type Certificate = CertificateList['register'][number]
export type MissingStep = CertificateJst['missing'][number]

/** The fragment of the address of a JST's page that leads to its standards. */
export const standardsPlace = 'standardy'
