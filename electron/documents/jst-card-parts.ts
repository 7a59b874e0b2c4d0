import type { Content, TableCell } from 'pdfmake'
import type { JstCard } from '#db/read-models/jst-card.ts'
import type { CardMeans } from './jst-card.ts'
import { deliverableName } from './monthly-report-texts.ts'
import { factTable } from './note-parts.ts'
import { filled } from './report-parts.ts'
import { reportTable } from './report-table.ts'
import { nothing } from './report-writing.ts'

/** Each thing of the package: where it stands, when it is due and when it came. */
export function packagePart({ package: found }: JstCard, { word, write }: CardMeans): Content {
  if (found === null) return { text: word('noPackage') }
  return reportTable(
    [
      { text: word('deliverable') },
      { text: word('stateColumn') },
      { text: word('due') },
      { text: word('deliveredColumn') },
    ],
    found.parts.map(({ state, late, dueOn, deliveredOn, ...deliverable }): TableCell[] => [
      { text: deliverableName(deliverable, { word, write }) },
      { text: late ? `${word(`state.${state}`)}, ${word('late')}` : word(`state.${state}`) },
      { text: dueOn === null ? nothing : write.day(dueOn) },
      { text: deliveredOn === null ? nothing : write.day(deliveredOn) },
    ]),
    ['*', 'auto', 'auto', 'auto'],
  )
}

/** How many elements are met before and after, what is missing, the audits, and why there is no certificate. */
export function standardsPart({ standards }: JstCard, { word, write }: CardMeans): Content {
  if (!standards.open) return { text: word('noStandards') }
  const { elements, before, after, audits, requiredMissing, certificate, waits } = standards
  const of = (met: number) =>
    filled(word('ofAll'), { part: write.number(met), all: write.number(elements) })
  const audit = (acceptedOn: JstCard['day'] | null) =>
    acceptedOn === null
      ? word('notAccepted')
      : filled(word('acceptedOn'), { day: write.day(acceptedOn) })
  const steps = waits.map(({ step, whose }) =>
    whose === 'nobody'
      ? word(`step.${step}`)
      : `${word(`step.${step}`)} (${word(`whose.${whose}`)})`,
  )
  const notIssued = filled(word('certificateWaits'), { steps: steps.join(', ') })
  return factTable([
    [word('metBefore'), of(before.met)],
    [word('metAfter'), of(after.met)],
    ...(requiredMissing.length === 0
      ? []
      : [[word('requiredMissing'), requiredMissing.join('; ')] as const]),
    [word('openingAudit'), audit(audits.before)],
    [word('finalAudit'), audit(audits.after)],
    ...(certificate === null ? [[word('agreementCertificate'), notIssued] as const] : []),
  ])
}

/** What was promised to the JST and what its visits left to be done; says so where nothing is. */
export function openMatters(
  { followUps, steps }: JstCard,
  { word, write }: CardMeans,
): readonly string[] {
  const said = (key: string, text: string, owner: string, dueOn: JstCard['day'] | null) => {
    const until = dueOn === null ? '' : `, ${filled(word('untilDay'), { day: write.day(dueOn) })}`
    return `${word(key)}: ${text} (${owner}${until})`
  }
  const rows = [
    ...followUps.map(({ text, owner, dueOn }) => said('followUp', text, owner, dueOn)),
    ...steps.map(({ text, owner, dueOn, late }) =>
      late
        ? `${said('visitStep', text, owner, dueOn)}, ${word('late')}`
        : said('visitStep', text, owner, dueOn),
    ),
  ]
  return rows.length === 0 ? [word('noMatters')] : rows
}
