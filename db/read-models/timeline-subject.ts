import type { TimelineEvent } from '../rules/timeline.ts'
import type { RecordChangeRow } from '../stores/history.ts'
import type { RecordNames } from './record-names.ts'

/**
 * Whom a change of a person is about, by the name of today: the one of then is sealed; which
 * training a JST was invited to, whose care it came into, and which paper was withdrawn.
 */
export function withSubject(
  change: RecordChangeRow,
  figures: TimelineEvent['figures'],
  names: RecordNames,
) {
  const { trainingId: [before, after] = [null, null] } = change.fields
  const training = after ?? before
  if (change.tableName === 'training_invitation' && typeof training === 'string') {
    return { training: names.byId(training), ...figures }
  }
  const { mentorId } = figures
  if (typeof mentorId === 'string') return { ...figures, mentorId: names.byId(mentorId) }
  if (change.tableName === 'deliverable') {
    const [key = '', jst] = names.of(change).split(': ')
    return jst === undefined ? figures : { deliverable: key, ...figures }
  }
  if (change.tableName === 'issued_document' && change.action === 'update') {
    return { number: names.of(change), ...figures }
  }
  if (change.tableName !== 'person') return figures
  const name = names.byId(change.recordId)
  return name === change.recordId ? figures : { person: name, ...figures }
}
