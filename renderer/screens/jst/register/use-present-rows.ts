import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import type { RegisterRow } from './register-columns.ts'

/**
 * The same JSTs as they stand now, in the same order: a move is always made on the present
 * state, whatever day the register shows. Until they are read, the rows as they are shown.
 */
export function usePresentRows(rows: readonly RegisterRow[]): readonly RegisterRow[] {
  const { programme } = useOffice()
  const list = useQuery({
    ...api.jst.list.queryOptions({ input: { programmeId: programme.id } }),
    enabled: rows.length > 0,
  })
  return useMemo(() => {
    if (rows.length === 0 || list.data === undefined) return rows
    const present = new Map(list.data.rows.map((row) => [row.teryt, row]))
    return rows.map((row) => present.get(row.teryt) ?? row)
  }, [rows, list.data])
}
