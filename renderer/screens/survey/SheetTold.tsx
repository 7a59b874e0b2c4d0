import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Sheet } from './survey.ts'
import type { UnsavedCell } from './use-unsaved-cells.ts'
import { useSurveyWords } from './words.ts'

interface Props {
  readonly sheet: Sheet
  readonly unsaved: ReadonlyMap<string, UnsavedCell>
}

/** So many cells are told of; a pasted block may bring hundreds. */
const toldAtOnce = 5

/** Why cells were not saved, in sentences. */
export function SheetTold({ sheet, unsaved }: Props) {
  const { t } = useTranslation()
  const words = useSurveyWords()
  const told = [...unsaved].filter(([, { state }]) => state === 'bad').slice(0, toldAtOnce)
  return (
    <div role="alert">
      {told.map(([key, { text }]) => {
        const [teryt, id] = key.split(' ')
        const jst = sheet.jsts.find((one) => one.teryt === teryt)
        const criterion = sheet.criteria.find((one) => one.id === id)
        if (jst === undefined || criterion === undefined) return null
        return (
          <Text key={key} size="sm">
            {t('survey.sheet.told', {
              jst: words.jst(jst),
              criterion: words.criterion(criterion),
              typed: text,
              most: criterion.most,
            })}
          </Text>
        )
      })}
    </div>
  )
}
