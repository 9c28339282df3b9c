package org.youmiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.youmiao.browser.Chromium.Width;
import org.youmiao.kernel.Shanghai;

/** One person at a browser, who finds links, buttons and fields by what is written on them. */
record Desk(Page page, Width width, String story) {
    private static final int MOST_TABS = 80;

    void open(String path) {
        page.navigate(path);
    }

    /** The path of the page that is shown, without what follows a question mark. */
    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "");
    }

    void follow(String link) {
        main().getByRole(AriaRole.LINK, exactly(link)).first().click();
    }

    void press(String button) {
        main().getByRole(AriaRole.BUTTON, exactly(button)).first().click();
    }

    /** Presses a button that is expected to lead on, and gives what the next page says at its top. */
    String submit(String button) {
        press(button);
        Locator said = page.getByRole(AriaRole.STATUS);
        Locator faults = page.getByRole(AriaRole.ALERT);
        said.or(faults).first().waitFor();
        assertThat(faults.count())
                .as(() -> "faults on " + page.url() + ": " + faults.allTextContents())
                .isZero();
        return said.first().textContent().strip();
    }

    void fill(String field, String text) {
        field(field).fill(text);
    }

    void select(String field, String value) {
        field(field).selectOption(value);
    }

    /** Ticks a box or chooses an answer in the group of this name. */
    void tick(String name, String value) {
        main().locator("[name=\"" + name + "\"][value=\"" + value + "\"]").check();
    }

    void unfold(String summary) {
        main().locator("summary", new Locator.LocatorOptions().setHasText(summary))
                .click();
    }

    void day(String field, LocalDate day) {
        fill(field, Integer.toString(day.getYear()));
        fill(field + "-month", Integer.toString(day.getMonthValue()));
        fill(field + "-day", Integer.toString(day.getDayOfMonth()));
    }

    /** The present minute, in the fields for a day and a time. */
    void now(String day, String time) {
        ZonedDateTime now = ZonedDateTime.now(Shanghai.ZONE);
        day(day, now.toLocalDate());
        fill(time, LocalTime.from(now).format(DateTimeFormatter.ofPattern("HH:mm")));
    }

    String text() {
        return main().textContent();
    }

    /** Checks that everybody can use the page, and keeps what it looks like. */
    void look(String name) {
        Chromium.assertAccessible(page);
        Chromium.assertNothingScrollsSideways(page);
        Chromium.screenshot(page, story + "-" + name + "-" + width.pixels());
    }

    /** With the keyboard alone: goes on from field to field until this one has the focus. */
    void tabTo(Locator wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + wanted + " on " + page.url());
    }

    Locator link(String name) {
        return main().getByRole(AriaRole.LINK, exactly(name)).first();
    }

    Locator button(String name) {
        return main().getByRole(AriaRole.BUTTON, exactly(name)).first();
    }

    Locator field(String id) {
        return main().locator("#" + id);
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
