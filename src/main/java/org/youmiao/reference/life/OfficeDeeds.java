package org.youmiao.reference.life;

import org.springframework.stereotype.Component;
import org.youmiao.administration.emergency.Emergencies;
import org.youmiao.administration.emergency.OpenInEmergency;

/** What people do beyond their grants, and those who look into it. */
@Component
record OfficeDeeds(OpenInEmergency openInEmergency, Emergencies emergencies) {}
