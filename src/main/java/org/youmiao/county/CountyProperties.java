package org.youmiao.county;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The installation's settings.
 *
 * @param home     data folder of the embedded server; environment variable {@code YOUMIAO_HOME}
 * @param counties six-digit codes of the counties that this installation serves; made at the first start
 * @param demo     whether this is the demonstration, with the reference county and its demo accounts; if unsaid, the embedded
 *                 database is and an external one is not
 */
@ConfigurationProperties("youmiao")
public record CountyProperties(
        @DefaultValue(".youmiao") Path home,
        @DefaultValue("511781") List<String> counties,
        @Nullable Boolean demo) {}
