package org.youmiao.reference;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.youmiao.kernel.CountyCode;

/**
 * How large the reference county is; tests make a small one.
 *
 * @param county   six digits; a list of its areas, {@code data/divisions-….csv}, is part of the program
 * @param children how many children there are, about
 * @param cases    how many cases there were in the year, about
 */
@ConfigurationProperties("youmiao.reference")
public record ReferenceProperties(
        @DefaultValue("511781") CountyCode county,
        @DefaultValue("3000") int children,
        @DefaultValue("150") int cases) {}
