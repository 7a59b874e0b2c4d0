/** To be written. */
export function EnquiryScreen() {
  return null
}
