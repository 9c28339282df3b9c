package org.youmiao.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.browser.Chromium.Width;
import org.youmiao.county.TestServer;

/** The whole application in a real browser, at a desk's width and a phone's. */
public abstract class BrowserTest extends DatabaseTest {
    @RegisterExtension
    protected final Chromium chromium = new Chromium();

    @LocalServerPort
    private int port;

    /**
     * Directors whom earlier tests appointed have left: a village has one or two, and with hundreds each page that names them would be
     * as long as no page is.
     */
    @BeforeAll
    static void earlierDirectorsHaveLeft() throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(TestServer.url(), TestServer.user(), TestServer.password());
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    DO $$ BEGIN
                        IF to_regclass('c990001.account') IS NOT NULL THEN
                            UPDATE c990001.account SET active = false WHERE id IN (
                                SELECT account_id FROM c990001.account_grant WHERE role = 'CHILD_DIRECTOR');
                        END IF;
                    END $$""");
        }
    }

    /** Someone who has opened a browser and is not signed in. */
    protected Page stranger(Width width) {
        return chromium.newPerson("http://localhost:" + port, width);
    }

    /** Someone who has signed in and looks at the first page. */
    protected Page signedIn(People.Person person, Width width) {
        Page page = stranger(width);
        page.navigate("/sign-in");
        page.locator("#username").fill(person.username());
        page.locator("#password").fill(People.PASSWORD);
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /** Checks that everybody can use it. */
    protected void axeClean(Page page) {
        Chromium.assertAccessible(page);
        Chromium.assertNothingScrollsSideways(page);
    }

    protected void screenshot(Page page, String name) {
        Chromium.screenshot(page, name);
    }
}
