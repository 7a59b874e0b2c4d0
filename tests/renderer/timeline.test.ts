import { describe, expect, it } from 'vitest'
import { instantOf } from '#db/values/day.ts'
import type { TimelineEntry } from '#renderer/screens/jst/page/jst-page.ts'
import {
  knownEvent,
  shownFigures,
  shownReason,
  showsFields,
  timelineEvents,
} from '#renderer/screens/jst/page/timeline.ts'
import en from '#renderer/text/en.json' with { type: 'json' }
import pl from '#renderer/text/pl.json' with { type: 'json' }
import { changedFields } from '#renderer/ui/changed-fields.ts'

const entry = (event: string, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  changeId: 'change',
  changeSetId: 'set',
  at: instantOf(new Date('2020-04-05T10:00:00Z')),
  author: 'Anna Przykładowa',
  on: null,
  event,
  figures: {},
  reason: null,
  file: null,
  replaces: null,
  fields: [],
  ...more,
})

describe('the timeline', () => {
  it('has a sentence for every event in both languages', () => {
    for (const event of timelineEvents) {
      expect(pl.timeline[event]).not.toBe('')
      expect(en.timeline[event]).not.toBe('')
    }
  })

  it.each([
    ['signed', false],
    ['noteAdded', false],
    ['factsChanged', true],
    ['noteChanged', true],
    ['contactChanged', true],
    ['changed', true],
    ['somethingNew', true],
  ])('%s stands with its fields open: %s', (event, expected) => {
    expect(showsFields(entry(event))).toBe(expected)
  })

  it('does not take an unknown event for one it knows', () => {
    expect(knownEvent('somethingNew')).toBeNull()
    expect(knownEvent('signed')).toBe('signed')
  })

  it('leaves out empty figures and the step, and calls a contact’s name a person’s', () => {
    const figures = { step: 'signed', agreementNumber: 'UW/1', agreementSignatory: '', x: null }
    expect(shownFigures(entry('undone', { figures }))).toEqual([['agreementNumber', 'UW/1']])
    const contact = entry('contactAdded', { figures: { name: 'Anna', position: '' } })
    expect(shownFigures(contact)).toEqual([['person', 'Anna']])
  })

  it('gives a reason once', () => {
    const figures = { withdrawalReason: 'Zmiana planów' }
    expect(shownReason(entry('withdrawn', { figures, reason: 'Zmiana planów' }))).toBeNull()
    expect(shownReason(entry('withdrawn', { figures, reason: 'Inny' }))).toBe('Inny')
    expect(shownReason(entry('undone'))).toBeNull()
  })

  it('passes over fields that did not change', () => {
    const fields = [
      { field: 'address', before: null, after: '' },
      { field: 'phone', before: '', after: '68 456 54 87' },
      { field: 'email', before: 'a@b.pl', after: 'a@b.pl' },
    ]
    expect(changedFields(fields).map(({ field }) => field)).toEqual(['phone'])
  })
})
