import {
  IconAlertTriangle,
  IconCirclePlus,
  IconCopy,
  IconEqual,
  IconHelpCircle,
  IconMinus,
  IconPencil,
  IconUserOff,
  IconZoomQuestion,
} from '@tabler/icons-react'
import type { PeopleRow } from '#db/values/people-import.ts'
import type { StatusLook } from '../../../ui/StatusMark.tsx'

export type PeopleVerdict = PeopleRow['verdict']

export const peopleLooks: Readonly<Record<PeopleVerdict, StatusLook>> = {
  new: { icon: IconCirclePlus, tone: 'good' },
  changed: { icon: IconPencil, tone: 'sent' },
  same: { icon: IconEqual, tone: 'none' },
  duplicate: { icon: IconCopy, tone: 'none' },
  ambiguous: { icon: IconHelpCircle, tone: 'doubt' },
  notFound: { icon: IconZoomQuestion, tone: 'doubt' },
  noPlace: { icon: IconUserOff, tone: 'doubt' },
  refused: { icon: IconAlertTriangle, tone: 'against' },
  ignored: { icon: IconMinus, tone: 'none' },
}

/** Whether a person may say which JST the row means. */
export const isOpenToChoice = (row: PeopleRow): boolean =>
  row.verdict === 'ambiguous' ||
  row.verdict === 'notFound' ||
  (row.verdict === 'refused' && row.jst === null)
