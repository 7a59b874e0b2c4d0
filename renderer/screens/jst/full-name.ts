import type { TFunction } from 'i18next'
import type { JstKind } from '#db/values/jst.ts'

/**
 * A JST by a name that no other has: `Gubin (gmina miejska)`. The name of a powiat says its
 * kind itself.
 */
export const fullName = (
  t: TFunction,
  { name, kind }: { readonly name: string; readonly kind: JstKind },
): string => (kind === 'powiat' ? name : t('kind.named', { name, kind: t(`kind.${kind}`) }))
