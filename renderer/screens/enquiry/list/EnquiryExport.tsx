import { useTranslation } from 'react-i18next'
import {
  callerKinds,
  type EnquiryFilter,
  enquiryChannels,
  enquiryOutcomes,
} from '#db/values/desk.ts'
import { type EnquiryWorkbookWord, enquiryWorkbookWords } from '#electron/contract/enquiry.ts'
import { client } from '../../../api.ts'
import { useLanguage } from '../../../app/language.ts'
import { useOffice } from '../../../app/office.ts'
import { SaveFileButton } from '../../../ui/SaveFileButton.tsx'

interface Props {
  readonly filter: EnquiryFilter
  readonly disabled: boolean
}

/** Everything that the filter leaves, as a workbook in the language of the window. */
export function EnquiryExport({ filter, disabled }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { programme } = useOffice()
  const make = () => {
    const words = enquiryWorkbookWords.map((word) => [
      word,
      word === 'sheet' ? t('enquiry.sheet') : t(`enquiry.word.${word}`),
    ])
    const codes = [
      ...enquiryChannels.map((one) => [`channel.${one}`, t(`enquiry.channel.${one}`)]),
      ...callerKinds.map((one) => [`caller.${one}`, t(`enquiry.caller.${one}`)]),
      ...enquiryOutcomes.map((one) => [`outcome.${one}`, t(`enquiry.outcome.${one}`)]),
    ]
    return client.enquiry.workbook({
      programmeId: programme.id,
      filter,
      language,
      words: Object.fromEntries(words) as Record<EnquiryWorkbookWord, string>,
      codes: Object.fromEntries(codes) as Record<string, string>,
    })
  }
  return (
    <SaveFileButton kind="xlsx" size="compact-md" make={make} disabled={disabled}>
      {t('enquiry.export')}
    </SaveFileButton>
  )
}
