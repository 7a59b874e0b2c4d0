import { useState } from 'react'
import { remembered } from '../../../app/remembered.ts'
import { type CardPart, cardParts } from './answer-card.ts'

const kept = remembered('deskCopy')
/** What callers ask about most: when, where, and whom to ring. */
const usual: readonly CardPart[] = ['training', 'visit', 'mentor']

/** The parts that go into the copy beside the sentence; the window remembers the choice. */
export function useChosenParts() {
  const [chosen, setChosen] = useState<ReadonlySet<CardPart>>(() => {
    const names = kept.get()?.split(',')
    return new Set(names === undefined ? usual : cardParts.filter((part) => names.includes(part)))
  })
  const choose = (part: CardPart, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(part)
    else next.delete(part)
    kept.set([...next].join(','))
    setChosen(next)
  }
  return { chosen, choose }
}
