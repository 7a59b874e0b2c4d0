import { expect, it } from 'vitest'
import { type ChangedRecord, timelineEvents } from '#db/rules/timeline.ts'

const sealed = { of: 'p', sealed: '…' }

it.each<[ChangedRecord['action'], ChangedRecord['fields'], [string, string | null][]]>([
  ['insert', { firstName: [null, sealed], function: [null, 'wojt'] }, [['personAdded', null]]],
  ['insert', { clauseGivenOn: [null, '2020-03-02'] }, [['personAdded', null]]],
  ['update', { town: [sealed, sealed] }, [['personChanged', null]]],
  ['update', { clauseGivenOn: [null, '2020-03-02'] }, [['personInformed', '2020-03-02']]],
  [
    'update',
    { leftOn: [null, '2020-05-04'], leaveReason: ['', sealed] },
    [['personLeft', '2020-05-04']],
  ],
  ['update', { leftOn: ['2020-05-04', null] }, [['undone', '2020-05-04']]],
  ['update', { mergedIntoId: [null, 'q'] }, [['personMerged', null]]],
  ['delete', { leftOn: ['2020-05-04', null] }, [['personRemoved', null]]],
])('a person’s %s of %j is told as %j', (action, fields, told) => {
  const events = timelineEvents({ table: 'person', action, fields })
  expect(events.map(({ event, on }) => [event, on])).toEqual(told)
  expect(JSON.stringify(events)).not.toContain(sealed.sealed)
})
