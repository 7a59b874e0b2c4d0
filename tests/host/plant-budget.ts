import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { Tx } from '#db/audit.ts'
import { openStore } from '#db/engine/store.ts'
import { budgetLine, budgetTask, budgetVersion, budgetVersionLine } from '#db/schema/budget.ts'
import { thousandths } from '#db/values/budget.ts'
import { day, instantOf } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import { migrationsFolder } from '../stores/migrations.ts'

/** Cost lines of the tests: two tasks, one line of outsourced services, amounts in grosze. */
const plan = [
  { key: 'trainers', task: 'Szkolenia', name: 'Trenerzy', category: 'services', amount: 10_000_00 },
  { key: 'rooms', task: 'Szkolenia', name: 'Sale', category: 'services', amount: 5_000_00 },
  {
    key: 'mentors',
    task: 'Opiekunowie',
    name: 'Opiekunowie',
    category: 'personnel',
    amount: 30_000_00,
  },
] as const

export type LineKey = (typeof plan)[number]['key']

/** Gives a closed store an approved budget of three lines; answers their ids. */
export async function plantBudget(path: string): Promise<Readonly<Record<LineKey, string>>> {
  const now = () => new Date('2020-01-02T08:00:00Z')
  const store = openStore({ path, migrationsFolder, create: false, now })
  try {
    return await store.write(async (db) => {
      const tx = new Tx(
        db,
        {
          accountId: 'test',
          author: 'Test',
          procedure: 'budget.approve',
          at: instantOf(now()),
          reason: null,
          takesBack: null,
        },
        randomUUID,
      )
      const [version] = await db.select().from(budgetVersion)
      if (version === undefined) throw new Error('The programme has no budget')
      const lines: Partial<Record<LineKey, string>> = {}
      const tasks = new Map<string, string>()
      for (const [at, { key, task, name, category, amount }] of plan.entries()) {
        const known = tasks.get(task)
        const taskId =
          known ??
          (
            await tx.insert(budgetTask, {
              programmeId: version.programmeId,
              stageId: null,
              ordinal: tasks.size + 1,
              name: task,
            })
          ).id
        tasks.set(task, taskId)
        const line = await tx.insert(budgetLine, {
          taskId,
          ordinal: at + 1,
          name,
          category,
          outsourced: key === 'trainers',
          abroad: false,
          stateAid: false,
          unit: 'szt.',
        })
        await tx.insert(budgetVersionLine, {
          versionId: version.id,
          lineId: line.id,
          quantity: thousandths(1000),
          unitPrice: grosze(amount),
          amount: grosze(amount),
          plan: [],
        })
        lines[key] = line.id
      }
      const [draft] = await db.select().from(budgetVersion).where(eq(budgetVersion.id, version.id))
      await tx.update(budgetVersion, version.id, draft?.version ?? 1, {
        state: 'approved',
        approvedOn: day('2020-01-02'),
      })
      await tx.finish()
      return lines as Record<LineKey, string>
    })
  } finally {
    await store.close()
  }
}
