import { type Day, isDay } from '#db/values/day.ts'
import type { Figure } from '#db/values/refusal.ts'

/** One change of a record, as the history keeps it. */
export interface ChangedRecord {
  readonly table: string
  readonly action: 'insert' | 'update' | 'delete'
  readonly fields: Readonly<Record<string, readonly [before: unknown, after: unknown]>>
}

/** What happened, in a word (`timeline.<event>` in the texts), with its day and figures. */
export interface TimelineEvent {
  readonly event: string
  readonly on: Day | null
  readonly figures: Readonly<Record<string, Figure>>
}

interface Step {
  readonly field: string
  readonly event: string
  readonly figures: readonly string[]
}

const stepsByTable: Readonly<Record<string, readonly Step[]>> = {
  recruitment: [
    { field: 'invitedOn', event: 'invited', figures: [] },
    { field: 'declaredOn', event: 'declared', figures: [] },
    {
      field: 'agreementOn',
      event: 'signed',
      figures: ['agreementNumber', 'agreementSignatory'],
    },
    { field: 'joinedOn', event: 'joined', figures: [] },
    { field: 'withdrawnOn', event: 'withdrawn', figures: ['withdrawalReason'] },
  ],
  implementation: [
    { field: 'agreementOn', event: 'implementationSigned', figures: ['agreementNumber'] },
    { field: 'completedOn', event: 'implementationCompleted', figures: [] },
    { field: 'endedOn', event: 'implementationEnded', figures: ['endReason'] },
  ],
  mentor_assignment: [
    { field: 'from', event: 'mentorAssigned', figures: ['mentorId'] },
    { field: 'to', event: 'mentorHandedOver', figures: ['handover'] },
  ],
  mentor_visit: [
    {
      field: 'plannedOn',
      event: 'mentorVisitPlanned',
      figures: ['plannedAt', 'place', 'mentorId'],
    },
    { field: 'heldOn', event: 'mentorVisitHeld', figures: ['findings'] },
    { field: 'cancelledOn', event: 'mentorVisitCancelled', figures: ['cancelReason'] },
  ],
  deliverable: [
    { field: 'orderedOn', event: 'packageOrdered', figures: [] },
    { field: 'deliveredOn', event: 'packageDelivered', figures: ['acceptance'] },
  ],
  standard_audit: [
    { field: 'madeOn', event: 'auditMade', figures: ['phase'] },
    { field: 'acceptedOn', event: 'auditAccepted', figures: ['phase'] },
  ],
  implementation_certificate: [
    { field: 'issuedOn', event: 'implementationCertified', figures: ['number'] },
    { field: 'annulledOn', event: 'certificateAnnulled', figures: ['annulReason'] },
  ],
  issued_document: [
    { field: 'issuedOn', event: 'paperIssued', figures: ['number', 'title'] },
    { field: 'fileRemovedOn', event: 'paperFileRemoved', figures: [] },
  ],
  training_invitation: [{ field: 'invitedOn', event: 'trainingInvited', figures: [] }],
  // Why a person left is theirs: it is sealed, and no figure of the JST's.
  person: [
    { field: 'leftOn', event: 'personLeft', figures: [] },
    { field: 'mergedIntoId', event: 'personMerged', figures: [] },
    { field: 'clauseGivenOn', event: 'personInformed', figures: [] },
    { field: 'pseudonymisedOn', event: 'personPseudonymised', figures: [] },
  ],
}

const namesByTable: Readonly<Record<string, Readonly<Record<ChangedRecord['action'], string>>>> = {
  jst: { insert: 'created', update: 'factsChanged', delete: 'removed' },
  jst_note: { insert: 'noteAdded', update: 'noteChanged', delete: 'noteRemoved' },
  person: { insert: 'personAdded', update: 'personChanged', delete: 'personRemoved' },
  volunteer_application: {
    insert: 'applied',
    update: 'applicationChanged',
    delete: 'applicationRemoved',
  },
  mentor_opinion: { insert: 'opinionWritten', update: 'opinionChanged', delete: 'opinionRemoved' },
  standard_audit: { insert: 'auditMade', update: 'auditChanged', delete: 'auditChanged' },
  implementation_certificate: {
    insert: 'implementationCertified',
    update: 'certificateChanged',
    delete: 'certificateChanged',
  },
  issued_document: { insert: 'paperIssued', update: 'paperWithdrawn', delete: 'paperWithdrawn' },
  implementation_plan: { insert: 'planBegun', update: 'planChanged', delete: 'planRemoved' },
  deliverable: { insert: 'packageOrdered', update: 'packageChanged', delete: 'packageChanged' },
  mentor_assignment: {
    insert: 'mentorAssigned',
    update: 'mentorAssignmentChanged',
    delete: 'mentorAssignmentRemoved',
  },
  mentor_visit: {
    insert: 'mentorVisitPlanned',
    update: 'mentorVisitChanged',
    delete: 'mentorVisitRemoved',
  },
  jst_contact: { insert: 'contactAdded', update: 'contactChanged', delete: 'contactRemoved' },
}

