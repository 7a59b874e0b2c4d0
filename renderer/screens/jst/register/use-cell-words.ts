import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImplementationState } from '#db/values/implementation.ts'
import { type JstKind, jstKinds } from '#db/values/jst.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'
import { type Format, useFormat } from '../../../ui/format.ts'
import { fullName } from '../full-name.ts'

/** What the cells of the register are written with, made once for all rows. */
export interface CellWords {
  readonly kinds: Readonly<Record<JstKind, string>>
  readonly states: Readonly<Record<RecruitmentState, string>>
  readonly implementations: Readonly<Record<ImplementationState, string>>
  readonly yes: string
  readonly format: Format
  /** The name of a row's mark; two JSTs may share a name, so it says the kind too. */
  readonly mark: (jst: { readonly name: string; readonly kind: JstKind }) => string
}

/** The words and formats of the cells in the language of the window. */
export function useCellWords(): CellWords {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(() => wordsOf(t, format), [t, format])
}

function wordsOf(t: TFunction, format: Format): CellWords {
  const kinds = {
    powiat: t('kind.powiat'),
    cityWithPowiatRights: t('kind.cityWithPowiatRights'),
    urbanGmina: t('kind.urbanGmina'),
    urbanRuralGmina: t('kind.urbanRuralGmina'),
    ruralGmina: t('kind.ruralGmina'),
  }
  // Put together once for each kind: a text is too slow to make anew for every row.
  const gap = '\u0000'
  const marks = Object.fromEntries(
    jstKinds.map((kind) => [kind, t('register.mark', { name: fullName(t, { name: gap, kind }) })]),
  )
  return {
    kinds,
    states: {
      none: t('state.recruitment.none'),
      invited: t('state.recruitment.invited'),
      declared: t('state.recruitment.declared'),
      signed: t('state.recruitment.signed'),
      takingPart: t('state.recruitment.takingPart'),
      withdrawn: t('state.recruitment.withdrawn'),
    },
    implementations: {
      none: t('state.implementation.none'),
      agreed: t('state.implementation.agreed'),
      completed: t('state.implementation.completed'),
      ended: t('state.implementation.ended'),
    },
    yes: t('value.yes'),
    format,
    mark: ({ name, kind }) => (marks[kind] ?? gap).replace(gap, () => name),
  }
}
