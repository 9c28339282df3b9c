package org.youmiao.cases.referral;

import java.util.UUID;

/**
 * A referral after a change.
 *
 * @param id      identifies the referral; for an answer, the answer
 * @param state   of the referral
 * @param version of the referral, for If-Match
 */
public record ReferralSaved(UUID id, ReferralState state, int version) {}