/** Answers of the check-list come by the dozen; the audits tell them, the history each of them. */
const toldByAudits = 'standard_check'

/**
 * Reads a change of a record as what happened to the JST: each step that got its day, each
 * that was taken back (`undone`, naming the step), or the change of a note, contact or fact.
 * A change without a word of its own answers `changed`; its fields then tell.
 */
export function timelineEvents(change: ChangedRecord): readonly TimelineEvent[] {
  if (change.table === toldByAudits || toldByPackage(change)) return []
  // A new person may come with days already, from a list; that somebody came says more.
  const came = change.table === 'person' && change.action !== 'update'
  const steps = came ? undefined : stepsByTable[change.table]
  const events = steps === undefined ? [] : stepEvents(change, steps)
  if (events.length > 0) return events
  const place = change.table === 'recruitment' ? placeEvent(change) : null
  if (place !== null) return [{ event: place, on: null, figures: {} }]
  const event = namesByTable[change.table]?.[change.action] ?? 'changed'
  return [{ event, on: null, figures: figuresOf(change, ['name', 'text', 'position', 'function']) }]
}

/** A step that a change set made or took back, and for how many JSTs. */
export interface StepTaken {
  /** The step's event (`signed`); never `undone`. */
  readonly step: string
  readonly undone: boolean
  readonly count: number
}

/** The steps of recruitment and implementation among the changes, in the order they come first. */
export function stepsTaken(changes: readonly ChangedRecord[]): readonly StepTaken[] {
  const events = changes.flatMap((change) => stepEvents(change, stepsByTable[change.table] ?? []))
  const steps = events.map(({ event, figures }) =>
    event === 'undone' ? `undone ${figures.step}` : `made ${event}`,
  )
  return [...Map.groupBy(steps, (step) => step)].map(([key, same]) => {
    const [how, step = ''] = key.split(' ')
    return { step, undone: how === 'undone', count: same.length }
  })
}

/** The steps between the order and the delivery: the package itself tells of each. */
const toldByPackage = ({ table, fields }: ChangedRecord): boolean =>
  table === 'deliverable' &&
  fields.orderedOn === undefined &&
  fields.deliveredOn === undefined &&
  (fields.startedOn !== undefined || fields.receivedOn !== undefined)

/** A JST that had applied was given the place of one that withdrew, or waits again. */
function placeEvent({ action, fields }: ChangedRecord): string | null {
  const [before, after] = fields.replacesJstId ?? [null, null]
  if (action !== 'update' || before === after) return null
  return after === null ? 'placeLost' : 'placeGiven'
}

function stepEvents(change: ChangedRecord, steps: readonly Step[]): TimelineEvent[] {
  return steps.flatMap(({ field, event, figures }): TimelineEvent[] => {
    const [before, after] = change.fields[field] ?? [null, null]
    if (after === null && before !== null) {
      return [{ event: 'undone', on: asDay(before), figures: { step: event } }]
    }
    return after === null ? [] : [{ event, on: asDay(after), figures: figuresOf(change, figures) }]
  })
}

/** The values of these fields after a change, or before it where it removed the record. */
export function figuresOf(change: ChangedRecord, names: readonly string[]): Record<string, Figure> {
  const figures: Record<string, Figure> = {}
  for (const name of names) {
    const [before, after] = change.fields[name] ?? [null, null]
    const value = change.action === 'delete' ? before : after
    if (typeof value === 'string' || typeof value === 'number') figures[name] = value
  }
  return figures
}

const asDay = (value: unknown): Day | null =>
  typeof value === 'string' && isDay(value) ? value : null
