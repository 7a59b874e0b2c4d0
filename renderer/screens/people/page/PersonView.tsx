import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PersonField } from '#db/values/person-field.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../../app/office.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { LastEnquiries } from '../../enquiry/LastEnquiries.tsx'
import { fullName } from '../../jst/full-name.ts'
import { PersonFileButton } from '../../privacy/PersonFileButton.tsx'
import { CompletenessMark } from '../CompletenessMark.tsx'
import { fullNameOf, type PersonPage } from '../people.ts'
import { ChainSection } from './ChainSection.tsx'
import { EditPerson } from './EditPerson.tsx'
import { EventsSection } from './EventsSection.tsx'
import { FactsSection } from './FactsSection.tsx'
import { GuardedSection } from './GuardedSection.tsx'
import { MissingSection } from './MissingSection.tsx'
import { PersonActions } from './PersonActions.tsx'
import { StandingNote } from './StandingNote.tsx'
import { TrainingsSection } from './TrainingsSection.tsx'

interface Props {
  readonly person: PersonPage
  /** The field that the address asks to fill in; the form stands open then. */
  readonly edit: PersonField | undefined
  readonly onEdit: (field: PersonField | undefined) => void
}

/** One person: on the left what is missing and what they did, on the right who they are. */
export function PersonView({ person, edit, onEdit }: Props) {
  const { t } = useTranslation()
  const may = useMay(contract.people.save)
  const open = person.mergedInto === null && person.pseudonymisedOn === null
  const editing = edit !== undefined && may && open
  return (
    <>
      <PageTitle
        title={fullNameOf(person)}
        subject={`${person.id} ${editing ? 'edit' : ''}`}
        lead={
          <Group component="span" gap="xs">
            {t(`person.function.${person.function}`)}
            <span>·</span>
            <TextLink to="/jst/$teryt" params={{ teryt: person.teryt }}>
              {fullName(t, { name: person.jstName, kind: person.jstKind })}
            </TextLink>
            <span>·</span>
            {t('person.inPanel', { panel: t(`person.panel.${person.panel}`) })}
            <CompletenessMark missing={person.missing.length} />
          </Group>
        }
        actions={
          !editing &&
          open && (
            <>
              <PersonActions person={person} onEdit={onEdit} />
              <PersonFileButton onPage personId={person.id} name={fullNameOf(person)} />
            </>
          )
        }
      />
      <StandingNote person={person} />
      {editing ? (
        <Section title={t('person.edit')}>
          <EditPerson person={person} begin={edit} onDone={() => onEdit(undefined)} />
        </Section>
      ) : (
        <Columns
          left={
            <>
              <MissingSection person={person} mayEdit={may && open} onEdit={onEdit} />
              <TrainingsSection person={person} />
              <ChainSection person={person} />
            </>
          }
          right={
            <>
              <FactsSection person={person} />
              <GuardedSection person={person} />
            </>
          }
        />
      )}
      <LastEnquiries
        of={{ person: person.id }}
        start={{
          callerKind: 'person',
          personId: person.id,
          jstId: person.teryt,
          callerName: fullNameOf(person),
        }}
      />
      <ReadOnlyNote procedure={contract.people.save} />
      <EventsSection id={person.id} />
    </>
  )
}
