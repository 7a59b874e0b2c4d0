import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { ChartFrame } from '../../../ui/charts/ChartFrame.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { PowiatList } from '../../jst/register/PowiatList.tsx'
import { PowiatMap } from '../../jst/register/PowiatMap.tsx'
import { countTiles } from '../../jst/register/powiat-tiles.ts'
import type { WidgetProps } from './Widget.tsx'

/** The powiats and how far recruitment is in each; a tile opens its JSTs. */
export default function MapWidget({ title, actions, programmeId, day }: WidgetProps) {
  const { t } = useTranslation()
  const list = useQuery(api.jst.list.queryOptions({ input: { programmeId, day } }))
  const powiats = useQuery(api.jst.powiats.queryOptions({ input: {} }))
  const counts = useMemo(
    () => countTiles(powiats.data ?? [], list.data?.rows ?? []),
    [powiats.data, list.data],
  )
  const search = (powiat: string) => ({ powiat, day })
  return (
    <ChartFrame
      title={title}
      day={day}
      actions={actions}
      nothing={powiats.data?.length === 0 ? t('dashboard.noPowiats') : null}
      table={<PowiatList counts={counts} search={search} />}
      more={
        <TextLink to="/jst" search={{ day }} size="sm">
          {t('dashboard.toRegister')}
        </TextLink>
      }
    >
      <Loaded query={list} what={t('register.loading')}>
        {() => <PowiatMap counts={counts} search={search} />}
      </Loaded>
    </ChartFrame>
  )
}
