import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { jstKinds } from '#db/values/jst.ts'
import { type CountDimension, noMonth, noSex } from '#db/values/people-counts.ts'
import type { Month } from '#db/values/period.ts'
import { panels, sexes } from '#db/values/person.ts'
import { useFormat } from '../../../ui/format.ts'
import { fullName } from '../../jst/full-name.ts'
import type { CountNames } from './counts.ts'

const nobody: CountNames = { jsts: {}, powiats: {} }

/** What the row of a split is called; JSTs and powiats by the names that came with the counts. */
export function useRowName({ jsts, powiats } = nobody) {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback(
    (dimension: CountDimension, key: string): string => {
      switch (dimension) {
        case 'panel': {
          const panel = panels.find((one) => one === key)
          return panel === undefined ? key : t(`person.panel.${panel}`)
        }
        case 'kind': {
          const kind = jstKinds.find((one) => one === key)
          return kind === undefined ? key : t(`kind.${kind}`)
        }
        case 'sex': {
          const sex = [...sexes, noSex].find((one) => one === key)
          return t(`peopleCounts.sex.${(sex ?? noSex) as 'female' | 'male' | 'unknown'}`)
        }
        case 'month':
          return key === noMonth ? t('peopleCounts.noMonth') : format.month(key as Month)
        case 'powiat':
          return powiats[key] ?? key
        case 'jst': {
          const jst = jsts[key]
          return jst === undefined ? key : fullName(t, jst)
        }
      }
    },
    [t, format, jsts, powiats],
  )
}
