package org.youmiao.administration.emergency;

import java.util.List;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** The latest emergency openings, those still to be looked into first. */
@Template("administration/emergencies")
public record EmergenciesScreen(List<EmergencyLine> lines) implements Screen {}
