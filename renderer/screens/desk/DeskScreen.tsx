/** To be written. */
export function DeskScreen() {
  return null
}
