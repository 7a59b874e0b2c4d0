import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { JstKind } from '#db/values/jst.ts'
import { type Format, useFormat } from '../../../ui/format.ts'

/** What the cells of the register are written with, made once for all rows. */
export interface CellWords {
  readonly kinds: Readonly<Record<JstKind, string>>
  readonly yes: string
  readonly format: Format
  readonly mark: (name: string) => string
}

/** The words and formats of the cells in the language of the window. */
export function useCellWords(): CellWords {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(() => wordsOf(t, format), [t, format])
}

const wordsOf = (t: TFunction, format: Format): CellWords => ({
  kinds: {
    powiat: t('kind.powiat'),
    cityWithPowiatRights: t('kind.cityWithPowiatRights'),
    urbanGmina: t('kind.urbanGmina'),
    urbanRuralGmina: t('kind.urbanRuralGmina'),
    ruralGmina: t('kind.ruralGmina'),
  },
  yes: t('value.yes'),
  format,
  mark: (name) => t('register.mark', { name }),
})
