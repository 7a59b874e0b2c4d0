import { Text, type TextProps } from '@mantine/core'
import { Trans, useTranslation } from 'react-i18next'
import type { Panel } from '#db/values/person.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { ProgrammeNeed } from './counts.ts'
import { PeopleFigureLink } from './PeopleFigureLink.tsx'

interface Props extends TextProps {
  readonly need: ProgrammeNeed
}

/** People against the need in one sentence; each figure opens what it counts. */
export function NeedSentence({ need, ...text }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { day, panels, fullTeams, targetJst } = need
  const of = (panel: Panel) => panels.find((one) => one.panel === panel)
  const counted = (panel: Panel) => (
    <PeopleFigureLink
      figure="counted"
      count={of(panel)?.figures.counted ?? 0}
      day={day}
      row={{ dimension: 'panel', key: panel }}
      name={t(`person.panel.${panel}`)}
      underline="always"
    />
  )
  return (
    <Text maw="100ch" style={{ textWrap: 'pretty' }} {...text}>
      <Trans
        i18nKey="peopleCounts.need.sentence"
        values={{
          managers: format.number(of('manager')?.least ?? 0),
          least: format.number(of('staff')?.least ?? 0),
          most: format.number(of('staff')?.most ?? 0),
          jsts: format.number(targetJst),
        }}
        components={{
          manager: counted('manager'),
          staff: counted('staff'),
          teams: (
            <TextLink
              to="/osoby/zestawienie"
              search={{ day, group: 'jst', team: 'full' }}
              inherit
              underline="always"
              aria-label={t('peopleCounts.need.opensFull', { number: format.number(fullTeams) })}
            >
              {format.number(fullTeams)}
            </TextLink>
          ),
        }}
      />
    </Text>
  )
}
