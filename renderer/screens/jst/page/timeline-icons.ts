import {
  IconArrowBackUp,
  IconChecklist,
  IconCircleCheck,
  IconCircleMinus,
  IconFileCheck,
  IconFlag,
  IconListNumbers,
  IconMail,
  IconMessageCheck,
  IconNote,
  IconPencil,
  IconPlus,
  IconProgress,
  IconReplace,
  IconUser,
} from '@tabler/icons-react'
import { knownEvent, type TimelineEvent } from './timeline.ts'

const icons: Record<TimelineEvent, typeof IconMail> = {
  invited: IconMail,
  declared: IconMessageCheck,
  signed: IconFileCheck,
  joined: IconCircleCheck,
  withdrawn: IconCircleMinus,
  placeGiven: IconReplace,
  placeLost: IconArrowBackUp,
  undone: IconArrowBackUp,
  implementationSigned: IconProgress,
  implementationCompleted: IconFlag,
  implementationEnded: IconCircleMinus,
  noteAdded: IconNote,
  noteChanged: IconNote,
  noteRemoved: IconNote,
  contactAdded: IconUser,
  contactChanged: IconUser,
  contactRemoved: IconUser,
  applied: IconListNumbers,
  applicationChanged: IconListNumbers,
  applicationRemoved: IconListNumbers,
  opinionWritten: IconMessageCheck,
  opinionChanged: IconMessageCheck,
  opinionRemoved: IconMessageCheck,
  planBegun: IconChecklist,
  planChanged: IconChecklist,
  planRemoved: IconChecklist,
  factsChanged: IconPencil,
  created: IconPlus,
  removed: IconCircleMinus,
}

/** The sign of an event; a pencil for one without a word of its own. */
export function timelineIcon(event: string): typeof IconMail {
  const known = knownEvent(event)
  return known === null ? IconPencil : icons[known]
}
