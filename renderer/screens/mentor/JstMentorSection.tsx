import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JstKind } from '#db/values/jst.ts'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../api.ts'
import { useMay, useOffice } from '../../app/office.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { AssignDialog } from './dialogs/AssignDialog.tsx'
import { type Asked, VisitDialogs } from './dialogs/VisitDialogs.tsx'
import { JstAssignments } from './jst/JstAssignments.tsx'
import { JstSteps } from './jst/JstSteps.tsx'
import { JstVisits } from './jst/JstVisits.tsx'
import classes from './lists/Lists.module.css'
import { type JstMentor, type MentorsPage, mentorPlace } from './mentor.ts'

interface Props {
  readonly teryt: string
  readonly name: string
  readonly kind: JstKind
}

/** The mentor of a JST that takes part, or that has had one, with visits and open next steps. */
export function JstMentorSection(props: Props) {
  const { t } = useTranslation()
  const { id: programmeId } = useOffice().programme
  const input = { programmeId, teryt: props.teryt }
  const own = useQuery(api.mentor.ofJst.queryOptions({ input }))
  const page = useQuery({
    ...api.mentor.list.queryOptions({ input: { programmeId } }),
    enabled: own.data?.takesPart === true,
  })
  return (
    <Loaded query={own} what={t('mentor.reading')}>
      {(found) =>
        found.takesPart || found.assignments.length > 0 || found.visits.length > 0 ? (
          <MentorPart {...props} own={found} page={page.data ?? null} />
        ) : null
      }
    </Loaded>
  )
}

interface PartProps extends Props {
  readonly own: JstMentor
  /** What the dialogues choose from; null until it is read, or where nothing may change. */
  readonly page: MentorsPage | null
}

function MentorPart({ teryt, name, kind, own, page }: PartProps) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const { hash } = useLocation()
  const [assigning, setAssigning] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const may = useMay(contract.mentor.planVisit) && page !== null
  // It is read after the page: whoever was sent here is brought here once it stands.
  useEffect(() => {
    if (hash === mentorPlace) place.current?.scrollIntoView()
  }, [hash])
  const { mentor, visits, steps, assignmentVersion } = own
  return (
    <div ref={place} id={mentorPlace} className={classes.place}>
      <Section
        title={t('mentor.ofJst.title')}
        actions={
          own.takesPart && (
            <>
              <GuardedButton
                procedure={contract.mentor.assign}
                variant="default"
                size="compact-md"
                onClick={() => setAssigning(true)}
              >
                {t(mentor === null ? 'mentor.ofJst.assign' : 'mentor.ofJst.change')}
              </GuardedButton>
              <GuardedButton
                procedure={contract.mentor.planVisit}
                variant="default"
                size="compact-md"
                onClick={() => setAsked({ kind: 'plan', teryt, on: null })}
              >
                {t('mentor.visit.plan')}
              </GuardedButton>
            </>
          )
        }
      >
        <Contact own={own} />
        <JstAssignments own={own} />
        <JstVisits visits={visits} ask={may ? setAsked : null} />
        <JstSteps steps={steps} ask={may ? setAsked : null} />
        <ReadOnlyNote procedure={contract.mentor.planVisit} />
      </Section>
      {assigning && page !== null && (
        <AssignDialog
          jsts={[
            {
              teryt,
              name,
              kind,
              assignmentVersion,
              mentor: mentor && { ...mentor, since: own.day },
            },
          ]}
          mentors={page.mentors}
          onClose={() => setAssigning(false)}
        />
      )}
      {page !== null && (
        <VisitDialogs {...{ asked, page, visits, steps }} onClose={() => setAsked(null)} />
      )}
    </div>
  )
}

/** Who guides the JST now, and how to reach them. */
function Contact({ own: { mentor, assignments } }: { readonly own: JstMentor }) {
  const { t } = useTranslation()
  if (mentor === null) {
    return (
      <Text c="dimmed">
        {t(assignments.length === 0 ? 'mentor.ofJst.none' : 'mentor.ofJst.noneNow')}
      </Text>
    )
  }
  const { name, phone, email } = mentor
  return (
    <Text>
      <Text span fw={600}>
        {name}
      </Text>
      {phone !== '' && (
        <>
          {' · '}
          <Anchor href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Anchor>
        </>
      )}
      {email !== '' && (
        <>
          {' · '}
          <Anchor href={`mailto:${email}`}>{email}</Anchor>
        </>
      )}
    </Text>
  )
}
