import type { desk as contract } from '../contract/desk.ts'
import type { HandlersOf } from '../define.ts'
import { card } from './desk-card.ts'
import { duty } from './desk-duty.ts'
import { numbers, numbersXlsx } from './desk-numbers.ts'
import { search } from './desk-search.ts'

/** The contact desk: what is looked up while the caller is still talking. */
export const desk: HandlersOf<typeof contract> = { search, card, duty, numbers, numbersXlsx }
