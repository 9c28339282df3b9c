package org.youmiao.edge.gallery;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.edge.Confirm;
import org.youmiao.edge.EdgeApp;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.NavEntry;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.edge.Template;
import org.youmiao.edge.Visitor;
import org.youmiao.edge.Visitors;
import org.youmiao.kernel.Problem;

/** All components with invented content, so that they can be looked at before and beside the rooms that use them. */
@TestComponent
@Configuration(proxyBeanMethods = false)
@Import({EdgeApp.class, Gallery.Pages.class})
public class Gallery {

    @Bean
    @Primary
    TemplateEngine galleryTemplates() {
        return TemplateEngine.create(
                new EitherFolder(
                        new DirectoryCodeResolver(Path.of("src/test/jte")),
                        new DirectoryCodeResolver(Path.of("src/main/jte"))),
                Path.of("target/gallery-classes"),
                ContentType.Html,
                Gallery.class.getClassLoader());
    }

    @Bean
    Visitors visitors() {
        return new Visitors() {
            @Override
            public Visitor current(Messages t) {
                return new Visitor("周社工", "官渡镇未保站", Set.of("ALL"), "/search", 3);
            }

            @Override
            public String county() {
                return "万源市";
            }
        };
    }

    @Bean
    NavEntry worklist() {
        return entry("worklist", 0);
    }

    @Bean
    NavEntry reports() {
        return entry("reports", 10);
    }

    @Bean
    NavEntry cases() {
        return entry("cases", 20);
    }

    @Bean
    NavEntry children() {
        return entry("children", 30);
    }

    @Bean
    NavEntry referrals() {
        return entry("referrals", 40);
    }

    @Bean
    NavEntry meetings() {
        return entry("meetings", 50);
    }

    @Bean
    NavEntry data() {
        return entry("data", 60);
    }

    private static NavEntry entry(String code, int order) {
        return new NavEntry("gallery-" + code, "/gallery/" + code, order, Set.of("ALL"));
    }

    /** What must be done today. */
    @Template("gallery/worklist")
    public record Worklist() implements Screen {}

    /** One child's case. */
    @Template("gallery/case")
    public record Case() implements Screen {}

    /** A list with its filter. */
    @Template("gallery/list")
    public record CaseList(boolean empty) implements Screen {}

    /** A form with every sort of field. */
    @Template("gallery/report")
    public record Report(Form form) implements Screen {
        public Report {
            form = form.labelled("gallery-report");
        }
    }

    @TestComponent
    @Controller
    static class Pages {
        @GetMapping("/gallery/worklist")
        Screen worklist() {
            return new Worklist();
        }

        @GetMapping("/gallery/cases/timeline")
        Screen timeline() {
            return new Case();
        }

        @GetMapping("/gallery/cases")
        Screen cases() {
            return new CaseList(false);
        }

        @GetMapping("/gallery/referrals")
        Screen nothing() {
            return new CaseList(true);
        }

        @GetMapping("/gallery/reports/new")
        Screen report(Form form) {
            return new Report(form);
        }

        @PostMapping("/gallery/reports/new")
        Reply submit(Form form) {
            return form.submit(
                    () -> form.read(in -> {
                        in.required("childName", 20);
                        in.date("seenOn");
                        in.choice("danger", Danger.class);
                        return in.required("facts", 500);
                    }),
                    facts -> SeeOther.to("/gallery/worklist").saying("gallery-report.received", "R-2026-0421"),
                    Report::new);
        }

        @GetMapping("/gallery/confirm")
        Screen confirm() {
            return new Confirm(
                    Form.blank(),
                    "撤回这次转介？",
                    List.of("市教科局立即看不到这份资料，已打开的页面也一样。", "正在计时的 1 项期限停止。", "时间线上会留下这次撤回。"),
                    "撤回转介",
                    "/gallery/confirm",
                    "/gallery/cases/timeline");
        }

        @GetMapping("/gallery/missing")
        @Nullable Screen missing() {
            throw Problem.notFound("case");
        }

        @GetMapping("/gallery/broken")
        @Nullable Screen broken() {
            throw new IllegalStateException("broken on purpose: select * from child");
        }
    }

    enum Danger {
        NOW,
        NOT_NOW,
        UNKNOWN
    }
}
