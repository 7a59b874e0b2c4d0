import type { Refusal } from '#db/values/refusal.ts'

/** Carries a refusal out of a transaction, which is rolled back on the way. */
export class RefusedError extends Error {
  override name = 'RefusedError'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Refuses from inside the engine or a store. */
export function refused(code: string, figures: Refusal['figures'] = {}): RefusedError {
  return new RefusedError({ code, figures })
}
