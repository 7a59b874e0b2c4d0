import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostNamed } from '#db/values/indicator.ts'
import { FilterChip } from '../../../ui/FilterChip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Section } from '../../../ui/Section.tsx'
import { useSearchText } from '../../../ui/use-search-text.ts'
import classes from '../Indicator.module.css'
import type { Evidence, IndicatorPage } from '../indicator.ts'
import type { IndicatorSearch } from '../search.ts'
import { useEvidence } from '../use-evidence.ts'
import { ChangesTable } from './ChangesTable.tsx'
import { CountedTable } from './CountedTable.tsx'
import { WaitingGroups } from './WaitingGroups.tsx'

interface Props {
  readonly page: IndicatorPage
  readonly search: IndicatorSearch
  readonly onSearch: (change: Partial<IndicatorSearch>) => void
}

/** How many of what counts, and of what does not yet, are named at first. */
const first = 200

/** Nothing narrows the evidence. */
const everything = { q: undefined, step: undefined, powiat: undefined, kind: undefined }

/** The named records that make the value, and those that do not yet, with the missing step. */
export function EvidenceSection(props: Props) {
  const { t } = useTranslation()
  const { day, indicator } = props.page
  const { rule } = indicator
  if (rule.kind === 'amount') {
    return (
      <Section title={t('indicator.evidence.title')} id="dowody">
        <Text>{t(`indicator.evidence.money.${rule.of}`)}</Text>
        <LinkButton
          to="/budzet"
          search={{ day, figure: 'total.paid' }}
          variant="default"
          w="fit-content"
        >
          {t('indicator.evidence.openBudget')}
        </LinkButton>
      </Section>
    )
  }
  return <LoadedEvidence {...props} />
}

function LoadedEvidence(props: Props) {
  const { t } = useTranslation()
  const { page, search } = props
  const [whole, setWhole] = useState(false)
  const query = useEvidence(page, search, whole ? mostNamed : first)
  return (
    <Loaded query={query} what={t('indicator.loading')}>
      {(evidence) =>
        page.indicator.rule.kind === 'surveyChange' ? (
          <Section title={t('indicator.evidence.title')} id="dowody">
            <ChangesTable changes={evidence.changes} />
          </Section>
        ) : (
          <Marks {...props} evidence={evidence} onWhole={() => setWhole(true)} />
        )
      }
    </Loaded>
  )
}

interface MarksProps extends Props {
  readonly evidence: Evidence
  /** Asks for as many names as can be told at once. */
  readonly onWhole: () => void
}

function Marks({ page, evidence, search, onSearch, onWhole }: MarksProps) {
  const { t } = useTranslation()
  const text = useSearchText(search.q ?? '', (q) => onSearch({ q: q || undefined }))
  const { named, counted, waiting } = evidence
  const { q, step, powiat, kind } = search
  const inPart = powiat !== undefined || kind !== undefined
  const looking = q !== undefined || step !== undefined || inPart
  const powiatName = page.breakdown.powiat?.find(({ key }) => key === powiat)?.name ?? powiat
  return (
    <Stack gap="lg" id="dowody" className={classes.evidencePlace ?? ''}>
      {named ? (
        <search>
          <Group gap="xs" align="flex-end">
            <TextInput
              type="search"
              w="22rem"
              label={t('indicator.evidence.search')}
              value={text.text}
              onChange={({ currentTarget }) => text.change(currentTarget.value)}
              onBlur={text.flush}
            />
            {powiat !== undefined && (
              <FilterChip
                text={t('indicator.evidence.ofPowiat', { name: powiatName })}
                label={t('indicator.evidence.dropPart')}
                onDrop={() => onSearch({ powiat: undefined })}
              />
            )}
            {kind !== undefined && (
              <FilterChip
                text={t('indicator.evidence.ofKind', { name: t(`kind.${kind}`) })}
                label={t('indicator.evidence.dropPart')}
                onDrop={() => onSearch({ kind: undefined })}
              />
            )}
            {looking && (
              <Button variant="default" onClick={() => onSearch(everything)}>
                {t('indicator.evidence.showAll')}
              </Button>
            )}
          </Group>
        </search>
      ) : (
        <Text c="dimmed">{t('indicator.evidence.unnamed')}</Text>
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <WaitingGroups
          waiting={waiting}
          named={named}
          step={step}
          looking={looking}
          onStep={(next) => onSearch({ step: next })}
        />
        <CountedTable counted={counted} named={named} looking={looking} />
      </SimpleGrid>
      {named && <ReadPart evidence={evidence} onWhole={onWhole} />}
    </Stack>
  )
}

/** How many names of all that were found are shown, and the way to the others while there is one. */
function ReadPart({ evidence, onWhole }: Pick<MarksProps, 'evidence' | 'onWhole'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { counted, waiting } = evidence
  const listed = waiting.steps.reduce((sum, { found }) => sum + found, 0)
  const lists = [counted, { rows: waiting.rows, found: listed }]
  if (lists.every(({ rows, found }) => rows.length >= found)) return null
  const most = lists.every(({ rows, found }) => rows.length >= Math.min(found, mostNamed))
  return (
    <Stack gap="xs">
      <Text size="sm">
        {t('indicator.evidence.read', {
          counted: format.number(counted.rows.length),
          allCounted: format.number(counted.found),
          waiting: format.number(waiting.rows.length),
          allWaiting: format.number(listed),
        })}
        {most && ` ${t('indicator.evidence.readMost')}`}
      </Text>
      {!most && (
        <Button variant="default" w="fit-content" onClick={onWhole}>
          {t('indicator.evidence.whole')}
        </Button>
      )}
    </Stack>
  )
}
