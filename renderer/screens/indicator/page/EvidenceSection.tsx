import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { mostNamed } from '#db/values/indicator.ts'
import { FilterChip } from '../../../ui/FilterChip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Section } from '../../../ui/Section.tsx'
import { useSearchText } from '../../../ui/use-search-text.ts'
import classes from '../Indicator.module.css'
import { type IndicatorPage, narrowed, ofPart } from '../indicator.ts'
import type { IndicatorSearch } from '../search.ts'
import { useIndicatorWords } from '../use-indicator-words.ts'
import { ChangesTable } from './ChangesTable.tsx'
import { CountedTable } from './CountedTable.tsx'
import { WaitingGroups } from './WaitingGroups.tsx'

interface Props {
  readonly page: IndicatorPage
  readonly search: IndicatorSearch
  readonly onSearch: (change: Partial<IndicatorSearch>) => void
  readonly onWhole: () => void
}

/** Nothing narrows the evidence. */
const everything = { q: undefined, step: undefined, powiat: undefined, kind: undefined }

/** The named records that make the value, and those that do not yet, with the missing step. */
export function EvidenceSection(props: Props) {
  const { t } = useTranslation()
  const { day, indicator, evidence } = props.page
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
  if (rule.kind === 'surveyChange') {
    return (
      <Section title={t('indicator.evidence.title')} id="dowody">
        <ChangesTable changes={evidence.changes} />
      </Section>
    )
  }
  return <Marks {...props} />
}

function Marks({ page, search, onSearch, onWhole }: Props) {
  const { t } = useTranslation()
  const words = useIndicatorWords()
  const text = useSearchText(search.q ?? '', (q) => onSearch({ q: q || undefined }))
  const { named, counted, waiting } = page.evidence
  const { q, step, powiat, kind } = search
  const shownCounted = useMemo(
    () => narrowed(ofPart(counted.rows, { powiat, kind }), q, words.named),
    [counted.rows, q, powiat, kind, words],
  )
  const shownWaiting = useMemo(
    () =>
      narrowed(ofPart(waiting.rows, { powiat, kind }), q, words.named).filter(
        (row) => step === undefined || row.step === step,
      ),
    [waiting.rows, q, step, powiat, kind, words],
  )
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
          rows={shownWaiting}
          named={named}
          step={step}
          looking={looking}
          onStep={(next) => onSearch({ step: next })}
        />
        <CountedTable total={counted.total} rows={shownCounted} named={named} looking={looking} />
      </SimpleGrid>
      {named && <ReadPart evidence={page.evidence} looking={looking} onWhole={onWhole} />}
    </Stack>
  )
}

interface PartProps extends Pick<Props, 'onWhole'> {
  readonly evidence: IndicatorPage['evidence']
  readonly looking: boolean
}

/** How many names of all there are were read, and the way to the others while there is one. */
function ReadPart({ evidence: { counted, waiting }, looking, onWhole }: PartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const lists = [counted, waiting]
  if (lists.every(({ rows, total }) => rows.length === total)) return null
  const most = lists.every(({ rows, total }) => rows.length === Math.min(total, mostNamed))
  // What is looked for is read as far as can be: until then there is nothing to say.
  if (looking && !most) return null
  return (
    <Stack gap="xs">
      <Text size="sm">
        {t('indicator.evidence.read', {
          counted: format.number(counted.rows.length),
          allCounted: format.number(counted.total),
          waiting: format.number(waiting.rows.length),
          allWaiting: format.number(waiting.total),
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
