import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { Columns } from '../../ui/Columns.tsx'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { BenchmarksSection } from './BenchmarksSection.tsx'
import { ContactsSection } from './ContactsSection.tsx'
import { FactsSection } from './FactsSection.tsx'
import { NewEditionDialog } from './NewEditionDialog.tsx'
import type { Benchmark, Programme } from './programme.ts'
import { StageSection } from './StageSection.tsx'

interface Props {
  readonly programme: Programme
  readonly benchmarks: readonly Benchmark[]
}

/** The programme's sheet on the left, its stages on the right. */
export function ProgrammeView({ programme, benchmarks }: Props) {
  const { t } = useTranslation()
  const [next, setNext] = useState(false)
  return (
    <>
      <PageTitle
        title={t('screen.programme')}
        lead={t('programme.lead')}
        actions={
          <GuardedButton
            procedure={contract.programme.create}
            variant="default"
            onClick={() => setNext(true)}
          >
            {t('programme.newEdition')}
          </GuardedButton>
        }
      />
      <ReadOnlyNote procedure={contract.programme.save} />
      <Columns
        left={
          <>
            <FactsSection key={programme.id} programme={programme} />
            <ContactsSection programme={programme} />
            {benchmarks.length > 0 && <BenchmarksSection benchmarks={benchmarks} />}
          </>
        }
        right={programme.stages.map((stage) => (
          <StageSection key={stage.id} programme={programme} stage={stage} />
        ))}
      />
      {next && <NewEditionDialog programme={programme} onClose={() => setNext(false)} />}
    </>
  )
}
