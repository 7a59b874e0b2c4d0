/** To be written. */
export function PackageScreen() {
  return null
}
