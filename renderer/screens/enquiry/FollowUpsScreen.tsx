/** To be written. */
export function FollowUpsScreen() {
  return null
}
