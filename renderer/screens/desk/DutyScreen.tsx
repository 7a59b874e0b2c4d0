/** To be written. */
export function DutyScreen() {
  return null
}
