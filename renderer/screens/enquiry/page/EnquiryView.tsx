import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { Section } from '../../../ui/Section.tsx'
import type { EnquiryPage } from '../enquiry.ts'
import { EnquiryDialog } from './EnquiryDialog.tsx'
import { EnquiryFacts } from './EnquiryFacts.tsx'
import { EnquiryHistory } from './EnquiryHistory.tsx'
import { Promises } from './Promises.tsx'

/** All that is known of a conversation. */
export function EnquiryView({ enquiry }: { readonly enquiry: EnquiryPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [editing, setEditing] = useState(false)
  const mayAnswer = useMay(contract.answer.save)
  const number = format.number(enquiry.ordinal)
  const { jst, personId } = enquiry
  return (
    <>
      <PageTitle
        title={t('enquiry.page.title', { number })}
        subject={enquiry.id}
        actions={
          <>
            <GuardedButton
              size="compact-md"
              procedure={contract.enquiry.change}
              onClick={() => setEditing(true)}
            >
              {t('enquiry.page.edit')}
            </GuardedButton>
            {mayAnswer && (
              <LinkButton
                size="compact-md"
                variant="default"
                to="/kontakt/odpowiedzi"
                search={{ from: enquiry.id }}
              >
                {t('answer.fromEnquiry')}
              </LinkButton>
            )}
            <LinkButton size="compact-md" variant="default" to="/kontakt/rozmowy">
              {t('enquiry.page.toList')}
            </LinkButton>
          </>
        }
      />
      <Section title={t('enquiry.page.facts')}>
        <EnquiryFacts enquiry={enquiry} />
        {jst !== null && (
          <LinkButton
            variant="default"
            size="compact-sm"
            style={{ alignSelf: 'flex-start' }}
            to="/kontakt/rozmowy"
            search={{ jst: jst.teryt }}
          >
            {t('enquiry.page.others')}
          </LinkButton>
        )}
        {personId !== null && (
          <LinkButton
            variant="default"
            size="compact-sm"
            style={{ alignSelf: 'flex-start' }}
            to="/kontakt/rozmowy"
            search={{ person: personId }}
          >
            {t('enquiry.page.othersPerson')}
          </LinkButton>
        )}
      </Section>
      <Section title={t('enquiry.page.followUps')}>
        <Promises enquiry={enquiry} />
      </Section>
      <Section title={t('enquiry.page.history')}>
        <EnquiryHistory changes={enquiry.history} />
      </Section>
      {editing && <EnquiryDialog enquiry={enquiry} onClose={() => setEditing(false)} />}
    </>
  )
}
