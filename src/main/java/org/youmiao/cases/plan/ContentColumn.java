package org.youmiao.cases.plan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youmiao.county.ColumnConverters;
import org.youmiao.county.JsonColumn;

/** What a plan says is one column: it is approved whole; its measures become records of their own once it is in force. */
@Configuration(proxyBeanMethods = false)
class ContentColumn {
    @Bean
    ColumnConverters planContentConverters() {
        return JsonColumn.of(PlanContent.class);
    }
}
