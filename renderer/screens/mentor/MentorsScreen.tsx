/** To be written. */
export function MentorsScreen() {
  return null
}
