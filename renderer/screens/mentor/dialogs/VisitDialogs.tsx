import type { Day } from '#db/values/day.ts'
import type { MentorStep, MentorsPage, MentorVisit } from '../mentor.ts'
import { CancelDialog } from './CancelDialog.tsx'
import { HoldDialog } from './HoldDialog.tsx'
import { PlanDialog } from './PlanDialog.tsx'
import { StepDialog } from './StepDialog.tsx'

/** What somebody is about to do with a visit or a next step. */
export type Asked =
  | { readonly kind: 'plan'; readonly teryt: string | null; readonly on: Day | null }
  | { readonly kind: 'move' | 'hold' | 'cancel'; readonly visit: MentorVisit }
  | { readonly kind: 'done'; readonly step: Pick<MentorStep, 'id' | 'version' | 'text' | 'doneOn'> }

interface Props {
  readonly asked: Asked | null
  readonly page: MentorsPage
  readonly visits: readonly MentorVisit[]
  readonly steps: readonly MentorStep[]
  readonly onClose: () => void
}

/**
 * The dialogue of what was asked for. It follows the visit or step as it is saved now, so that
 * "read again" after a conflict shows it.
 */
export function VisitDialogs({ asked, page, visits, steps, onClose }: Props) {
  if (asked === null) return null
  if (asked.kind === 'done') {
    const step = steps.find(({ id }) => id === asked.step.id) ?? asked.step
    return <StepDialog step={step} onClose={onClose} />
  }
  if (asked.kind === 'plan') {
    return <PlanDialog visit={null} {...asked} page={page} onClose={onClose} />
  }
  const visit = visits.find(({ id }) => id === asked.visit.id) ?? asked.visit
  if (asked.kind === 'hold') return <HoldDialog visit={visit} onClose={onClose} />
  if (asked.kind === 'cancel') return <CancelDialog visit={visit} onClose={onClose} />
  return <PlanDialog visit={visit} teryt={null} on={null} page={page} onClose={onClose} />
}
