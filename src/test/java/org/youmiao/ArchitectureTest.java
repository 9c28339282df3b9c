package org.youmiao;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youmiao.access.Requires;

/** What the house rules say, held by a machine. Each rule fails if it matches nothing. */
@AnalyzeClasses(packages = "org.youmiao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule handlers_declare_a_permission_by_calling_exactly_one_act = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat(not(Handlers.open()))
            .should(Handlers.callExactlyOneAct())
            .because("the act's permission is the endpoint's, and a second act would be a second decision");

    @ArchTest
    static final ArchRule acts_can_be_guarded = methods()
            .that()
            .areAnnotatedWith(Requires.class)
            .should()
            .bePublic()
            .andShould()
            .notHaveModifier(JavaModifier.FINAL)
            .andShould()
            .notBeStatic()
            .because("the gate stands before a method only if Spring can override it");

    @ArchTest
    static final ArchRule handlers_stay_at_home = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .notBePublic()
            .because("nobody calls a page but a browser");

    @ArchTest
    static final ArchRule the_clock_is_injected = noClasses()
            .that()
            .resideOutsideOfPackage("org.youmiao.kernel")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .because("the reference county and the tests live at other times");

    @ArchTest
    static final ArchRule beans_are_given_what_they_need_by_constructor =
            fields().should().notBeAnnotatedWith(Autowired.class).because("a hidden dependency is not seen in review");

    @ArchTest
    static final ArchRule nulls_are_refused_everywhere = classes()
            .that()
            .resideInAPackage("org.youmiao.*..")
            .should(new ArchCondition<>("lie in a package marked @NullMarked") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " marked: " + marked));
                }
            });

    @ArchTest
    static final ArchRule the_kernel_knows_nobody = noClasses()
            .that()
            .resideInAPackage("org.youmiao.kernel..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.youmiao..")
                    .and(not(resideInAPackage("org.youmiao.kernel..")).as("outside the kernel")))
            .because("it holds words, no work");

    /** Handlers and what they call. */
    static final class Handlers {
        private Handlers() {}

        /** Rooms whose handlers come before anyone is known, or that show nothing of anybody; each is named here with its reason. */
        private static final Set<String> OPEN = Set.of(
                // signing in is how one becomes someone
                "org.youmiao.administration.signin.SignInPages",
                "org.youmiao.administration.signin.TokensApi",
                // fixed texts: problem types, help, language
                "org.youmiao.edge");

        static com.tngtech.archunit.base.DescribedPredicate<JavaClass> open() {
            return com.tngtech.archunit.base.DescribedPredicate.describe(
                    "open to everyone",
                    type -> OPEN.contains(type.getName())
                            || type.getPackageName().startsWith("org.youmiao.edge"));
        }

        static ArchCondition<JavaMethod> callExactlyOneAct() {
            return new ArchCondition<>("call exactly one method annotated @Requires") {
                @Override
                public void check(JavaMethod handler, ConditionEvents events) {
                    Set<String> acts = new HashSet<>();
                    handler.getMethodCallsFromSelf()
                            .forEach(call -> call.getTarget()
                                    .resolveMember()
                                    .filter(target -> target.isAnnotatedWith(Requires.class))
                                    .ifPresent(target -> acts.add(target.getFullName())));
                    handler.getMethodReferencesFromSelf()
                            .forEach(reference -> reference
                                    .getTarget()
                                    .resolveMember()
                                    .filter(target -> target.isAnnotatedWith(Requires.class))
                                    .ifPresent(target -> acts.add(target.getFullName())));
                    events.add(new SimpleConditionEvent(
                            handler,
                            acts.size() == 1,
                            handler.getFullName() + " calls " + acts.size() + " acts: " + acts));
                }
            };
        }
    }
}
