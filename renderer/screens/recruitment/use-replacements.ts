import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { fullName } from '../jst/full-name.ts'

/** A JST that could take a place; the label says its kind, and whether it is a medium-sized town. */
export interface Replacement {
  readonly value: string
  readonly label: string
  readonly name: string
}

/** Who could take the place of a JST that leaves: any that is not on the way itself. */
export function useReplacements(leaving: string, enabled: boolean): readonly Replacement[] {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const list = useQuery({
    ...api.jst.list.queryOptions({ input: { programmeId: programme.id } }),
    enabled,
  })
  return useMemo(
    () =>
      (list.data?.rows ?? [])
        .filter(({ teryt, state }) => {
          return teryt !== leaving && (state === 'none' || state === 'withdrawn')
        })
        .map(({ teryt, name, kind, mediumTown }) => ({
          value: teryt,
          label: t(mediumTown ? 'recruitment.replacement.town' : 'recruitment.replacement.jst', {
            name,
            kind: t(`kind.${kind}`),
          }),
          name: fullName(t, { name, kind }),
        })),
    [list.data, leaving, t],
  )
}
