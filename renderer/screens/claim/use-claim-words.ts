import { useTranslation } from 'react-i18next'
import type { ClaimKind } from '#db/values/claim.ts'
import type { Period } from '#db/values/period.ts'
import { useFormat } from '../../ui/format.ts'

/** Puts what a claim is into words. */
export function useClaimWords() {
  const { t } = useTranslation()
  const format = useFormat()
  return {
    /** `refundacja, końcowy`. */
    kinds: (kinds: readonly ClaimKind[]) => kinds.map((kind) => t(`claim.kind.${kind}`)).join(', '),
    /** `1.09.2019 – 30.11.2019`. */
    period: ({ from, to }: Period) =>
      t('claim.period', { from: format.day(from), to: format.day(to) }),
  }
}
