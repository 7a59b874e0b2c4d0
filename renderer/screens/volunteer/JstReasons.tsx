import { Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { FieldList, FieldRow } from '../../ui/FieldRow.tsx'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { fullName } from '../jst/full-name.ts'
import classes from './JstReasons.module.css'
import { StandingBadge } from './StandingBadge.tsx'
import { useTraceWords } from './trace-words.ts'
import type { ListedJst, VolunteerList } from './volunteer.ts'

interface Props {
  readonly row: ListedJst
  readonly list: VolunteerList
  readonly approved: boolean
  readonly onOpinion: () => void
  readonly onLeave: () => void
}

/**
 * Why a JST stands where it stands, on one screen: the reasons with their figures, the
 * application with its time, and the mentor's opinion with its grounds.
 */
export function JstReasons({ row, list, approved, onOpinion, onLeave }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useTraceWords(list.rows)
  const place = useRef<HTMLDivElement>(null)
  // Opened from far down the list, the first reason is what has to be seen.
  useEffect(() => {
    const panel = place.current
    if (panel === null) return
    // Of one that is taller than the window, the beginning.
    panel.scrollIntoView({ block: panel.offsetHeight > window.innerHeight ? 'start' : 'nearest' })
  }, [])
  const { ranked, kind, application, opinion, movedUp, standing, reserveRank, left } = row
  const { takesPart } = row
  const waits = standing === 'accepted' || standing === 'reserve'
  // A list approved with such a place open says so in the reasons already.
  const toldOpen = ranked.trace.some(({ code }) => code === 'keptOpen')
  const gone = standing === 'withdrawn' || (approved && ranked.position === null)
  return (
    <Paper
      ref={place}
      withBorder
      p="md"
      component="section"
      aria-labelledby="jst-reasons"
      className={classes.reasons}
    >
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} id="jst-reasons">
            {fullName(t, { name: ranked.name, kind })}
          </Title>
          <StandingBadge standing={standing} reserveRank={reserveRank} />
        </Group>
        <List type="ordered" size="sm" spacing={4}>
          {ranked.trace.map((step) => (
            <List.Item key={`${step.code}${String(step.figures.other ?? step.figures.town ?? '')}`}>
              {words.sentence(step)}
            </List.Item>
          ))}
          {movedUp !== null && <List.Item>{words.sentence(movedUp)}</List.Item>}
          {left !== null && (
            <List.Item>{t('volunteer.leftBy', { ...left, day: format.day(left.on) })}</List.Item>
          )}
          {waits && !takesPart && <List.Item>{t(`volunteer.notTakingPart.${standing}`)}</List.Item>}
          {approved && standing === 'reserve' && list.keptOpen > 0 && !toldOpen && (
            <List.Item>{t('volunteer.keptOpen', { count: list.keptOpen })}</List.Item>
          )}
          {standing === 'reserve' && (
            <List.Item>{t(`volunteer.rule.weight.${list.rules.weight}`)}</List.Item>
          )}
        </List>
        {application !== null && (
          <FieldList>
            <FieldRow label={t('volunteer.field.appliedAt')}>
              {words.moment(application.appliedAt)}
            </FieldRow>
            <FieldRow label={t('volunteer.field.channel')}>
              {t(`volunteer.channel.${application.channel}`)}
            </FieldRow>
            <FieldRow label={t('volunteer.field.enteredBy')}>
              {t('volunteer.entered', {
                ordinal: application.ordinal,
                who: application.enteredBy,
                at: format.instant(application.enteredAt),
              })}
            </FieldRow>
            {application.lateReason !== '' && (
              <FieldRow label={t('volunteer.field.lateReason')}>{application.lateReason}</FieldRow>
            )}
          </FieldList>
        )}
        <Title order={3}>{t('volunteer.opinion')}</Title>
        {opinion === null ? (
          <Text size="sm">{t('volunteer.opinionMissing')}</Text>
        ) : (
          <FieldList>
            <FieldRow label={t('volunteer.field.recommendation')}>
              {opinion.recommendation === null
                ? t('volunteer.noOpinion')
                : t(`volunteer.recommendation.${opinion.recommendation}`)}
            </FieldRow>
            {(['summary', 'grounds', 'condition'] as const).map(
              (field) =>
                opinion[field] !== '' && (
                  <FieldRow key={field} label={t(`volunteer.field.${field}`)}>
                    {opinion[field]}
                  </FieldRow>
                ),
            )}
            <FieldRow label={t('volunteer.field.givenBy')}>
              {[opinion.givenBy, opinion.givenOn === null ? '' : format.day(opinion.givenOn)]
                .filter((text) => text !== '')
                .join(', ')}
            </FieldRow>
          </FieldList>
        )}
        <Group gap="xs">
          {!approved && (
            <GuardedButton
              procedure={contract.volunteer.saveOpinion}
              variant="default"
              onClick={onOpinion}
            >
              {t(opinion === null ? 'volunteer.writeOpinion' : 'volunteer.changeOpinion')}
            </GuardedButton>
          )}
          {!gone && (
            <GuardedButton
              procedure={
                approved ? contract.volunteer.withdraw : contract.volunteer.takeBackApplication
              }
              variant="default"
              onClick={onLeave}
            >
              {t(approved ? 'volunteer.withdraw' : 'volunteer.takeBack')}
            </GuardedButton>
          )}
          <Button
            variant="subtle"
            renderRoot={(props) => (
              <TextLink {...props} to="/jst/$teryt" params={{ teryt: ranked.jstId }} />
            )}
          >
            {t('volunteer.openJst')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
