import { Group, Text } from '@mantine/core'
import { IconCertificate } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { certificateNumber } from '#db/values/certificate-number.ts'
import type { Day } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay, useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FormRefusal } from '../../../ui/FormRefusal.tsx'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { LeftOut } from '../../../ui/LeftOut.tsx'
import { Section } from '../../../ui/Section.tsx'
import { useFocusPastWork } from '../../../ui/use-focus-after-work.ts'
import { usualDay } from '../../recruitment/usual-day.ts'
import type { CertificateList } from '../standard.ts'
import { CertificateFilters } from './CertificateFilters.tsx'
import { shownJsts, stateOf } from './rows.ts'
import { useIssue } from './use-issue.ts'
import { WaitingTable } from './WaitingTable.tsx'

const route = getRouteApi('/wdrozenia/certyfikaty')

interface Props {
  readonly list: CertificateList
  /** How many certificates stand, and how many the programme promised. */
  readonly standing: number
  readonly target: number
}

/** Every JST that implements with all that its certificate waits for, and the issuing. */
export function WaitingSection({ list, standing, target }: Props) {
  const { t } = useTranslation()
  const search = route.useSearch()
  const { programme } = useOffice()
  const may = useMay(contract.implementationCertificate.issue)
  const issue = useIssue()
  const [on, setOn] = useState<Day | null>(usualDay(programme.referenceDay, list.today))
  const keepFocus = useFocusPastWork(issue.save.isPending)
  const [tried, setTried] = useState(false)
  const shown = shownJsts(list.jsts, search)
  const ready = shown.filter((jst) => stateOf(jst) === 'ready').map(({ teryt }) => teryt)
  const { certificatePattern } = list.rules
  const day = on ?? programme.referenceDay
  const next = certificateNumber(certificatePattern, list.nextOrdinal, day)
  const give = (teryts: readonly string[]) => {
    setTried(true)
    if (on === null) return
    keepFocus()
    issue.save.mutate({ teryts, issuedOn: on })
  }
  return (
    <Section title={t('implementationCertificate.waiting.title')}>
      <Text>{t('implementationCertificate.waiting.sentence', { standing, target })}</Text>
      <Group gap="sm" align="flex-end">
        <CertificateFilters list={list} />
        {may && (
          <DayField
            required
            w="10rem"
            label={t('implementationCertificate.issuedOn')}
            value={on}
            max={list.today}
            openAt={programme.referenceDay}
            error={tried && on === null && t('refusal.form.required')}
            onChange={setOn}
          />
        )}
        {ready.length > 0 && (
          <GuardedButton
            procedure={contract.implementationCertificate.issue}
            loading={issue.save.isPending}
            leftSection={<IconCertificate size={18} stroke={1.75} aria-hidden />}
            onClick={() => give(ready)}
          >
            {t('implementationCertificate.waiting.issueAll', { count: ready.length })}
          </GuardedButton>
        )}
        {may && (
          <Text size="sm" c="dimmed" mb={6}>
            {t('implementationCertificate.waiting.next', { number: next })}
          </Text>
        )}
      </Group>
      {ready.length === 0 && (
        <Text c="dimmed">{t('implementationCertificate.waiting.nobodyReady')}</Text>
      )}
      <FormRefusal error={issue.save.error} typed={on} />
      <LeftOut
        title={t('implementationCertificate.refusedTitle')}
        left={issue.left.map((one) => ({ key: one.teryt, ...one }))}
      />
      {shown.length === 0 ? (
        <Text c="dimmed">{t('implementationCertificate.waiting.nothing')}</Text>
      ) : (
        <WaitingTable jsts={shown} onIssue={may ? (teryt) => give([teryt]) : null} />
      )}
    </Section>
  )
}
