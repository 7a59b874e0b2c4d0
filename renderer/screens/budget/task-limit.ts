import { type Grosze, grosze, subtractMoney } from '#db/values/money.ts'

/**
 * What may still leave a task, or come to it, without consent, in grosze: nothing once moves with
 * the institution's consent took it over the limit.
 */
export const stillFree = (limit: Grosze, moved: Grosze): Grosze =>
  grosze(Math.max(0, subtractMoney(limit, moved)))
