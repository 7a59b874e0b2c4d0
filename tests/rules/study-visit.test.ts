import { describe, expect, it } from 'vitest'
import { decideTraveller, decideVisit } from '#db/rules/study-visit.ts'
import { day } from '#db/values/day.ts'

const period = { from: day('2019-09-01'), to: day('2021-12-31') }
const facts = { period, today: day('2021-10-01'), hasFile: false }
const visit = {
  ...{ region: 'lubelskie', host: 'Lublin', purpose: 'Dobre praktyki' },
  ...{ from: day('2021-09-23'), to: day('2021-09-24') },
  ...{ reportOn: day('2021-09-28'), report: 'Obejrzano dyżur opiekuna.' },
}

describe('a study visit', () => {
  it.each([
    ['with a report', {}, {}, null],
    [
      'that is planned',
      { from: day('2021-11-02'), to: day('2021-11-02'), reportOn: null, report: '' },
      {},
      null,
    ],
    ['of one day, reported on it', { to: visit.from, reportOn: visit.from }, {}, null],
    ['with a file for a report', { report: '' }, { hasFile: true }, null],
    ['nowhere', { region: '' }, {}, 'studyVisit.regionMissing'],
    ['to nobody', { host: '' }, {}, 'studyVisit.hostMissing'],
    ['for nothing', { purpose: '' }, {}, 'studyVisit.purposeMissing'],
    ['that ends before it begins', { to: day('2021-09-22') }, {}, 'studyVisit.daysReversed'],
    ['before the programme', { from: day('2019-08-31') }, {}, 'studyVisit.outsideProgramme'],
    ['after the programme', { to: day('2022-01-01') }, {}, 'studyVisit.outsideProgramme'],
    ['with a text of no day', { reportOn: null }, {}, 'studyVisit.reportDayMissing'],
    ['reported before its end', { reportOn: visit.from }, {}, 'studyVisit.reportBeforeEnd'],
    ['reported tomorrow', { reportOn: day('2021-10-02') }, {}, 'studyVisit.reportAhead'],
    ['with a report that says nothing', { report: '' }, {}, 'studyVisit.reportEmpty'],
  ] as const)('%s', (_, over, other, code) => {
    const decision = decideVisit({ ...visit, ...over }, { ...facts, ...other })
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })

  it.each([
    ['who is there', {}, null],
    ['who left on the first day', { leftOn: visit.from }, null],
    ['who had left', { leftOn: day('2021-09-22') }, 'studyVisit.personLeft'],
    ['whose record was merged', { mergedIntoId: 'other' }, 'studyVisit.personMerged'],
    ['who is forgotten', { pseudonymisedOn: day('2021-01-04') }, 'studyVisit.personForgotten'],
  ] as const)('takes a person %s', (_, over, code) => {
    const person = { name: 'Jan Próbny', leftOn: null, mergedIntoId: null, pseudonymisedOn: null }
    const decision = decideTraveller({ ...person, ...over }, visit.from)
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })
})
