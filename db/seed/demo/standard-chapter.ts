import type { Phase, StandardAnswer } from '#db/values/implementing.ts'
import { decideAudit, decideAuditAcceptance } from '../../rules/standard-audit.ts'
import { decideCheck, lastAnswerOn, requiredMissing } from '../../rules/standard-check.ts'
import { implementationOfJst } from '../../stores/implementation.ts'
import { jstByTeryt } from '../../stores/jst.ts'
import { noFile } from '../../stores/kept-file.ts'
import * as store from '../../stores/standard.ts'
import { certificateElement } from '../standard-elements.ts'
import { workingDaysAfter, workingDaysBefore } from './clock.ts'
import { allowed, type Diary, type Scene } from './diary.ts'
import { mentorOf } from './implementation-chapter.ts'
import type { Chapter, DemoOffice } from './office.ts'
import { colleagues } from './people.ts'
import * as script from './standard-script.ts'

type Implementation = DemoOffice['implementations'][number]

/** The check-lists of those who implement, before and after, with both audits. */
export const standardChapter: Chapter = {
  name: 'standards',
  plan(diary, office) {
    for (const one of office.implementations) planOne(diary, one)
  },
}

function planOne(diary: Diary, { jst, agreedOn, completedOn }: Implementation): void {
  const who = mentorOf(jst)
  const auditor = colleagues[who].name
  // The same for both phases: what was met before is met after, and nothing gets worse.
  const draws = Array.from({ length: 60 }, () => diary.random.int(0, 99))
  const phase = (
    wanted: Phase,
    day: (step: 'answers' | 'made' | 'accepted') => typeof agreedOn,
  ) => {
    const summary = diary.random.pick(script.summaries[wanted])
    diary.write(day('answers'), who, 'standard.answer', (scene) =>
      answerAll(scene, jst, wanted, draws),
    )
    diary.write(day('made'), who, 'standard.saveAudit', (scene) =>
      writeAudit(scene, jst, wanted, { madeBy: auditor, summary }),
    )
    diary.write(day('accepted'), 'coordinator', 'standard.acceptAudit', (scene) =>
      accept(scene, jst, wanted),
    )
  }
  phase('before', (step) => workingDaysAfter(agreedOn, script.opening[step]))
  if (completedOn !== null) {
    phase('after', (step) => workingDaysBefore(completedOn, script.final[step]))
  }
}

async function factsOf({ tx, office, today }: Scene, jst: string) {
  const { programmeId, period } = office
  return {
    today,
    period,
    implementation: await implementationOfJst(tx.db, programmeId, jst),
    audits: await store.auditsOfJst(tx.db, programmeId, jst),
  }
}

type Element = Pick<store.ElementRow, 'text' | 'verified'>

/** The element that is met with the certificate alone. */
export const isCertificate = ({ text }: Pick<Element, 'text'>): boolean =>
  text === certificateElement

/** What an element came to: the verified ones are all met by the end. */
function answerOf(phase: Phase, { text, verified }: Element, draw: number): StandardAnswer {
  if (isCertificate({ text })) return 'notMet'
  if (phase === 'after' && verified) return 'met'
  const { met, partly } = phase === 'before' ? script.before : script.after
  if (draw < met) return 'met'
  return draw < met + partly ? 'partly' : 'notMet'
}

async function answerAll(scene: Scene, jst: string, phase: Phase, draws: readonly number[]) {
  const { tx, office, today } = scene
  const { programmeId } = office
  const { audits, ...facts } = await factsOf(scene, jst)
  const { website } = await jstByTeryt(tx.db, jst)
  const checks = await store.checksOfJst(tx.db, programmeId, jst)
  for (const [at, element] of (await store.elementsOf(tx.db, programmeId)).entries()) {
    // Nobody can say of the certificate before the gala.
    if (phase === 'after' && isCertificate(element)) continue
    const [draw = 0, proof = 0, words = 0] = draws.slice(3 * at)
    const answer = answerOf(phase, element, draw)
    const proven = phase === 'after' && answer === 'met' && proof < 45 && website !== ''
    const link = proven ? `${website}/inwestor` : ''
    const note = noteOf(answer, proof, words)
    const check = { phase, answer, assessedOn: today, link, note }
    const other = checks.find((row) => row.elementId === element.id && row.phase !== phase)
    allowed(
      decideCheck(check, {
        ...facts,
        answered: false,
        otherOn: other?.assessedOn ?? null,
        audit: audits[phase],
      }),
    )
    const place = { programmeId, jstId: jst, elementId: element.id }
    await store.addCheck(tx, { ...place, ...check, ...noFile })
  }
}

function noteOf(answer: StandardAnswer, proof: number, words: number): string {
  if (answer === 'notMet' || proof > 55) return ''
  const texts: readonly string[] = script.notes[answer]
  return texts[words % texts.length] ?? ''
}

async function writeAudit(
  scene: Scene,
  jst: string,
  phase: Phase,
  written: { readonly madeBy: string; readonly summary: string },
) {
  const { tx, office, today } = scene
  const audit = { phase, madeOn: today, ...written }
  allowed(decideAudit(audit, await factsOf(scene, jst)))
  const place = { programmeId: office.programmeId, jstId: jst }
  await store.addAudit(tx, { ...place, ...audit, acceptedOn: null })
}

/** The coordinator accepts what the mentor made and wrote: an audit takes two. */
async function accept(scene: Scene, jst: string, phase: Phase) {
  const { tx, office, today, author } = scene
  const { programmeId } = office
  const facts = await factsOf(scene, jst)
  const checks = await store.checksOfJst(tx.db, programmeId, jst)
  const missing = requiredMissing(
    await store.elementsOf(tx.db, programmeId),
    checks.filter((row) => row.phase === 'after'),
  )
  const answeredOn = lastAnswerOn(checks, phase)
  const audit = facts.audits[phase]
  if (audit === null) throw new Error(`${jst} has no audit ${phase}`)
  const hands = { actor: { id: '', name: author }, writers: new Set<string>(), ...audit }
  const judged = { ...facts, requiredMissing: missing, answeredOn, hands }
  allowed(decideAuditAcceptance(phase, today, judged))
  await store.saveAudit(tx, audit.id, audit.version, { acceptedOn: today })
}
