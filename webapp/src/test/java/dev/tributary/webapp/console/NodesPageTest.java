package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tributary.adapters.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The page about the nodes follows their heartbeats. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NodesPageTest extends ConsoleJourney {
  private static final String OTHER = "nodes-page-test#1";

  private final Sql sql;

  NodesPageTest(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @AfterEach
  void remove() {
    sql.update("delete from tributary.node where name = ?", OTHER);
  }

  @Test
  void a_node_appears_changes_and_leaves_without_a_reload() {
    Page page = signedIn();
    page.navigate(at("/console/nodes"));
    assertThat(page.locator("[data-live-words]")).hasText("Live");
    assertThat(row(page)).hasCount(0);

    sql.update(
        """
        insert into tributary.node
        select ?, '', version, workers, strands, 'WORKING', 0, now(), now(),
          now() + interval '1 hour'
        from tributary.node limit 1
        """,
        OTHER);
    assertThat(row(page)).containsText("Working");

    sql.update(
        "update tributary.node set state = 'DRAINING', seen_at = now() where name = ?", OTHER);
    assertThat(row(page)).containsText("Draining");

    remove();
    assertThat(row(page)).hasCount(0);
  }

  private static Locator row(Page page) {
    return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(OTHER));
  }
}
