package org.youmiao.people.child;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.youmiao.county.ColumnConverters;
import org.youmiao.kernel.CivilId;
import org.youmiao.people.Relation;
import org.youmiao.people.Sex;

/** The room's values as they stand in columns: codes of the national standards. */
@Configuration(proxyBeanMethods = false)
class PeopleColumns {
    @Bean
    ColumnConverters peopleColumnConverters() {
        return new ColumnConverters(List.of(
                ReadSex.INSTANCE,
                WriteSex.INSTANCE,
                ReadCivilId.INSTANCE,
                WriteCivilId.INSTANCE,
                ReadRelation.INSTANCE,
                WriteRelation.INSTANCE));
    }

    @ReadingConverter
    private enum ReadSex implements Converter<String, Sex> {
        INSTANCE;

        @Override
        public Sex convert(String source) {
            return Sex.ofCode(Integer.parseInt(source));
        }
    }

    @WritingConverter
    private enum WriteSex implements Converter<Sex, String> {
        INSTANCE;

        @Override
        public String convert(Sex source) {
            return String.valueOf(source.code());
        }
    }

    @ReadingConverter
    private enum ReadCivilId implements Converter<String, CivilId> {
        INSTANCE;

        @Override
        public CivilId convert(String source) {
            return new CivilId(source);
        }
    }

    @WritingConverter
    private enum WriteCivilId implements Converter<CivilId, String> {
        INSTANCE;

        @Override
        public String convert(CivilId source) {
            return source.value();
        }
    }

    @ReadingConverter
    private enum ReadRelation implements Converter<String, Relation> {
        INSTANCE;

        @Override
        public Relation convert(String source) {
            return Relation.ofCode(source);
        }
    }

    @WritingConverter
    private enum WriteRelation implements Converter<Relation, String> {
        INSTANCE;

        @Override
        public String convert(Relation source) {
            return source.code();
        }
    }
}
