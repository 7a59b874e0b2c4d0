import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../api.ts'
import { useMay, useOffice } from '../../app/office.ts'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { AcceptanceDialog } from './AcceptanceDialog.tsx'
import { GoalsDialog } from './GoalsDialog.tsx'
import { PlanBadge } from './PlanBadge.tsx'
import classes from './PlanSection.module.css'
import { type PlanPage, type PlanTaskRow, planPlace } from './plan.ts'
import { ReopenButton } from './ReopenButton.tsx'
import { TaskDialog } from './TaskDialog.tsx'
import { TasksTable } from './TasksTable.tsx'

interface Props {
  readonly teryt: string
  readonly name: string
}

/** The plan of a JST that takes part, or of one that has had a plan; nothing for the others. */
export function PlanSection({ teryt, name }: Props) {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const plan = useQuery(
    api.implementationPlan.get.queryOptions({ input: { programmeId: id, teryt } }),
  )
  return (
    <Loaded query={plan} what={t('plan.reading')}>
      {(page) =>
        page.takesPart || page.plan !== null ? <PlanView {...{ page, teryt, name }} /> : null
      }
    </Loaded>
  )
}

type Asked =
  | { readonly kind: 'goals' | 'accept' }
  | { readonly kind: 'task'; readonly task: PlanTaskRow | null }

function PlanView({ page, teryt, name }: Props & { readonly page: PlanPage }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Asked | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const { hash } = useLocation()
  // The plan is read after the page: whoever was sent here is brought here once it stands.
  useEffect(() => {
    if (hash === planPlace) place.current?.scrollIntoView()
  }, [hash])
  const may = useMay(contract.implementationPlan.saveTask) && page.takesPart
  const close = () => setAsked(null)
  const { plan, tasks, state } = page
  const goals = plan?.goals ?? ''
  const dialog = { teryt, name, accepted: state === 'accepted', onClose: close }
  const ask = (label: string, what: Asked) => (
    <GuardedButton
      procedure={contract.implementationPlan.saveTask}
      variant="default"
      size="compact-md"
      onClick={() => setAsked(what)}
    >
      {label}
    </GuardedButton>
  )
  return (
    <div ref={place} id={planPlace} className={classes.place}>
      <Section
        title={t('plan.title')}
        actions={
          page.takesPart && (
            <>
              {ask(t(goals === '' ? 'plan.writeGoals' : 'plan.editGoals'), { kind: 'goals' })}
              {ask(t('plan.addTask'), { kind: 'task', task: null })}
              {state === 'accepted' && plan !== null ? (
                <ReopenButton teryt={teryt} version={plan.version} />
              ) : (
                plan !== null && ask(t('plan.accept'), { kind: 'accept' })
              )}
            </>
          )
        }
      >
        <Standing page={page} />
        {plan === null ? (
          <Text c="dimmed">{t('plan.none')}</Text>
        ) : (
          <>
            {goals === '' ? (
              <Text c="dimmed">{t('plan.goalsMissing')}</Text>
            ) : (
              <Text className={classes.goals}>
                <Text span fw={600}>
                  {`${t('plan.goals')}: `}
                </Text>
                {goals}
              </Text>
            )}
            {tasks.length === 0 ? (
              <Text c="dimmed">{t('plan.noTasks')}</Text>
            ) : (
              <TasksTable
                tasks={tasks}
                teryt={teryt}
                accepted={state === 'accepted'}
                onEdit={may ? (task) => setAsked({ kind: 'task', task }) : null}
              />
            )}
          </>
        )}
        <ReadOnlyNote procedure={contract.implementationPlan.saveTask} />
        {asked?.kind === 'goals' && <GoalsDialog {...dialog} plan={plan} />}
        {asked?.kind === 'accept' && plan !== null && <AcceptanceDialog {...dialog} plan={plan} />}
        {asked?.kind === 'task' && <TaskDialog {...dialog} task={asked.task} />}
      </Section>
    </div>
  )
}

/** How far the plan is, and how its tasks go. */
function Standing({ page }: { readonly page: PlanPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, plan, progress } = page
  const { tasks, done, late, nextDue } = progress
  return (
    <Group gap="xs">
      <PlanBadge state={state} />
      {tasks > 0 && <Text span>{t('plan.progress', { count: tasks, done })}</Text>}
      {late > 0 && (
        <Text span className={classes.late} fw={600}>
          {t('plan.late', { count: late })}
        </Text>
      )}
      {nextDue !== null && (
        <Text span c="dimmed">
          {t('plan.nextDue', { day: format.day(nextDue) })}
        </Text>
      )}
      {plan !== null && plan.acceptedOn !== null && (
        <Text span c="dimmed">
          {t('plan.acceptedOn', { day: format.day(plan.acceptedOn) })}
        </Text>
      )}
    </Group>
  )
}
