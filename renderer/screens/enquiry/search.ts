import type { EnquiryFilter } from '#db/values/desk.ts'
import { callerKinds, enquiryChannels, enquiryOutcomes } from '#db/values/desk.ts'
import { day, flag, oneOf, searchOf, text, textLike } from '../../app/address-search.ts'

/** Which follow-ups the queue shows. */
export const queues = ['mine', 'all', 'overdue', 'today', 'silent'] as const

/** What the address of the conversations says; words that may be a name stay out of it. */
export const enquiriesSearch = searchOf({
  from: day,
  to: day,
  topic: text(64),
  outcome: oneOf(enquiryOutcomes),
  channel: oneOf(enquiryChannels),
  caller: oneOf(callerKinds),
  jst: textLike(/^(none|\d{4}(\d{3})?)$/),
  hour: textLike(/^([01]?\d|2[0-3])$/),
  answer: text(64),
  person: text(64),
  contractor: text(64),
  takenBy: text(64),
  /** Something was promised, whether done by now or not. */
  promised: flag,
  /** Answered at once: nothing was promised or passed on. */
  atOnce: flag,
  /** Somebody must still come back to the caller. */
  open: flag,
  page: textLike(/^[1-9]\d{0,5}$/),
})

export type EnquiriesSearch = ReturnType<typeof enquiriesSearch>

/** The filter that an address and the words beside it ask for, for the host. */
export function enquiryFilterOf(search: EnquiriesSearch, words: string): EnquiryFilter {
  const { page: _, hour, ...asked } = search
  return {
    ...asked,
    ...(hour !== undefined && { hour: Number(hour) }),
    ...(words.trim() !== '' && { words: words.trim().slice(0, 200) }),
  }
}

/** What the address of the queue says. */
export const followUpsSearch = searchOf({
  queue: oneOf(queues),
  /** Only the promises to this JST. */
  jst: textLike(/^\d{4}(\d{3})?$/),
})
