import { readFeatures, type Feature } from './geojson-features.ts'
import { BOUNDARIES, createBoundarySection, kindOf } from './formats/boundaries.ts'
import { describeRelease, refuseUnknown, takeFirst, type Opened, type Opening } from './open-file.ts'
import { findReleaseDay } from './release-day.ts'
import { Unreadable } from './unreadable.ts'

export const openBoundaries = async (
  { fileName, names, release, faults }: Opening,
  text: () => AsyncIterable<string>,
): Promise<Opened> => {
  const [first] = await takeFirst<Feature>(readFeatures(text()), 1)
  if (!first) throw new Unreadable('has no feature; download it again')
  const kind = kindOf(first)
  if (!kind) throw refuseUnknown(Object.keys(first.properties ?? {}))
  const day = findReleaseDay(names, release, null, false)
  return {
    dataset: 'boundaries',
    ...describeRelease(BOUNDARIES, day),
    sections: [createBoundarySection(fileName, kind, text, faults)],
  }
}
