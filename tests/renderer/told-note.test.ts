import { expect, it } from 'vitest'
import { emptyNote, type NoteDraft } from '#db/values/desk.ts'
import { gapsOf } from '#db/values/note-gaps.ts'
import { putInto } from '#renderer/app/told-note.ts'

const typed: NoteDraft = {
  ...emptyNote,
  ...{ callerKind: 'investor', callerName: 'Hale Próbne', callerPhone: '601 234 567' },
  ...{ question: 'Szukamy terenów', outcome: 'answered' },
}
const ofPerson: NoteDraft = {
  ...{ ...typed, callerKind: 'person', personId: 'jan', jstId: '0802011' },
  callerName: 'Jan Rozmówny',
}

it.each([
  [
    'a JST takes the place of a person on record, whose name and number go',
    ofPerson,
    { callerKind: 'jst', jstId: '0801022', callerName: 'Bogdaniec' },
    { jstId: '0801022', personId: null, callerName: 'Bogdaniec', callerPhone: '' },
  ],
  [
    'a JST leaves the name and the number that were typed',
    typed,
    { callerKind: 'jst', jstId: '0801022', callerName: 'Bogdaniec' },
    { callerKind: 'jst', callerName: 'Hale Próbne', callerPhone: '601 234 567' },
  ],
  [
    'a person comes with their JST and keeps the number of the call',
    typed,
    { callerKind: 'person', personId: 'ewa', jstId: '0801022', callerName: 'Ewa Próbna' },
    { personId: 'ewa', jstId: '0801022', callerName: 'Ewa Próbna', callerPhone: '601 234 567' },
  ],
  [
    'a number that is nobody’s on record is another caller’s',
    ofPerson,
    { jstId: null, callerName: 'Redakcja', callerPhone: '95 100 20 30' },
    { callerKind: 'other', personId: null, jstId: null, callerName: 'Redakcja' },
  ],
  [
    'the number of a JST comes with the name that is written there',
    typed,
    { callerKind: 'jst', jstId: '0801022', callerName: 'Ewa Próbna', callerPhone: '95 1' },
    { callerKind: 'jst', callerName: 'Ewa Próbna', callerPhone: '95 1' },
  ],
  [
    'who called before comes as what they were then',
    ofPerson,
    { callerKind: 'investor', personId: null, jstId: null, callerName: 'Hale', callerPhone: '' },
    { callerKind: 'investor', personId: null, jstId: null, callerName: 'Hale', callerPhone: '' },
  ],
  [
    'a topic leaves the caller alone',
    ofPerson,
    { topicId: 't' },
    { personId: 'jan', topicId: 't' },
  ],
] as const)('%s', (_, note, found, after) => {
  const whole = { ...note, ...putInto(note, found) }
  expect(whole).toMatchObject({ ...after, question: 'Szukamy terenów' })
  expect(gapsOf(whole)).toEqual([])
})
