import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { phases } from '#db/values/implementing.ts'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { useFormat } from '../../ui/format.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { AuditMark } from './AuditMark.tsx'
import { MissingSteps } from './MissingSteps.tsx'
import classes from './Standards.module.css'
import { type Sheet, standardsPlace } from './standard.ts'

/** The standards of a JST that implements, its audits and certificate; nothing for the others. */
export function JstStandardsSection({ teryt }: { readonly teryt: string }) {
  const { id } = useOffice().programme
  const { data: sheet } = useQuery(
    api.standard.ofJst.queryOptions({ input: { programmeId: id, teryt } }),
  )
  return sheet === undefined || sheet.agreementOn === null ? null : (
    <Standards teryt={teryt} sheet={sheet} />
  )
}

function Standards({ teryt, sheet }: { readonly teryt: string; readonly sheet: Sheet }) {
  const { t } = useTranslation()
  const format = useFormat()
  const place = useRef<HTMLDivElement>(null)
  const { hash } = useLocation()
  // Read after the page: whoever was sent here is brought here once it stands.
  useEffect(() => {
    if (hash === standardsPlace) place.current?.scrollIntoView()
  }, [hash])
  const { certificate, missing } = sheet
  return (
    <div ref={place} id={standardsPlace} className={classes.place}>
      <Section
        title={t('standard.ofJst.title')}
        actions={
          <LinkButton
            variant="default"
            size="compact-md"
            to="/wdrozenia/standardy"
            search={{ jst: teryt }}
          >
            {t('standard.ofJst.open')}
          </LinkButton>
        }
      >
        {phases.map((phase) => (
          <Group gap="xs" key={phase}>
            <TextLink
              to="/wdrozenia/standardy"
              search={{ jst: teryt, phase, answer: 'met' }}
              className={classes.number ?? ''}
            >
              {t(`standard.ofJst.${phase}`, {
                met: format.number(sheet[phase].met),
                all: format.number(sheet.elements.length),
              })}
            </TextLink>
            <Text span c="dimmed">
              {t(`standard.audit.${phase}`)}:
            </Text>
            <AuditMark audit={sheet.audits[phase]} />
          </Group>
        ))}
        {certificate !== null ? (
          <Text>
            {t('standard.sheet.issued', {
              number: certificate.number,
              day: format.day(certificate.issuedOn),
            })}
          </Text>
        ) : missing.length === 0 ? (
          <Text>{t('standard.sheet.ready')}</Text>
        ) : (
          <>
            <Text c="dimmed">{t('standard.ofJst.missing')}</Text>
            <MissingSteps teryt={teryt} missing={missing} />
          </>
        )}
      </Section>
    </div>
  )
}
