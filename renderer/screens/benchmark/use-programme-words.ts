import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import type { Compared } from './benchmark.ts'

/** The one sister programme whose sheet this office knows the period of. */
const knownPeriod = 'Lubelskie'

/** What a programme is called, and where its figures come from. */
export function useProgrammeWords() {
  const { t } = useTranslation()
  const format = useFormat()
  return {
    name: ({ name, source }: Compared) => (source === 'office' ? t('benchmark.ours') : name),
    source({ name, source, asOf }: Compared): string {
      if (source === 'office') {
        return t('benchmark.source.office', { day: asOf === null ? '–' : format.day(asOf) })
      }
      if (source === 'publicSource') return t('benchmark.source.publicSource')
      return t(
        name === knownPeriod ? 'benchmark.source.programmeSheet' : 'benchmark.source.sheetOfOther',
      )
    },
  }
}
