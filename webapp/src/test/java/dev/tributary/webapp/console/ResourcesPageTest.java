package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.tributary.adapters.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An administrator marks personal columns of a resource in the browser. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResourcesPageTest extends ConsoleJourney {
  private final Sql sql;

  ResourcesPageTest(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Test
  void personal_columns_and_a_consent_are_chosen_and_kept() {
    resource("browsed");
    Page page = signedIn();
    page.navigate(at("/console/profiles"));
    page.getByRole(AriaRole.LINK, named("Resources")).click();
    page.getByRole(AriaRole.LINK, named("browsed")).click();
    page.getByLabel("'email' is personal data").check();
    page.getByLabel("To external APIs").selectOption("CONSENT");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose a column of type boolean: ok");

    page.getByLabel("Column of the consent").selectOption("ok");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    page.reload();
    assertThat(page.getByLabel("'email' is personal data")).isChecked();
    assertThat(page.getByLabel("Column of the consent")).hasValue("ok");
  }

  @Test
  void the_page_fits_a_narrow_window() {
    Page page = signedIn(360, 900, ColorScheme.DARK);
    for (String path : new String[] {"/console/resources", "/console/resources/profile"}) {
      page.navigate(at(path));
      Object fits = page.evaluate("document.documentElement.scrollWidth <= innerWidth");
      assertThat(fits).as(path).isEqualTo(true);
    }
  }

  private void resource(String name) {
    sql.update(
        """
        insert into tributary.resource (name, label, schema_name, table_name, key_name, columns)
        values (?, 'Browsed', 'public', 'profile', 'id', '[
          {"name": "id", "label": "Id", "type": "INTEGER", "column": "id", "group": ""},
          {"name": "email", "label": "Email", "type": "TEXT", "column": "email", "group": ""},
          {"name": "ok", "label": "Ok", "type": "BOOLEAN", "column": "opt_out_sms", "group": ""}]')
        """,
        name);
  }
}
