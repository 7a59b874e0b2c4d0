import { table, text } from '../columns.ts'

/** What the store knows of itself: whether it is the sample, when it was last backed up. */
export const meta = table('meta', {
  key: text().primaryKey(),
  value: text().notNull(),
})
