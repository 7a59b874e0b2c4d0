import { jstCard } from '#db/read-models/jst-card.ts'
import { printedJstOf } from '#db/rules/certificate.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { report as contract } from '../contract/report.ts'
import type { HandlersOf } from '../define.ts'
import { jstCardPdf } from '../documents/jst-card.ts'
import { issueDocument } from './issuing.ts'

/** Gives out everything about one JST, as it stands on the programme's day. */
export const issueJstCard: HandlersOf<typeof contract>['issueJstCard'] = async (call) => {
  const { input, today, actor } = call
  const card = await call.read(async (db) =>
    jstCard(db, await programmeById(db, input.programmeId), input.teryt, today),
  )
  const { id, number } = await issueDocument(call, {
    programmeId: input.programmeId,
    kind: 'jstCard',
    title: input.words.cardTitle ?? '',
    forWhom: printedJstOf(card.jst),
    ...{ jstId: input.teryt, templateId: null, dataDay: card.day },
    namedPeople: card.people.map(({ id }) => id),
    make: (given) => jstCardPdf(card, { ...input, ...given, author: actor.name }),
  })
  return { id, number }
}
