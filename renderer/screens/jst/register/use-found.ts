import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { filterRegister } from '../filter.ts'
import type { RegisterSearch } from '../search.ts'
import { foldRegister, type KindWords, readQuery } from './folded-register.ts'
import type { RegisterRow } from './register-columns.ts'
import { type Order, sortRegister } from './sort.ts'

/** The register's order when the address names none. */
export const usualOrder: Order = { key: 'name', desc: false }

/**
 * The rows that the words and the filters leave, in order. Words are folded once per load
 * and the order is made once per column, so that a keystroke costs one comparing pass: short
 * enough to go with the typed letter into one frame, where a list that follows the letter
 * would wait for the browser to paint the letter alone.
 */
export function useFound(
  rows: readonly RegisterRow[],
  members: ReadonlySet<string> | null,
  search: RegisterSearch,
  text: string,
): readonly RegisterRow[] {
  const { t } = useTranslation()
  const kindWords = useMemo(
    (): KindWords => ({
      powiat: t('register.kindWords.powiat'),
      cityWithPowiatRights: t('register.kindWords.cityWithPowiatRights'),
      urbanGmina: t('register.kindWords.urbanGmina'),
      urbanRuralGmina: t('register.kindWords.urbanRuralGmina'),
      ruralGmina: t('register.kindWords.ruralGmina'),
    }),
    [t],
  )
  const folded = useMemo(() => foldRegister(rows, kindWords), [rows, kindWords])
  const { sort: key = usualOrder.key, desc = false } = search
  const sorted = useMemo(() => sortRegister(folded, { key, desc }), [folded, key, desc])
  const { kind, powiat, town, state, implementation, sort } = search
  return useMemo(
    () =>
      filterRegister(
        sorted,
        readQuery(text),
        { kind, powiat, town, state, implementation },
        members,
        sort === undefined,
      ),
    [sorted, text, kind, powiat, town, state, implementation, members, sort],
  )
}
