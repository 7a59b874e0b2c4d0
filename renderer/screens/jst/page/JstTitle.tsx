import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { ImplementationBadge, RecruitmentBadge } from '../../../ui/StatusBadge.tsx'
import { JstCardButton } from '../../report/JstCardButton.tsx'
import { lastSearch } from '../last-search.ts'
import type { JstPage } from './jst-page.ts'

/** The name with what tells it from another of that name, and where it stands. */
export function JstTitle({ jst }: { readonly jst: JstPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const facts = [
    t(`kind.${jst.kind}`),
    ...(jst.kind === 'powiat' ? [] : [t('jst.powiat', { name: jst.powiatName })]),
    t('jst.teryt', { teryt: jst.teryt }),
    t('jst.population', { count: jst.population, number: format.number(jst.population) }),
    ...(jst.mediumTown ? [t('jst.mediumTown')] : []),
  ]
  return (
    <PageTitle
      title={jst.name}
      lead={
        <>
          {facts.join(' · ')} <RecruitmentBadge state={jst.state} />
          {jst.implementation !== 'none' && (
            <>
              {' '}
              <ImplementationBadge state={jst.implementation} />
            </>
          )}
        </>
      }
      actions={
        <>
          <JstCardButton teryt={jst.teryt} />
          <LinkButton to="/kontakt" search={{ jst: jst.teryt }} variant="default">
            {t('deskCard.openCard')}
          </LinkButton>
          <LinkButton to="/jst" search={lastSearch()} variant="default">
            {t('screen.register')}
          </LinkButton>
        </>
      }
    />
  )
}
