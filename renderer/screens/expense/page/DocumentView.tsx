import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { Section } from '../../../ui/Section.tsx'
import { type Editing, useEditing } from '../../../ui/use-editing.ts'
import { DocumentBadge } from '../DocumentBadge.tsx'
import type { DocumentPage } from '../expense.ts'
import { CorrectionsSection } from './CorrectionsSection.tsx'
import { EditDocument } from './EditDocument.tsx'
import { EventsSection } from './EventsSection.tsx'
import { FactsSection } from './FactsSection.tsx'
import { FilesSection } from './FilesSection.tsx'
import { HeldNote } from './HeldNote.tsx'
import { PartsSection } from './PartsSection.tsx'
import { PaymentsSection } from './PaymentsSection.tsx'
import { RemoveButton } from './RemoveButton.tsx'
import { StepsSection } from './StepsSection.tsx'

/** One document: on the left its money and its way, on the right what it says. */
export function DocumentView({ document }: { readonly document: DocumentPage }) {
  const { t } = useTranslation()
  const editing = useEditing()
  return (
    <>
      <PageTitle
        title={document.number}
        subject={document.id}
        lead={
          <Group component="span" gap="xs">
            {t(
              document.correctsId === null ? `expense.kind.${document.kind}` : 'expense.correction',
            )}
            <span>·</span>
            <span>{document.contractor?.name ?? t('expense.noContractor')}</span>
            <DocumentBadge state={document.state} />
          </Group>
        }
        actions={!editing.editing && <Actions document={document} editing={editing} />}
      />
      <HeldNote document={document} />
      {editing.editing ? (
        <Section title={t('expense.edit')}>
          <EditDocument document={document} onDone={editing.stop} />
        </Section>
      ) : (
        <Columns
          left={
            <>
              <StepsSection document={document} />
              <PartsSection document={document} />
              <PaymentsSection document={document} />
            </>
          }
          right={
            <>
              <FactsSection document={document} />
              <FilesSection document={document} />
              <CorrectionsSection document={document} />
            </>
          }
        />
      )}
      <EventsSection id={document.id} />
    </>
  )
}

interface ActionsProps {
  readonly document: DocumentPage
  readonly editing: Editing
}

function Actions({ document, editing }: ActionsProps) {
  const { t } = useTranslation()
  return (
    <>
      {document.held === null && (
        <GuardedButton
          ref={editing.button}
          variant="default"
          procedure={contract.expense.save}
          onClick={editing.start}
        >
          {t('action.edit')}
        </GuardedButton>
      )}
      {document.correctsId === null && (
        <LinkButton
          variant="default"
          to="/budzet/dokumenty/nowy"
          search={{ corrects: document.id }}
        >
          {t('expense.enterCorrection')}
        </LinkButton>
      )}
      <RemoveButton document={document} />
    </>
  )
}
