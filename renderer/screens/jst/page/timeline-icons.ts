import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleMinus,
  IconFileCheck,
  IconFlag,
  IconMail,
  IconMessageCheck,
  IconNote,
  IconPencil,
  IconPlus,
  IconProgress,
  IconReplace,
  IconSchool,
  IconUser,
  IconUserMinus,
  IconUserPlus,
  IconUsers,
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
  personAdded: IconUserPlus,
  personChanged: IconUser,
  personLeft: IconUserMinus,
  personMerged: IconUsers,
  personInformed: IconUser,
  personPseudonymised: IconUser,
  personRemoved: IconUserMinus,
  trainingInvited: IconSchool,
  factsChanged: IconPencil,
  created: IconPlus,
  removed: IconCircleMinus,
}

/** The sign of an event; a pencil for one without a word of its own. */
export function timelineIcon(event: string): typeof IconMail {
  const known = knownEvent(event)
  return known === null ? IconPencil : icons[known]
}
