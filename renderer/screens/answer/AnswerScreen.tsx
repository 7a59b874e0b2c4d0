/** To be written. */
export function AnswerScreen() {
  return null
}
