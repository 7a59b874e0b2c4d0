import { callerKinds, enquiryChannels, enquiryOutcomes } from '#db/values/desk.ts'
import { day, oneOf, searchOf, text, textLike } from '../../app/address-search.ts'

/** Which follow-ups the queue shows. */
export const queues = ['mine', 'all', 'overdue', 'silent'] as const

/** What the address of the conversations says; words that may be a name stay out of it. */
export const enquiriesSearch = searchOf({
  from: day,
  to: day,
  topic: text(64),
  outcome: oneOf(enquiryOutcomes),
  channel: oneOf(enquiryChannels),
  caller: oneOf(callerKinds),
  jst: textLike(/^\d{4}(\d{3})?$/),
  hour: textLike(/^([01]?\d|2[0-3])$/),
  answer: text(64),
})

/** What the address of the queue says. */
export const followUpsSearch = searchOf({ queue: oneOf(queues) })
