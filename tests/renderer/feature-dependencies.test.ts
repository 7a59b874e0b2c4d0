import { describe, expect, it } from 'vitest'
import { contract } from '#electron/contract/contract.ts'
import { features } from '#electron/contract/features.ts'
import { affectedBy, featureOfPart } from '#renderer/app/feature-dependencies.ts'

const procedures = Object.entries(contract).flatMap(([part, ofPart]) =>
  Object.values(ofPart).map((procedure) => ({ part, ...procedure['~orpc'].meta })),
)
const written = procedures.filter(({ kind }) => kind === 'command' || kind === 'work')

describe('which queries a change makes out of date', () => {
  it('are those of its own feature, in whatever part of the contract they stand', () => {
    const queries = procedures.filter(({ kind }) => kind === 'query')
    expect(queries.filter(({ part, feature }) => featureOfPart(part) !== feature)).toEqual([])
    expect(features.filter((feature) => !affectedBy([feature]).has(feature))).toEqual([])
  })

  it('are those of the history whatever is written, but for a note under way', () => {
    const untold = written.filter(({ feature }) => !affectedBy([feature]).has('history'))
    expect(new Set(untold.map(({ feature }) => feature))).toEqual(new Set(['note']))
  })

  it('are all of them once another office is open', () => {
    expect([...affectedBy(['office'])].toSorted()).toEqual([...features].toSorted())
  })

  it('are those of snapshots and the dashboard too wherever indicators may change', () => {
    const counted = features.filter((feature) => affectedBy([feature]).has('indicator'))
    for (const feature of counted) {
      expect([...affectedBy([feature])]).toEqual(expect.arrayContaining(['snapshot', 'dashboard']))
    }
  })

  it('is nothing when nothing changed', () => {
    expect(affectedBy([]).size).toBe(0)
  })
})
