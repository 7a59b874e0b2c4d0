import type { Content } from 'pdfmake'
import type { PersonFile } from '#db/read-models/person-file.ts'
import { lines, listed, type Word, type Write } from './person-file-parts.ts'

/** Trainings with each application and each day; whether the person was there. */
export function trainingList({ trainings }: PersonFile, word: Word, write: Write): Content {
  const applied = (one: PersonFile['trainings'][number]['signups'][number]) => [
    `${word('applied')} ${write.moment(one.appliedAt)}`,
    one.withdrawnAt === null
      ? ''
      : `${word('withdrawn')} ${write.moment(one.withdrawnAt)}${
          one.withdrawReason === '' ? '' : `: ${one.withdrawReason}`
        }`,
  ]
  return listed(
    trainings.map((one) => [
      lines(
        one.subject,
        one.place,
        one.cancelledOn === null ? '' : `${word('cancelled')} ${write.day(one.cancelledOn)}`,
      ),
      {
        stack:
          one.signups.length === 0
            ? [word('notApplied')]
            : one.signups.flatMap(applied).filter(Boolean),
      },
      {
        stack: one.days.map(
          ({ on, present }) => `${write.day(on)}: ${word(present ? 'present' : 'absent')}`,
        ),
      },
      { text: write.hours(one.minutes), alignment: 'right', noWrap: true },
    ]),
    [word('subject'), word('application'), word('days'), word('hours')],
    ['*', '*', '*', 'auto'],
    word('none'),
  )
}

/** Certificates as they were printed, annulled ones too. */
export const certificateList = ({ certificates }: PersonFile, word: Word, write: Write): Content =>
  listed(
    certificates.map((one) => [
      lines(one.number, one.replaces === null ? '' : `${word('replaces')} ${one.replaces}`),
      lines(
        one.subject,
        `${one.printedName}, ${one.printedJst}`,
        `${word('hours')}: ${write.hours(one.attended)} / ${write.hours(one.held)}`,
      ),
      lines(
        write.day(one.issuedOn),
        one.annulledOn === null
          ? ''
          : `${word('annulled')} ${write.day(one.annulledOn)}: ${one.annulReason}`,
      ),
    ]),
    [word('number'), word('subject'), word('issuedOn')],
    ['auto', '*', 'auto'],
    word('none'),
  )

/** Study visits with their days and hosts. */
export const visitList = ({ visits }: PersonFile, word: Word, write: Write): Content =>
  listed(
    visits.map((one) => [
      { text: `${write.day(one.from)} – ${write.day(one.to)}` },
      lines(one.region, one.host),
      { text: one.purpose },
    ]),
    [word('when'), word('region'), word('why')],
    ['auto', '*', '*'],
    word('none'),
  )

/** Visits of mentors at which the person was, with the JST each was held at. */
export const mentorVisitList = ({ mentorVisits }: PersonFile, word: Word, write: Write): Content =>
  listed(
    mentorVisits.map((one) => [{ text: write.day(one.on) }, { text: one.jstName }]),
    [word('when'), word('jst')],
    ['auto', '*'],
    word('none'),
  )

/** Conversations with the person: how and from which number, what was said, what was promised. */
export const callList = ({ calls }: PersonFile, word: Word, write: Write): Content =>
  listed(
    calls.map((one) => [
      lines(write.moment(one.openedAt), word(`channel.${one.channel}`), one.phone),
      lines(one.question, one.answer === '' ? '' : `${word('answered')}: ${one.answer}`),
      lines(
        word(one.outcome === null ? 'callUnfinished' : `callOutcome.${one.outcome}`),
        ...one.promised.flatMap(({ step, dueOn, handover, result }) => [
          `${step} (${word('until')} ${write.day(dueOn)})`,
          handover,
          result === '' ? '' : `${word('callResult')}: ${result}`,
        ]),
      ),
    ]),
    [word('when'), word('asked'), word('howEnded')],
    ['auto', '*', '*'],
    word('none'),
  )

/** What the person asked of the office and what it answered. */
export const requestList = ({ requests }: PersonFile, word: Word, write: Write): Content =>
  listed(
    requests.map((one) => [
      { text: write.day(one.receivedOn) },
      lines(
        word(`request.${one.kind}`),
        one.subject,
        one.extendedTo === null
          ? ''
          : `${word('field.extendedTo')}: ${write.day(one.extendedTo)} (${one.extensionReason})`,
      ),
      one.answeredOn === null
        ? { text: word('notAnswered') }
        : lines(`${write.day(one.answeredOn)}: ${word(`outcome.${one.outcome}`)}`, one.answer),
    ]),
    [word('received'), word('kind'), word('answered')],
    ['auto', '*', '*'],
    word('none'),
  )

/** Who looked at guarded fields, which and what for. */
export const viewList = ({ views }: PersonFile, word: Word, write: Write): Content =>
  listed(
    views.map((one) => [
      { text: write.moment(one.at) },
      { text: one.author },
      { text: one.fields.map((field) => word(`field.${field}`)).join(', ') },
      { text: one.purpose },
    ]),
    [word('when'), word('who'), word('what'), word('why')],
    ['auto', 'auto', '*', '*'],
    word('none'),
  )
