package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.webapp.security.SignedIn;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.sql.DataSource;

/** A browser that imports files. */
abstract class ImportJourney extends ConsoleJourney {
  final String name = "Name" + UUID.randomUUID().toString().replace("-", "");
  final String people =
      """
      firstName,lastName,email,hobby
      Ada,%1$s,ada@example.com,chess
      Bob,%1$s,nobody,chess
      """
          .formatted(name);
  @Inject DataSource dataSource;

  void begin(Page page) {
    page.navigate(at("/console/imports/new"));
  }

  static void choose(Page page, String text) {
    choose(page, text.getBytes(StandardCharsets.UTF_8));
  }

  static void choose(Page page, byte[] content) {
    page.getByLabel("File", exactly())
        .setInputFiles(new FilePayload("people.csv", "text/csv", content));
  }

  static void importIt(Page page) {
    page.getByRole(AriaRole.BUTTON, named("Import")).click();
  }

  static SelectOption label(String label) {
    return new SelectOption().setLabel(label);
  }

  static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  /** An import that has failed, because it has a reject and may have none. */
  String failed() {
    Response accepted =
        SignedIn.asAdministrator()
            .contentType("application/octet-stream")
            .body("lastName,email\n%s,nobody\n".formatted(name).getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/imports?maxRejects=0&fileName=failed.csv");
    String id = accepted.path("id");
    Page page = signedIn();
    page.navigate(at("/console/imports/" + id));
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Failed");
    page.context().close();
    return id;
  }

  /** What a worker would have written. */
  void set(String id, String changes) {
    new Sql(dataSource)
        .update(
            "update tributary.file_import set " + changes + " where id = ?", UUID.fromString(id));
  }
}
