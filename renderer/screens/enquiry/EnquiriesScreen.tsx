/** To be written. */
export function EnquiriesScreen() {
  return null
}
