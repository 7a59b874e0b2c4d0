/** To be written. */
export function SurveyScreen() {
  return null
}
