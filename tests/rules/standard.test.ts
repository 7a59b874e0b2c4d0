import { describe, expect, it } from 'vitest'
import {
  decideAudit,
  decideAuditAcceptance,
  decideAuditReopening,
  decideAuditsHold,
  type TypedAudit,
} from '#db/rules/standard-audit.ts'
import {
  type CheckFacts,
  decideCheck,
  lastAnswerOn,
  requiredMissing,
  type TypedCheck,
  tallyOf,
} from '#db/rules/standard-check.ts'
import { decideElement, decideElementRemoval, elementToTrade } from '#db/rules/standard-element.ts'
import { day } from '#db/values/day.ts'
import { noImplementationDates } from '#db/values/implementation.ts'
import type { Decision } from '#db/values/refusal.ts'
import { isWebLink } from '#db/values/web-link.ts'

const codeOf = (decision: Decision<unknown>) =>
  decision.ok ? null : decision.refusal.code.replace('standard.', '')

/** Hands other than those that wrote or made it. */
const hands = {
  ...{ actor: { id: 'a', name: 'Anna Przykładowa' }, writers: new Set(['b']) },
  madeBy: 'Ewa Modelowa',
}
const implementation = { ...noImplementationDates, agreementOn: day('2020-07-01') }
const facts = {
  today: day('2020-09-15'),
  period: { from: day('2019-09-01'), to: day('2021-12-31') },
  implementation,
}

describe('an element of the check-list', () => {
  const verified = { id: 'v', text: 'Zakładka', verified: true }
  const proposed = { id: 'p', text: 'Rejestr', verified: false }
  const last = { id: 'q', text: 'Opieka', verified: false }

  it.each([
    ['Koordynator', null, null],
    ['', null, 'elementEmpty'],
    ['x'.repeat(301), null, 'elementTooLong'],
    ['REJESTR', null, 'elementTwice'],
    ['Zakładka na stronie', verified, 'elementFixed'],
    ['Rejestr zapytań', proposed, null],
    ['Rejestr zapytań', { ...proposed, audited: 2 }, 'elementAudited'],
    ['Rejestr', { ...proposed, audited: 2 }, null],
  ])('%s', (text, before, code) => {
    const others = [verified, proposed].filter((one) => one.id !== before?.id)
    expect(codeOf(decideElement(text, before && { audited: 0, ...before }, others))).toBe(code)
  })

  it('goes while nobody answered it, and trades places with proposed ones alone', () => {
    expect(codeOf(decideElementRemoval(proposed, 0))).toBeNull()
    expect(codeOf(decideElementRemoval(proposed, 1))).toBe('elementAnswered')
    expect(codeOf(decideElementRemoval(verified, 0))).toBe('elementFixed')
    const all = [verified, proposed, last]
    expect(elementToTrade(all, 'p', 'down')).toEqual({ ok: true, value: last })
    expect(codeOf(elementToTrade(all, 'p', 'up'))).toBe('atTheEnd')
    expect(codeOf(elementToTrade(all, 'q', 'down'))).toBe('atTheEnd')
    expect(codeOf(elementToTrade(all, 'v', 'down'))).toBe('elementFixed')
  })
})

