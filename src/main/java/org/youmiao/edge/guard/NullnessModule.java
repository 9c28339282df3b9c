package org.youmiao.edge.guard;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/**
 * What the compiler knows about null holds for JSON too: a record component without {@code @Nullable} must be sent and must not be
 * null, so that no null gets behind the compiler's back. Nor is null among the members of a list, set or map.
 */
final class NullnessModule extends SimpleModule {
    NullnessModule() {
        super("nullness");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.appendAnnotationIntrospector(new Introspector());
    }

    private static final class Introspector extends NopAnnotationIntrospector {
        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return isNeverNull(member) ? Boolean.TRUE : null;
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
            if (!isComponent(member)) {
                return JsonSetter.Value.empty();
            }
            return JsonSetter.Value.construct(isNeverNull(member) ? Nulls.FAIL : Nulls.DEFAULT, Nulls.FAIL);
        }

        private static boolean isComponent(Annotated member) {
            return member instanceof AnnotatedParameter parameter
                    && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
                    && constructor.getDeclaringClass().isRecord();
        }

        private static boolean isNeverNull(Annotated member) {
            return member instanceof AnnotatedParameter parameter
                    && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
                    && constructor.getDeclaringClass().isRecord()
                    && Nullness.forMethodParameter(new MethodParameter(constructor, parameter.getIndex()))
                            == Nullness.NON_NULL;
        }
    }
}
