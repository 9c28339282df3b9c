package org.youmiao.administration.trail;

import java.time.Instant;
import org.youmiao.audit.AuditVerification;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** What recomputing the whole trail found. */
@Template("administration/verification")
public record VerificationScreen(AuditVerification.Finding finding, Instant at) implements Screen {}
