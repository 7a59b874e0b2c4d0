import { useTranslation } from 'react-i18next'
import { callerKinds, enquiryChannels, enquiryOutcomes, withoutOne } from '#db/values/desk.ts'
import type { DeskDimension } from '#db/values/desk-numbers.ts'
import { useLanguage } from '../../../app/language.ts'
import { topicName } from '../../answer/topic-name.ts'
import { fullName } from '../../jst/full-name.ts'
import type { NumberNames } from './numbers.ts'

/** What a row of a split is called. */
export function useRowName({ topics, jsts, people }: NumberNames) {
  const { t } = useTranslation()
  const language = useLanguage()
  const worded: Partial<Record<DeskDimension, Readonly<Record<string, string>>>> = {
    outcome: Object.fromEntries(enquiryOutcomes.map((one) => [one, t(`enquiry.outcome.${one}`)])),
    channel: Object.fromEntries(enquiryChannels.map((one) => [one, t(`enquiry.channel.${one}`)])),
    caller: Object.fromEntries(callerKinds.map((one) => [one, t(`enquiry.caller.${one}`)])),
    takenBy: people,
  }
  return (dimension: DeskDimension, key: string): string => {
    if (key === withoutOne) return t(`deskNumbers.without.${dimension === 'jst' ? 'jst' : 'topic'}`)
    const [topic, place] = [topics[key], jsts[key]]
    if (dimension === 'topic' && topic) return topicName(topic, language)
    if (dimension === 'jst' && place) return fullName(t, place)
    return worded[dimension]?.[key] ?? key
  }
}