describe('an answer', () => {
  const check: TypedCheck = {
    ...{ phase: 'after', answer: 'met', assessedOn: day('2020-08-03'), link: '', note: '' },
  }
  const free: CheckFacts = { ...facts, answered: false, otherOn: null, audit: null }
  const accepted = { madeOn: day('2020-08-01'), acceptedOn: day('2020-08-02') }

  it.each([
    ['in time', {}, {}, null],
    ['without an agreement', {}, { implementation: null }, 'noAgreement'],
    [
      'after an early end',
      {},
      { implementation: { ...implementation, endedOn: day('2020-08-01') } },
      'implementationEnded',
    ],
    ['under an accepted audit', {}, { answered: true, audit: accepted }, 'auditAccepted'],
    ['to an element added after the audit', {}, { audit: accepted }, null],
    [
      'an opening one on the day its audit was accepted',
      { phase: 'before', assessedOn: day('2020-08-02') },
      { audit: accepted },
      null,
    ],
    [
      'an opening one later than its audit was accepted',
      { phase: 'before', assessedOn: day('2020-08-03') },
      { audit: accepted },
      'beforeAfterOpening',
    ],
    ['before the agreement', { assessedOn: day('2020-06-30') }, {}, 'beforeAgreement'],
    [
      'an opening one before the agreement',
      { phase: 'before', assessedOn: day('2020-06-30') },
      {},
      null,
    ],
    ['before the one before', {}, { otherOn: day('2020-08-04') }, 'afterBeforeBefore'],
    [
      'after the one after',
      { phase: 'before' },
      { otherOn: day('2020-08-01') },
      'afterBeforeBefore',
    ],
    ['ahead of today', { assessedOn: day('2020-09-16') }, {}, 'programme.dayInFuture'],
    ['with a link of the web', { link: 'https://www.gubin.pl/inwestor?a=1' }, {}, null],
    ['with another link', { link: 'javascript:alert(1)' }, {}, 'linkNotWeb'],
    ['with too long a note', { note: 'x'.repeat(1001) }, {}, 'noteTooLong'],
  ] as const)('%s', (_, changes, more, code) => {
    expect(codeOf(decideCheck({ ...check, ...changes }, { ...free, ...more }))).toBe(code)
  })

  it('counts for its element; the required ones wait for a whole one', () => {
    const elements = ['a', 'b', 'c', 'd'].map((id) => ({ id, required: id < 'd', text: id }))
    const answers = [
      { elementId: 'a', answer: 'met' },
      { elementId: 'b', answer: 'partly' },
      { elementId: 'd', answer: 'notMet' },
      { elementId: 'gone', answer: 'met' },
    ] as const
    expect(tallyOf(elements, answers)).toEqual({ met: 1, partly: 1, notMet: 1, open: 1 })
    expect(requiredMissing(elements, answers).map(({ id }) => id)).toEqual(['b', 'c'])
  })
})

it.each([
  ['https://gubin.pl', true],
  ['HTTP://www.gubin.pl/a b', false],
  ['http://localhost', false],
  ['https://user:pass@gubin.pl', false],
  ['ftp://gubin.pl', false],
  ['gubin.pl', false],
])('a link %s: %s', (link, isLink) => {
  expect(isWebLink(link)).toBe(isLink)
})

