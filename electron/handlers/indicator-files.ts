import { indicatorEvidence } from '#db/read-models/indicator-page.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { indicatorById } from '#db/stores/indicator.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { indicator as contract } from '../contract/indicator.ts'
import type { HandlersOf } from '../define.ts'
import { indicatorMembersWorkbook, indicatorWorkbook } from '../documents/indicator-workbook.ts'
import { listed, listOn, toldEvidence } from './indicator-page.ts'

export const workbook: HandlersOf<typeof contract>['workbook'] = ({ read, input, today }) =>
  read(async (db) => {
    const programme = await programmeById(db, input.programmeId)
    const day = input.day ?? referenceDay(programme, today)
    return indicatorWorkbook(await listOn(db, programme, day), input)
  })

export const membersWorkbook: HandlersOf<typeof contract>['membersWorkbook'] = ({
  read,
  input,
  today,
  actor,
}) =>
  read(async (db) => {
    const { programmeId } = await indicatorById(db, input.id)
    const programme = await programmeById(db, programmeId)
    const day = input.day ?? referenceDay(programme, today)
    const found = await indicatorEvidence(db, programme, input.id, day)
    const { row, standing, evidence, changes } = found
    const limit = Number.MAX_SAFE_INTEGER
    return indicatorMembersWorkbook(
      {
        ...{ day, indicator: listed(standing) },
        evidence: toldEvidence(row.rule, evidence, changes, { limit, actor }),
      },
      input,
    )
  })
