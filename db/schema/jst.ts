import { jstKinds } from '#db/values/jst.ts'
import { count, flag, index, instant, oneOf, record, ref, table, text } from '../columns.ts'
import { programme } from './programme.ts'

/** A powiat and its place on the tile map; cities with powiat rights have one of their own. */
export const powiat = table('powiat', {
  ...record,
  name: text().notNull(),
  kind: oneOf(jstKinds).notNull(),
  column: count().notNull(),
  row: count().notNull(),
})

/** A local-government unit. Its id is its TERYT code, because names repeat. */
export const jst = table(
  'jst',
  {
    ...record,
    name: text().notNull(),
    kind: oneOf(jstKinds).notNull(),
    powiatId: ref(() => powiat.id).notNull(),
    seat: text().notNull(),
    population: count().notNull(),
    mediumTown: flag().notNull(),
    /** As the office wrote it down, in one line; its parts stand below where somebody typed them. */
    address: text().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    website: text().notNull(),
    /** What the participants' monitoring form asks of the institution; empty until it is typed. */
    nip: text().notNull().default(''),
    street: text().notNull().default(''),
    house: text().notNull().default(''),
    flat: text().notNull().default(''),
    postCode: text().notNull().default(''),
    town: text().notNull().default(''),
  },
  (t) => [index('jst_by_powiat').on(t.powiatId)],
)

export const jstContact = table(
  'jst_contact',
  {
    ...record,
    jstId: ref(() => jst.id).notNull(),
    name: text().notNull(),
    position: text().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
  },
  (t) => [index('jst_contact_by_jst').on(t.jstId)],
)

export const jstNote = table(
  'jst_note',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    jstId: ref(() => jst.id).notNull(),
    text: text().notNull(),
    at: instant().notNull(),
    author: text().notNull(),
  },
  (t) => [index('jst_note_by_jst').on(t.jstId)],
)
