import { Stack, Text, Title } from '@mantine/core'
import {
  IconBuildingCommunity,
  IconBuildingEstate,
  IconTruckDelivery,
  IconUserOff,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { StepOwner } from '#db/values/next-step.ts'
import type { MissingGroup, Quota, QuotaBoard } from '#db/values/quota.ts'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import { jstLabels } from './jst-labels.ts'
import { MissingLink } from './MissingLink.tsx'
import classes from './MissingList.module.css'
import { type OpenQuota, openQuotas } from './open-quotas.ts'

/** So many JSTs of a group are named; the rest is one link away. */
const namedAtOnce = 6

const icons: Record<StepOwner, typeof IconUserOff> = {
  office: IconBuildingEstate,
  coordinator: IconBuildingEstate,
  mentor: IconBuildingEstate,
  contractor: IconTruckDelivery,
  jst: IconBuildingCommunity,
  nobody: IconUserOff,
}

interface Props {
  readonly board: QuotaBoard
  readonly names: Readonly<Record<string, string>>
}

/** Who is missing and whose move it is, for each quota that is not filled yet. */
export function MissingList({ board, names }: Props) {
  const { t } = useTranslation()
  const open = openQuotas(board)
  return (
    <section aria-labelledby="board-missing">
      <Title order={2} id="board-missing">
        {t('board.missing.title')}
      </Title>
      {open.length === 0 && <Text>{t('board.missing.nobody')}</Text>}
      <div className={classes.quotas}>
        {open.map((one) => (
          <OpenQuotaList key={one.quota.key} open={one} names={names} day={board.day} />
        ))}
        <CertificateList board={board} names={names} />
      </div>
    </section>
  )
}

interface OpenQuotaProps extends Omit<Props, 'board'> {
  readonly open: OpenQuota
  readonly day: Day
}

function OpenQuotaList({ open, names, day }: OpenQuotaProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { quota, groups, above, listedAbove } = open
  const heading = `board-missing-${quota.key}`
  return (
    <section aria-labelledby={heading}>
      <Title order={3} id={heading}>
        <MissingLink quota={quota} day={day} c="inherit">
          {t('board.missing.of', { quota: t(`board.quota.${quota.key}`), count: quota.missing })}
        </MissingLink>
      </Title>
      {quota.owedFrom !== null && (
        <Text size="sm" c="dimmed">
          {t('board.missing.owedFrom', { from: format.day(quota.owedFrom) })}
        </Text>
      )}
      {quota.missingBy.length === 0 && <Text>{t('board.missing.noOne')}</Text>}
      {groups.length > 0 && (
        <Stack component="ul" gap={6} className={classes.groups}>
          {groups.map((group) => (
            <Group
              key={`${group.step} ${group.whose}`}
              group={group}
              of={quota.key}
              names={names}
              day={day}
            />
          ))}
        </Stack>
      )}
      {above > 0 && (
        <Text size="sm" c="dimmed" mt={6}>
          <TextLink
            to="/jst"
            search={{ quota: quota.key, part: 'recruiting', day }}
            inherit
            c="inherit"
            underline="always"
          >
            {t('board.missing.before', { count: above })}
          </TextLink>
          {listedAbove && ` ${t('board.missing.above')}`}
        </Text>
      )}
    </section>
  )
}

/** Of those who implement: how many have a certificate, and what the others are missing next. */
function CertificateList({ board: { certificates, day }, names }: Props) {
  const { t } = useTranslation()
  if (certificates === undefined) return null
  const { issued, target, missingBy } = certificates
  if (issued === 0 && missingBy.length === 0) return null
  return (
    <section aria-labelledby="board-certificates">
      <Title order={3} id="board-certificates">
        <TextLink to="/wdrozenia/certyfikaty" inherit c="inherit">
          {t('board.certificates.title', { issued, target })}
        </TextLink>
      </Title>
      {missingBy.length === 0 ? (
        <Text>{t('board.certificates.all')}</Text>
      ) : (
        <Stack component="ul" gap={6} className={classes.groups}>
          {missingBy.map((group) => (
            <Group
              key={`${group.step} ${group.whose}`}
              group={group}
              of="implementations"
              names={names}
              day={day}
            />
          ))}
        </Stack>
      )}
    </section>
  )
}

interface GroupProps extends Omit<Props, 'board'> {
  readonly group: MissingGroup
  /** The quota under which the register lists them. */
  readonly of: Quota['key']
  readonly day: Day
}

function Group({ group, of, names, day }: GroupProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const Icon = icons[group.whose]
  const named = jstLabels(group.teryts.slice(0, namedAtOnce), names)
  const rest = group.teryts.length - named.length
  const behind = { quota: of, part: group.step, whose: group.whose, day }
  return (
    <li className={classes.group}>
      <span className={classes.whose} data-whose={group.whose}>
        <Icon size={15} stroke={1.75} aria-hidden />
        {t(`whose.${group.whose}`)}
      </span>
      <div>
        <TextLink to="/jst" search={behind} fw={600} underline="always" className={classes.step}>
          {t('board.missing.step', {
            step: t(`step.${group.step}`),
            number: format.number(group.teryts.length),
            count: group.teryts.length,
          })}
        </TextLink>
        <div>
          {named.map(({ teryt, name, kind }, at) => (
            <span key={teryt}>
              {at > 0 && ', '}
              <TextLink to="/jst/$teryt" params={{ teryt }} c="inherit">
                {kind === null ? name : `${name} (${t(`kind.${kind}`)})`}
              </TextLink>
            </span>
          ))}
          {rest > 0 && (
            <>
              {' '}
              <TextLink to="/jst" search={behind}>
                {t('board.missing.more', { count: rest })}
              </TextLink>
            </>
          )}
        </div>
      </div>
    </li>
  )
}
