/** To be written. */
export function ImplementationCertificatesScreen() {
  return null
}
