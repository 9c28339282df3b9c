package org.youmiao.clocks.running;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.youmiao.clocks.Desk;
import org.youmiao.county.ColumnConverters;

/** A desk is stored as its text. */
@Configuration(proxyBeanMethods = false)
class ClockColumns {
    @Bean
    ColumnConverters clockColumnConverters() {
        return new ColumnConverters(List.of(ReadDesk.INSTANCE, WriteDesk.INSTANCE));
    }

    @ReadingConverter
    private enum ReadDesk implements Converter<String, Desk> {
        INSTANCE;

        @Override
        public Desk convert(String source) {
            return Desk.parse(source);
        }
    }

    @WritingConverter
    private enum WriteDesk implements Converter<Desk, String> {
        INSTANCE;

        @Override
        public String convert(Desk source) {
            return source.toString();
        }
    }
}
