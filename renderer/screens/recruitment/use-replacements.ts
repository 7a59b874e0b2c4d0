import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { useFormat } from '../../ui/format.ts'
import { fullName } from '../jst/full-name.ts'

/** A JST that could take a place; the label says its kind, and whether it is a medium-sized town. */
export interface Replacement {
  readonly value: string
  readonly label: string
  readonly name: string
  /** Whether it has applied and waits, so that it is given the place and not invited. */
  readonly waits: boolean
}

/** Who could take the place of a JST that leaves, in the order the host offers them. */
export function useReplacements(leaving: string, enabled: boolean): readonly Replacement[] {
  const { t } = useTranslation()
  const format = useFormat()
  const { programme } = useOffice()
  const list = useQuery({
    ...api.recruitment.replacements.queryOptions({
      input: { programmeId: programme.id, teryt: leaving },
    }),
    enabled,
  })
  return useMemo(
    () =>
      (list.data ?? []).map(({ teryt, name, kind, mediumTown, application }) => {
        const jst = t(mediumTown ? 'recruitment.replacement.town' : 'recruitment.replacement.jst', {
          name,
          kind: t(`kind.${kind}`),
        })
        const label =
          application === null
            ? jst
            : t('recruitment.replacement.waits', {
                jst,
                place: application.place,
                day: format.day(application.on),
              })
        return {
          value: teryt,
          label,
          name: fullName(t, { name, kind }),
          waits: application !== null,
        }
      }),
    [list.data, t, format],
  )
}
