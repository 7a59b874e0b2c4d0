import { Paper, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { grosze } from '#db/values/money.ts'
import { useFormat } from '../../../ui/format.ts'
import { figureWords, textOf } from '../../../ui/refusal-words.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { ClaimPage } from '../claim.ts'
import classes from './ProblemsPanel.module.css'

type Wrong = ClaimPage['wrong'][number]

/** What most drafts have of many documents at once: told in one row, after all else. */
const missingFile = 'documentWithoutFile'

/** What is wrong with a draft, errors first, each with a link to where it is put right. */
export function ProblemsPanel({ claim }: { readonly claim: ClaimPage }) {
  const { t } = useTranslation()
  const count = (level: Wrong['level']) =>
    claim.wrong.filter((group) => group.level === level).reduce((sum, one) => sum + one.count, 0)
  const [errors, warnings] = [count('error'), count('warning')]
  return (
    <Paper component="section" p="md" bg="var(--biuro-surface)" aria-label={t('claim.wrong.title')}>
      <Stack gap="xs">
        <Title order={2}>{t('claim.wrong.title')}</Title>
        <div className={classes.counts} role="status">
          {errors === 0 ? (
            <StatusMark icon={IconCircleCheck} tone="good" word={t('claim.wrong.ready')} />
          ) : (
            <StatusMark
              icon={IconAlertTriangle}
              tone="against"
              word={t('claim.wrong.errors', { count: errors })}
            />
          )}
          {warnings > 0 && (
            <StatusMark
              icon={IconInfoCircle}
              tone="doubt"
              word={t('claim.wrong.warnings', { count: warnings })}
            />
          )}
        </div>
        {claim.wrong.length > 0 && (
          <ul className={classes.list}>
            {inOrder(claim.wrong).map((group) => (
              <Group key={`${group.level} ${group.code}`} group={group} claimId={claim.id} />
            ))}
          </ul>
        )}
      </Stack>
    </Paper>
  )
}

/** Figures of problems that are whole grosze. */
const moneyFigures: ReadonlySet<string> = new Set([
  'budget',
  'grant',
  'left',
  'limit',
  'missing',
  'over',
  'sum',
])

/** So many items of one problem stand in the panel. */
const shown = 5

/** Missing files stand last, so that they bury nothing that asks for a decision. */
const inOrder = (wrong: readonly Wrong[]): readonly Wrong[] =>
  wrong.toSorted(
    (one, other) => Number(one.code === missingFile) - Number(other.code === missingFile),
  )

function Group({ group, claimId }: { readonly group: Wrong; readonly claimId: string }) {
  const { t } = useTranslation()
  if (group.code === missingFile && group.count > 1) {
    return (
      <li data-level={group.level}>
        <strong>{t(`claim.wrong.level.${group.level}`)}:</strong>{' '}
        {t('claim.wrong.withoutFile', { count: group.count })}{' '}
        <TextLink to="/budzet/dokumenty" search={{ claim: claimId }}>
          {t('claim.wrong.documents')}
        </TextLink>
      </li>
    )
  }
  const more = group.count - Math.min(shown, group.items.length)
  return (
    <>
      {group.items.slice(0, shown).map((item, at) => (
        // Items of one problem have no identity of their own beside their place.
        <li key={`${group.code} ${at.toString()}`} data-level={group.level}>
          <Sentence group={group} item={item} /> <PlaceLink item={item} claimId={claimId} />
        </li>
      ))}
      {more > 0 && (
        <li data-level={group.level}>
          <Text component="span">{t('claim.wrong.more', { count: more })}</Text>
        </li>
      )}
    </>
  )
}

function Sentence({
  group,
  item,
}: {
  readonly group: Wrong
  readonly item: Wrong['items'][number]
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = Object.entries(item.figures).map(([name, figure]) => [
    name,
    typeof figure === 'number' && moneyFigures.has(name)
      ? format.money(grosze(figure))
      : figureWords(figure, format),
  ])
  const values = Object.fromEntries(words) as Record<string, string>
  return (
    <span>
      <strong>{t(`claim.wrong.level.${group.level}`)}:</strong>{' '}
      {textOf(t, `claim.problem.${group.code}`, values) ?? group.code}
    </span>
  )
}

interface PlaceProps {
  readonly item: Wrong['items'][number]
  readonly claimId: string
}

function PlaceLink({ item, claimId }: PlaceProps) {
  const { t } = useTranslation()
  const { place } = item
  switch (place.kind) {
    case 'section':
      return (
        <TextLink to="/budzet/wnioski/$id" params={{ id: claimId }} hash={place.section}>
          {t(`claim.section.${place.section}`)}
        </TextLink>
      )
    case 'document':
      return (
        <TextLink to="/budzet/dokumenty/$id" params={{ id: place.id }}>
          {t('screen.document')} {item.figures.number}
        </TextLink>
      )
    case 'claim':
      return (
        <TextLink to="/budzet/wnioski/$id" params={{ id: place.id }}>
          {t('claim.wrong.goTo')}
        </TextLink>
      )
    case 'unpaid':
      return (
        <TextLink to="/budzet/dokumenty" search={{ paid: false }}>
          {t('screen.documents')}
        </TextLink>
      )
    case 'advances':
      return <TextLink to="/budzet/zaliczki">{t('screen.advances')}</TextLink>
    case 'plan':
      return <TextLink to="/budzet/plan">{t('screen.plan')}</TextLink>
  }
}
