/** To be written. */
export function AnswersScreen() {
  return null
}
