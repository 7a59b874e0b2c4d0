/** To be written. */
export function DeskNumbersScreen() {
  return null
}
