import { personFile } from '#db/read-models/person-file.ts'
import { refused } from '#db/refused-error.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import type { paper as contract } from '../contract/paper.ts'
import type { HandlersOf } from '../define.ts'
import { attendanceListPdf } from '../documents/attendance-list.ts'
import { personFilePdf } from '../documents/person-file.ts'
import { listedTraining } from './attendance-list.ts'
import { issueDocument } from './issuing.ts'
import { decideOpened } from './privacy-files.ts'

type Handlers = HandlersOf<typeof contract>

/** Gives out who was present at a training. */
export const attendanceList: Handlers['attendanceList'] = async (call) => {
  const { input, today } = call
  const marked = { kind: 'marked', emptyRows: 0 } as const
  const { training, programme, days } = await call.read((db) =>
    listedTraining(db, { ...input, ...marked }),
  )
  const listed = days.flatMap(({ rows }) => rows)
  if (!listed.some(({ present }) => present)) throw refused('document.nobodyMarked')
  const { id, number } = await issueDocument(call, {
    ...{ programmeId: programme.id, kind: 'attendanceList', jstId: null, templateId: null },
    ...{ title: input.title, forWhom: input.forWhom, dataDay: referenceDay(programme, today) },
    namedPeople: [...new Set(listed.map(({ id }) => id))],
    make: () => attendanceListPdf(training, programme, days, { ...input, ...marked }),
  })
  return { id, number }
}

/**
 * Gives out everything that the office holds about a person. The register outlives the person's
 * data, so neither the title nor the name of the file says whose it is.
 */
export const personRecord: Handlers['personRecord'] = async (call) => {
  const { input, today, actor, office } = call
  const { programmeId, personId, changeSetId } = input
  const file = await call.read(async (db) => {
    const opened = { changeSetId, procedure: 'privacy.openPersonFile', now: office.now() }
    await decideOpened(db, opened, [personId], actor)
    return personFile(db, programmeId, personId)
  })
  const records = [file.record, ...file.merged]
  const { id, number } = await issueDocument(call, {
    ...{ programmeId, kind: 'personRecord', jstId: null, templateId: null },
    ...{ title: input.title, forWhom: input.forWhom },
    dataDay: referenceDay(file.programme, today),
    namedPeople: records.map(({ person }) => person.id),
    make: async (given) => {
      const drawn = await personFilePdf(file, { ...input, today })
      const name = `${input.title} ${given.number}`.replace(/[\\/:*?"<>|]+/g, '-')
      return new File([drawn], `${name}.pdf`, { type: drawn.type })
    },
  })
  return { id, number }
}
