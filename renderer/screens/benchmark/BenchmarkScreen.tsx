/** To be written. */
export function BenchmarkScreen() {
  return null
}
