import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayTitle } from '../../ui/DayTitle.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { membersOfPart } from './filter.ts'
import { keepSearch } from './last-search.ts'
import type { PowiatTile } from './register/powiat-tiles.ts'
import { RegisterView } from './register/RegisterView.tsx'
import type { RegisterSearch } from './search.ts'

const route = getRouteApi('/jst')
const noTiles: readonly PowiatTile[] = []

/** The register of JSTs: what the address asks for, read and put before the person. */
export function RegisterScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  useEffect(() => keepSearch(search), [search])
  const { day, quota, part, whose } = search
  const asked = day === programme.referenceDay ? undefined : day
  const input = { programmeId: programme.id, ...(day === undefined ? {} : { day }) }
  const list = useQuery({
    ...api.jst.list.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  const powiats = useQuery(api.jst.powiats.queryOptions({ input: {} }))
  const board = useQuery({
    ...api.quota.board.queryOptions({ input }),
    enabled: quota !== undefined && part !== undefined,
  })
  const members = useMemo(
    () => (board.data === undefined ? null : membersOfPart(board.data.board, quota, part, whose)),
    [board.data, quota, part, whose],
  )
  const change = useCallback(
    (changes: Partial<RegisterSearch>) => {
      void navigate({ search: (now) => ({ ...now, ...changes }), replace: true })
    },
    [navigate],
  )
  return (
    <>
      <DayTitle
        title={t('screen.register')}
        lead={(stood) =>
          t(asked === undefined ? 'register.lead' : 'register.leadPast', { day: stood })
        }
        asked={asked}
        onDay={(chosen) => change({ day: chosen })}
      />
      <Loaded query={list} what={t('register.loading')}>
        {({ rows, day: shownDay }) => (
          <RegisterView
            rows={rows}
            tiles={powiats.data ?? noTiles}
            members={members}
            day={shownDay}
            search={search}
            onChange={change}
          />
        )}
      </Loaded>
    </>
  )
}
