/** How long something has lasted, `3:07`; hours only once there are any. Moments in milliseconds. */
export function lastedWords(from: number, to: number): string {
  const seconds = Math.max(0, Math.floor((to - from) / 1_000))
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  const rest = two(seconds % 60)
  if (minutes < 60) return `${minutes}:${rest}`
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`
}

/** A time of day as it is said: `9.00`. */
export const spokenTime = (time: string): string => `${Number(time.slice(0, 2))}.${time.slice(3)}`
