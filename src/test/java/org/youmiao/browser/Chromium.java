package org.youmiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The system's own Chromium, started once for all tests. As an extension of a test it closes what the test opened, and fails the
 * test if a page broke its content security policy, threw an error, or asked anyone else for anything.
 */
public final class Chromium implements AfterEachCallback {
    /** A desk's screen and a phone's. */
    public enum Width {
        DESK(1280, 900),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Width(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public int pixels() {
            return width;
        }
    }

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final class Running {
        private static final Playwright PLAYWRIGHT = Playwright.create();
        private static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }
    }

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** A fresh person at a fresh browser: no cookies of anyone else. */
    public Page newPerson(String origin, Width width) {
        BrowserContext context = Running.BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL(origin)
                .setViewportSize(width.width, width.height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(15_000);
        open.add(context);
        context.onWebError(error -> complaints.add(error.error()));
        context.onRequest(request -> {
            if (!request.url().startsWith(origin)) {
                complaints.add("asked elsewhere: " + request.url());
            }
        });
        context.onConsoleMessage(message -> {
            boolean policy = message.text().contains("Content Security Policy");
            if (policy || message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        return context.newPage();
    }

    /** Keeps what the page looks like, whole, under {@code target/screenshots}. */
    public static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Fails on anything that axe-core finds against WCAG 2.2 AA, target sizes included, or against good practice. */
    public static void assertAccessible(Page page) {
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRules(Map.of("target-size", on));
        List<Rule> found =
                new AxeBuilder(page).options(options).withTags(WCAG).analyze().getViolations();
        assertThat(found).as(() -> "on " + page.url() + ": " + told(found)).isEmpty();
    }

    /** Fails if the page is wider than its window. */
    public static void assertNothingScrollsSideways(Page page) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("pixels beyond the window on " + page.url())
                .isZero();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        open.forEach(BrowserContext::close);
        open.clear();
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).as("what the browser complained of").isEmpty();
    }

    private static String told(List<Rule> found) {
        return found.stream()
                .map(rule -> rule.getId() + " (" + rule.getHelp() + ") at "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .collect(Collectors.joining("; ")))
                .collect(Collectors.joining("\n"));
    }

    private static Path executable() {
        String named = System.getenv("CHROMIUM");
        Path path = Path.of(named == null || named.isBlank() ? "/usr/bin/chromium" : named);
        assertThat(Files.isExecutable(path))
                .as("no Chromium at " + path + "; set CHROMIUM, or run ./test, which installs one where it may")
                .isTrue();
        return path;
    }
}
