import { Paper, Radio, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import {
  IconArchive,
  IconBuildingCommunity,
  IconFileDatabase,
  IconFlask,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficeStatus } from '../../app/office.ts'
import { CreateForm } from './CreateForm.tsx'
import { OpenForm } from './OpenForm.tsx'
import { RestoreForm } from './RestoreForm.tsx'
import classes from './WaysIn.module.css'

export type WayIn = 'lubuskie' | 'sample' | 'open' | 'restore'

const icons: Record<WayIn, typeof IconFlask> = {
  lubuskie: IconBuildingCommunity,
  sample: IconFlask,
  open: IconFileDatabase,
  restore: IconArchive,
}

interface Props {
  readonly status: OfficeStatus
  readonly ways: readonly [WayIn, ...WayIn[]]
}

/** A choice among ways to an office, and the form of the chosen one. */
export function WaysIn({ status, ways }: Props) {
  const { t } = useTranslation()
  const [way, setWay] = useState<WayIn>(ways[0])
  return (
    <Stack gap="md">
      <Radio.Group
        value={way}
        onChange={(value) => setWay(ways.find((known) => known === value) ?? ways[0])}
        label={t('firstRun.choose')}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
          {ways.map((key) => {
            const Icon = icons[key]
            return (
              <Radio.Card key={key} value={key} className={classes.card ?? ''}>
                <Radio.Indicator className={classes.mark ?? ''} />
                <span>
                  <span className={classes.name}>
                    <Icon size={18} stroke={1.75} aria-hidden />
                    {t(`firstRun.${key}.name`)}
                  </span>
                  <Text size="sm" c="dimmed" component="span" display="block">
                    {t(`firstRun.${key}.text`)}
                  </Text>
                </span>
              </Radio.Card>
            )
          })}
        </SimpleGrid>
      </Radio.Group>
      <Paper p="md">
        <Stack gap="sm">
          <Title order={2}>{t(`firstRun.${way}.name`)}</Title>
          {way === 'open' && <OpenForm />}
          {way === 'restore' && <RestoreForm />}
          {(way === 'lubuskie' || way === 'sample') && (
            <CreateForm key={way} content={way} status={status} />
          )}
        </Stack>
      </Paper>
    </Stack>
  )
}
