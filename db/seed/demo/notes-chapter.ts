import type { Day } from '#db/values/day.ts'
import { addJstNote, removeJstNote, saveJstNote } from '../../stores/jst.ts'
import { workingDaysAfter } from './clock.ts'
import type { Diary } from './diary.ts'
import { mentorOf } from './implementation-chapter.ts'
import { notes, type Situation } from './notes.ts'
import type { Chapter, DemoOffice } from './office.ts'
import type { Colleague } from './people.ts'
import type { PlannedAttempt } from './recruitment-plot.ts'

/** Notes about JSTs: calls, arrangements, what the mentors saw; a few corrected or removed. */
export const notesChapter: Chapter = {
  name: 'notes',
  plan(diary, office) {
    const notebook = new Notebook(diary)
    for (const attempt of office.recruitment) planAttemptNotes(notebook, office, attempt)
    for (const { jst, agreedOn } of office.implementations) {
      const who = mentorOf(jst)
      const soon = notebook.after(agreedOn, 10, 35)
      notebook.plan(jst, soon, who, 'implementing')
      const later = notebook.after(soon, 15, 35)
      if (diary.random.chance(60)) notebook.plan(jst, later, who, 'delivering')
    }
  },
}

function planAttemptNotes(
  notebook: Notebook,
  { period }: DemoOffice,
  { jst, invitedOn, declaredOn, signedOn, joinedOn, withdrawal }: PlannedAttempt,
): void {
  const { random } = notebook.diary
  const answered = declaredOn ?? withdrawal?.on ?? period.to
  const called = notebook.after(invitedOn, 5, 20)
  if (called < answered && random.chance(45)) notebook.plan(jst, called, 'contactDesk', 'invited')
  if (answered === period.to) {
    notebook.plan(jst, notebook.after(invitedOn, 85, 115), 'contactDesk', 'silent')
  }
  if (declaredOn !== null && signedOn !== null && random.chance(40)) {
    const early = notebook.after(declaredOn, 2, 8)
    if (early < signedOn) notebook.plan(jst, early, 'contactDesk', 'declared')
  }
  if (signedOn !== null && random.chance(20)) {
    notebook.plan(jst, notebook.after(signedOn, 3, 12), 'finance', 'finance')
  }
  if (joinedOn !== null && random.chance(50)) {
    notebook.plan(jst, notebook.after(joinedOn, 1, 10), mentorOf(jst), 'joined')
  }
  if (withdrawal !== null) {
    notebook.plan(jst, notebook.after(withdrawal.on, 1, 3), 'contactDesk', 'withdrawn')
  }
}

/** Plans notes; a text comes again only when all of its situation were used. */
class Notebook {
  readonly diary: Diary
  readonly #unused = new Map<Situation, string[]>()

  constructor(diary: Diary) {
    this.diary = diary
  }

  /** A working day so many working days after another. */
  after(start: Day, from: number, to: number): Day {
    return workingDaysAfter(start, this.diary.random.int(from, to))
  }

  /** One note; one in twelve is put right next day, one in forty was about another JST. */
  plan(jst: string, on: Day, who: Colleague, about: Situation): void {
    const { diary } = this
    const text = this.#draw(about)
    const note = { id: '', version: 0 }
    diary.write(on, who, 'jst.saveNote', async ({ tx, office, at, author }) => {
      const { programmeId } = office
      Object.assign(note, await addJstNote(tx, { programmeId, jstId: jst, text, at, author }))
    })
    const nextDay = workingDaysAfter(on, 1)
    const fate = diary.random.int(1, 120)
    if (fate <= 10) {
      const corrected = `${text} Dopisek: sprawdzono nazajutrz, bez zmian.`
      diary.write(nextDay, who, 'jst.saveNote', ({ tx, office: { programmeId } }) =>
        saveJstNote(tx, { programmeId, jstId: jst }, note.id, note.version, corrected),
      )
    } else if (fate <= 13) {
      diary.write(nextDay, who, 'jst.removeNote', ({ tx }) =>
        removeJstNote(tx, note.id, note.version),
      )
    }
  }

  #draw(about: Situation): string {
    const left = this.#unused.get(about) ?? []
    const texts = left.length > 0 ? left : this.diary.random.shuffled<string>(notes[about])
    this.#unused.set(about, texts.slice(1))
    return texts[0] ?? ''
  }
}
