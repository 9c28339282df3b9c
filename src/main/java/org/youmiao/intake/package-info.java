/**
 * Reports that a minor may be harmed: taking them in, screening them, telling the police and the reporter. A report's facts never
 * change; who reported is sealed from everyone but the unit that screens (未成年人保护法 Art. 11; 高检发〔2020〕9号).
 */
@ApplicationModule(
        displayName = "报告与初筛",
        allowedDependencies = {"kernel", "county", "audit", "access", "clocks", "network", "people", "edge"})
@NullMarked
package org.youmiao.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
