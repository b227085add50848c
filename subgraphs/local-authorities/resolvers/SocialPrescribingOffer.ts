import type { Complete } from '../../shared/complete.ts'
import { citations, evidence } from '../../shared/value-types.ts'
import type { SocialPrescribingOfferModel } from '../models.ts'
import type { SocialPrescribingOfferResolvers } from '../resolver-types.ts'

export const SocialPrescribingOffer: Complete<SocialPrescribingOfferResolvers, SocialPrescribingOfferModel> =
  {
    citations,
    evidence: evidence((offer) => offer),
  }
