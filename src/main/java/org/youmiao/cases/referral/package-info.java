/** Referrals to the inbox of a member agency: what it is asked, on what basis, and exactly what it is told of the child. */
@NamedInterface
@NullMarked
package org.youmiao.cases.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