describe('an audit', () => {
  const made = { madeOn: day('2020-07-10'), acceptedOn: null }
  const accepted = { ...made, acceptedOn: day('2020-07-12') }
  const none = { before: null, after: null }
  const audit: TypedAudit = {
    ...{ phase: 'after', madeOn: day('2020-08-10'), madeBy: 'Ewa', summary: 'Działa' },
  }

  it.each([
    ['final', {}, { before: accepted, after: null }, null],
    ['that nobody made', { madeBy: '' }, none, 'auditorMissing'],
    ['that says nothing', { summary: '' }, none, 'summaryMissing'],
    [
      'before the opening one',
      { madeOn: day('2020-07-09') },
      { before: accepted, after: null },
      'finalBeforeOpening',
    ],
    [
      'opening after the final one',
      { phase: 'before' },
      { before: null, after: made },
      'finalBeforeOpening',
    ],
    ['that is accepted', { phase: 'before' }, { before: accepted, after: null }, 'auditAccepted'],
  ] as const)('%s', (_, changes, audits, code) => {
    expect(codeOf(decideAudit({ ...audit, ...changes }, { ...facts, audits }))).toBe(code)
  })

  it.each([
    ['before', '2020-07-12', { before: made, after: null }, 0, null],
    ['before', '2020-07-09', { before: made, after: null }, 0, 'acceptedBeforeMade'],
    ['before', '2020-07-12', none, 0, 'auditMissing'],
    ['before', '2020-07-12', { before: accepted, after: null }, 0, 'auditAccepted'],
    ['before', '2020-07-12', { before: made, after: null }, 3, null],
    ['after', '2020-08-12', { before: accepted, after: made }, 0, null],
    ['after', '2020-08-12', { before: made, after: made }, 0, 'openingNotAccepted'],
    ['after', '2020-08-12', { before: null, after: made }, 0, 'openingNotAccepted'],
    ['after', '2020-07-11', { before: accepted, after: made }, 0, 'finalBeforeOpening'],
    ['after', '2020-08-12', { before: accepted, after: made }, 1, 'requiredNotMet'],
  ] as const)('%s accepted on %s (%#): %5$s', (phase, on, audits, missing, code) => {
    const lacks = Array.from({ length: missing }, () => ({ text: 'Zakładka' }))
    const decision = decideAuditAcceptance(phase, day(on), {
      ...{ ...facts, audits },
      ...{ requiredMissing: lacks, answeredOn: null, hands },
    })
    expect(codeOf(decision)).toBe(code)
    if (code === 'requiredNotMet' && !decision.ok) {
      expect(decision.refusal.figures).toEqual({ count: 1, elements: '„Zakładka”' })
    }
  })

  it.each([
    ['a', 'Ewa Modelowa', null],
    ['b', 'Ewa Modelowa', 'ownAudit'],
    ['c', 'Ewa Modelowa', 'ownAudit'],
    ['a', 'jan  wzorcowy', 'ownAudit'],
  ])('accepted by %s, who is Jan Wzorcowy, written by b and c, made by %s', (id, madeBy, code) => {
    const actor = { id, name: 'Jan Wzorcowy' }
    const decision = decideAuditAcceptance('before', day('2020-07-12'), {
      ...{ ...facts, audits: { before: made, after: null }, requiredMissing: [], answeredOn: null },
      hands: { actor, writers: new Set(['b', 'c']), madeBy },
    })
    expect(codeOf(decision)).toBe(code)
    if (!decision.ok) expect(decision.refusal.figures).toEqual({ name: 'Jan Wzorcowy' })
  })

  it.each([
    ['before', { before: made, after: null }, '2020-07-11', 'acceptedBeforeAnswer'],
    ['before', { before: made, after: null }, '2020-07-12', null],
    ['after', { before: accepted, after: made }, '2020-08-11', 'acceptedBeforeAnswer'],
    ['after', { before: accepted, after: made }, '2020-08-12', null],
  ] as const)('%s is not accepted before its last answer (%#)', (phase, audits, on, code) => {
    const answers = [
      ...[{ phase: 'before', assessedOn: day('2020-07-12') } as const],
      ...[{ phase: 'after', assessedOn: day('2020-08-12') } as const],
      ...[{ phase: 'after', assessedOn: day('2020-08-01') } as const],
    ]
    const answeredOn = lastAnswerOn(answers, phase)
    const known = { ...facts, audits, requiredMissing: [], answeredOn, hands }
    expect(codeOf(decideAuditAcceptance(phase, day(on), known))).toBe(code)
  })

  it.each([
    ['after', { before: accepted, after: accepted }, null, 'Pomyłka', null],
    ['after', { before: accepted, after: accepted }, null, '', 'reasonMissing'],
    ['after', { before: accepted, after: made }, null, 'Pomyłka', 'auditNotAccepted'],
    ['after', { before: accepted, after: accepted }, 'SOI-W/1', 'Pomyłka', 'certificateStands'],
    ['before', { before: accepted, after: accepted }, null, 'Pomyłka', 'finalStands'],
    ['before', { before: accepted, after: made }, null, 'Pomyłka', null],
  ] as const)('%s reopened (%#): %4$s', (phase, audits, certificate, reason, code) => {
    expect(codeOf(decideAuditReopening(phase, audits, certificate, reason))).toBe(code)
  })

  it.each([
    [{ before: accepted, after: accepted }, 0, null],
    [{ before: made, after: accepted }, 0, 'finalStands'],
    [{ before: accepted, after: accepted }, 1, 'requiredNotMet'],
    [{ before: made, after: made }, 1, null],
  ] as const)('holds with the other (%#): %2$s', (audits, missing, code) => {
    const lacks = Array.from({ length: missing }, () => ({ text: 'Zakładka' }))
    expect(codeOf(decideAuditsHold(audits, lacks))).toBe(code)
  })
})
