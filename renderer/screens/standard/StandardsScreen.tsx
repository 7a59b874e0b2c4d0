/** To be written. */
export function StandardsScreen() {
  return null
}
