package org.youmiao.cases.assessment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youmiao.county.ColumnConverters;
import org.youmiao.county.JsonColumn;

/** An answer sheet is one column. */
@Configuration(proxyBeanMethods = false)
class SheetColumn {
    @Bean
    ColumnConverters sheetConverters() {
        return JsonColumn.of(AnswerSheet.class);
    }
}
