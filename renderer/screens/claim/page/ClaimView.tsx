import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { claimSections } from '#db/values/claim-problem.ts'
import { contract } from '#electron/contract/contract.ts'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import classes from '../Claim.module.css'
import { ClaimBadge } from '../ClaimBadge.tsx'
import type { ClaimPage } from '../claim.ts'
import type { ClaimSearch } from '../search.ts'
import { TimingMark } from '../TimingMark.tsx'
import { useClaimWords } from '../use-claim-words.ts'
import { AdvancesSection } from './AdvancesSection.tsx'
import { AttachmentsSection } from './AttachmentsSection.tsx'
import { ClaimActions } from './ClaimActions.tsx'
import { CorrectionsSection } from './CorrectionsSection.tsx'
import { DocumentsSection } from './DocumentsSection.tsx'
import { FinanceSection } from './FinanceSection.tsx'
import { FlatRateSection } from './FlatRateSection.tsx'
import { IdentificationSection } from './IdentificationSection.tsx'
import { IncomeSection } from './IncomeSection.tsx'
import { IndicatorsSection } from './IndicatorsSection.tsx'
import { ProblemsPanel } from './ProblemsPanel.tsx'
import { ProgressSection } from './ProgressSection.tsx'
import { ProjectSection } from './ProjectSection.tsx'
import { SourcesSection } from './SourcesSection.tsx'
import { StatementsSection } from './StatementsSection.tsx'
import { WordsSection } from './WordsSection.tsx'

interface Props {
  readonly claim: ClaimPage
  /** What the address says: the task of the entries, the figure of earlier claims. */
  readonly address: ClaimSearch
  readonly onCloseEarlier: () => void
}

/** A claim: what is still wrong with it, then its sections in the fund's order. */
export function ClaimView({ claim, address, onCloseEarlier }: Props) {
  const { t } = useTranslation()
  const words = useClaimWords()
  const [deciding, setDeciding] = useState(false)
  const seen = useRef(claim.state)
  useEffect(() => {
    // What was pressed is gone with the state that it belonged to, and the focus with it.
    if (seen.current !== claim.state) document.querySelector('h1')?.focus()
    seen.current = claim.state
  }, [claim.state])
  return (
    <>
      <PageTitle
        title={t('claim.title', { ordinal: claim.ordinal })}
        lead={`${words.kinds(claim.kinds)}; ${words.period(claim)}`}
        actions={
          <ClaimActions
            claim={claim}
            deciding={deciding}
            onDecide={() => {
              setDeciding(true)
              document.getElementById('documents')?.scrollIntoView()
            }}
          />
        }
      />
      <div className={classes.due}>
        <ClaimBadge state={claim.state} />
        <TimingMark timing={claim.timing} />
        <TextLink to="/budzet/wnioski">{t('claim.back')}</TextLink>
      </div>
      <ReadOnlyNote procedure={contract.claim.save} />
      {claim.state === 'draft' && <ProblemsPanel claim={claim} />}
      <nav aria-label={t('claim.contents')} className={classes.nav}>
        <ol className={classes.contents}>
          {claimSections.map((section) => (
            <li key={section}>
              <TextLink to="/budzet/wnioski/$id" params={{ id: claim.id }} hash={section}>
                {t(`claim.section.${section}`)}
              </TextLink>
            </li>
          ))}
        </ol>
      </nav>
      <IdentificationSection claim={claim} />
      <ProjectSection />
      <ProgressSection claim={claim} />
      <IndicatorsSection claim={claim} />
      <WordsSection claim={claim} field="problems" />
      <WordsSection claim={claim} field="plan" />
      <DocumentsSection
        claim={claim}
        taskId={address.task ?? null}
        deciding={deciding}
        onDecided={() => setDeciding(false)}
      />
      <FlatRateSection claim={claim} />
      <CorrectionsSection claim={claim} />
      <SourcesSection claim={claim} />
      <AdvancesSection claim={claim} />
      <FinanceSection claim={claim} address={address} onCloseEarlier={onCloseEarlier} />
      <IncomeSection claim={claim} />
      <StatementsSection />
      <AttachmentsSection claim={claim} />
    </>
  )
}
