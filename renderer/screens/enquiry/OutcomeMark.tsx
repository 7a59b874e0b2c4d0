import {
  IconArrowForwardUp,
  IconCircleCheck,
  IconClockHour4,
  IconPhoneOff,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EnquiryOutcome } from '#db/values/desk.ts'
import { type StatusLook, StatusMark } from '../../ui/StatusMark.tsx'

const looks: Readonly<Record<EnquiryOutcome, StatusLook>> = {
  answered: { icon: IconCircleCheck, tone: 'good' },
  promised: { icon: IconClockHour4, tone: 'sent' },
  passedOn: { icon: IconArrowForwardUp, tone: 'answered' },
  brokenOff: { icon: IconPhoneOff, tone: 'none' },
}

/** How a conversation ended: icon, word and colour together. */
export function OutcomeMark({ outcome }: { readonly outcome: EnquiryOutcome }) {
  const { t } = useTranslation()
  return <StatusMark {...looks[outcome]} word={t(`enquiry.outcome.${outcome}`)} />
}
