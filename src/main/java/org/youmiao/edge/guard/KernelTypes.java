package org.youmiao.edge.guard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CountyCode;
import org.youmiao.kernel.Id;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/** A typed identifier or code is one JSON text, and its type is known from its place. */
final class KernelTypes extends SimpleModule {
    KernelTypes() {
        super("kernel-types");
        setMixInAnnotation(Id.class, IdMixIn.class);
        setMixInAnnotation(AreaCode.class, CodeMixIn.class);
        setMixInAnnotation(CountyCode.class, CodeMixIn.class);
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.appendAnnotationIntrospector(new OneTextCreators());
    }

    private interface IdMixIn {
        @JsonValue
        UUID value();
    }

    private interface CodeMixIn {
        @JsonValue
        String value();
    }

    /** The records' own constructors take the text; no room needs to annotate its ids. */
    private static final class OneTextCreators extends NopAnnotationIntrospector {
        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated member) {
            return member instanceof AnnotatedConstructor constructor && isOneText(constructor.getDeclaringClass())
                    ? JsonCreator.Mode.DELEGATING
                    : null;
        }

        private static boolean isOneText(Class<?> type) {
            return type.isRecord()
                    && (Id.class.isAssignableFrom(type) || type == AreaCode.class || type == CountyCode.class);
        }
    }
}
