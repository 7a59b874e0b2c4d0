import type { ReadDb } from '#db/columns.ts'
import { type CourseFacts, decidePackageMove } from '#db/rules/package-course.ts'
import { implementationsIn } from '#db/stores/implementation.ts'
import { implementationCertificatesIn } from '#db/stores/implementation-certificate.ts'
import { type DeliverableRow, deliverablesIn } from '#db/stores/package.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { Day } from '#db/values/day.ts'
import { type Deliverable, deliverableKey, type PackageMove } from '#db/values/package.ts'

/** A deliverable of a JST. */
export interface PackagePlace extends Deliverable {
  readonly teryt: string
}

type Agreements = ReadonlyMap<string, Pick<CourseFacts, 'agreementOn' | 'endedOn'>>
type Certificates = ReadonlyMap<string, CourseFacts['certificate']>
type Days = Pick<CourseFacts, 'today' | 'period'>

/** Everything by which deliverables of a programme are judged, read once for a whole call. */
export class Packaging {
  readonly #rows: ReadonlyMap<string, DeliverableRow>
  readonly #agreements: Agreements
  readonly #certificates: Certificates
  readonly #days: Days

  private constructor(
    rows: readonly DeliverableRow[],
    agreements: Agreements,
    certificates: Certificates,
    days: Days,
  ) {
    this.#rows = new Map(rows.map((row) => [placeKey({ ...row, teryt: row.jstId }), row]))
    this.#agreements = agreements
    this.#certificates = certificates
    this.#days = days
  }

  static async load(db: ReadDb, programmeId: string, today: Day): Promise<Packaging> {
    const { from, to } = await programmeById(db, programmeId)
    const agreements = new Map(
      (await implementationsIn(db, programmeId)).map((row) => [row.jstId, row]),
    )
    const certificates = new Map(
      (await implementationCertificatesIn(db, programmeId))
        .filter(({ annulledOn }) => annulledOn === null)
        .map(({ jstId, number, issuedOn }) => [jstId, { number, issuedOn }]),
    )
    const days = { today, period: { from, to } }
    return new Packaging(await deliverablesIn(db, programmeId), agreements, certificates, days)
  }

  row(place: PackagePlace): DeliverableRow | null {
    return this.#rows.get(placeKey(place)) ?? null
  }

  facts(place: PackagePlace): CourseFacts {
    const { agreementOn = null, endedOn = null } = this.#agreements.get(place.teryt) ?? {}
    const certificate = this.#certificates.get(place.teryt) ?? null
    return { ...this.#days, agreementOn, endedOn, certificate, current: this.row(place) }
  }

  decide(place: PackagePlace, move: PackageMove) {
    return decidePackageMove(move, this.facts(place))
  }
}

const placeKey = (place: PackagePlace): string => `${place.teryt} ${deliverableKey(place)}`
