package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A workflow is made, changed and published without a line of YAML. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EditorTest extends ConsoleJourney {
  @Test
  void makes_a_workflow_from_nothing_and_runs_it() {
    Page page = signedIn();
    create(page, "from-nothing");

    addActivity(page, "Query", "Nobody");
    page.getByLabel("Condition").fill("city = 'Atlantis'");
    save(page);
    page.navigate(at("/console/workflows/from-nothing"));
    page.getByRole(AriaRole.BUTTON, named("Publish")).click();
    page.getByRole(AriaRole.BUTTON, named("Start")).click();
    assertThat(page.getByText("Finished in")).isVisible();
  }

  @Test
  void adds_moves_and_removes_rows_before_anything_is_saved() {
    Page page = signedIn();
    create(page, "rows");
    addActivity(page, "Query", "People");
    page.getByRole(AriaRole.LINK, named("Additional data")).click();

    page.getByRole(AriaRole.BUTTON, named("Add a column")).click();
    page.getByLabel("Name").fill("zip");
    page.getByLabel("Expression").fill("zipCode");
    page.getByRole(AriaRole.BUTTON, named("Add a column")).click();
    assertThat(page.getByText("Not saved yet.")).isVisible();
    page.getByLabel("Name").nth(1).fill("town");
    page.getByLabel("Expression").nth(1).fill("city");
    page.getByRole(AriaRole.BUTTON, named("Additional data: Move row 2 up")).click();
    assertThat(page.getByLabel("Name").first()).hasValue("town");
    save(page);
    assertThat(page.getByLabel("Name").nth(1)).hasValue("zip");

    page.getByRole(AriaRole.BUTTON, named("Additional data: Remove row 1")).click();
    save(page);
    assertThat(page.getByLabel("Name")).hasCount(1);
    assertThat(page.getByLabel("Name")).hasValue("zip");
  }

  @Test
  void reports_each_problem_at_its_field_in_the_words_of_the_api() {
    Page page = signedIn();
    create(page, "problems");
    addActivity(page, "Query", "People");

    page.getByLabel("Condition").fill("zipCod = '1'");
    save(page);
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Saved in the draft, with 1 problem.");
    assertThat(page.getByRole(AriaRole.STATUS))
        .hasClass(java.util.regex.Pattern.compile("warning"));
    assertThat(page.getByLabel("Condition")).hasAttribute("aria-invalid", "true");
    assertThat(page.getByLabel("Condition"))
        .hasAccessibleDescription(java.util.regex.Pattern.compile("did you mean zipCode"));

    page.getByRole(AriaRole.LINK, named("Execution options")).click();
    page.getByLabel("Time zone").fill("Atlantis/Capital");
    page.getByRole(AriaRole.BUTTON, named("Save")).last().click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nothing was saved");
    assertThat(page.getByLabel("Time zone")).hasValue("Atlantis/Capital");
    assertThat(page.getByLabel("Time zone")).hasAttribute("aria-invalid", "true");
  }

  @Test
  void a_stale_form_keeps_what_was_typed() {
    Page page = signedIn();
    create(page, "stale");
    addActivity(page, "Query", "People");
    page.getByLabel("Condition").fill("city = 'Mine'");

    Page other = page.context().newPage();
    other.navigate(at("/console/workflows/stale/settings"));
    other.getByLabel("Description").fill("changed by another");
    save(other);

    page.getByRole(AriaRole.BUTTON, named("Save")).last().click();
    assertThat(page.getByText("Somebody changed this workflow meanwhile")).isVisible();
    assertThat(page.getByLabel("Condition")).hasValue("city = 'Mine'");
    save(page);
    page.navigate(at("/console/workflows/stale"));
    assertThat(page.getByText("changed by another")).isVisible();
    assertThat(page.getByRole(AriaRole.MAIN).getByText("city = 'Mine'").first()).isAttached();
  }

  @Test
  void an_activity_without_a_label_shows_its_id_once() {
    Page page = signedIn();
    create(page, "label-once");
    addActivity(page, "Fork", "");
    assertThat(page.getByRole(AriaRole.HEADING, named("fork1"))).isVisible();

    page.getByRole(AriaRole.LINK, named("Back to the workflow")).click();
    assertThat(page.locator("details.activity > summary").getByText("fork1")).hasCount(1);
  }

  @Test
  void what_was_typed_is_not_left_without_a_question() {
    Page page = signedIn();
    create(page, "asked-before-leaving");
    addActivity(page, "Query", "People");
    List<String> questions = new ArrayList<>();
    page.onDialog(
        dialog -> {
          questions.add(dialog.type());
          dialog.dismiss();
        });
    page.getByLabel("Condition").fill("city = 'Mine'");
    page.evaluate("document.forms[0].dispatchEvent(new Event('submit', {bubbles: true}))");
    leave(page, questions);
    assertThat(questions).containsExactly("beforeunload");

    page.getByRole(AriaRole.BUTTON, named("Save")).last().click();
    assertThat(page.getByText("Saved in the draft.")).isVisible();
    page.getByRole(AriaRole.LINK, named("Additional data")).click();
    page.getByRole(AriaRole.BUTTON, named("Add a column")).click();
    assertThat(page.getByText("Not saved yet.")).isVisible();
    leave(page, questions);
    assertThat(questions).containsExactly("beforeunload", "beforeunload");
  }

  private static void leave(Page page, List<String> questions) {
    int earlier = questions.size();
    page.getByRole(AriaRole.HEADING).first().click();
    page.evaluate("location.assign('/console')");
    page.waitForCondition(() -> questions.size() > earlier);
  }

  @Test
  void every_tab_of_every_kind_is_accessible_and_fits() {
    Page page = signedIn(360, 900, ColorScheme.DARK);
    create(page, "all-kinds");
    for (String kind :
        List.of("Deduplication", "Email delivery", "Enrichment", "External API", "Fork")) {
      addActivity(page, kind, "");
      int tabs = page.locator("nav.tabs a").count();
      assertThat(tabs).as(kind).isGreaterThan(1);
      for (int tab = 0; tab < tabs; tab++) {
        page.locator("nav.tabs a").nth(tab).click();
        if (page.getByRole(AriaRole.BUTTON).filter(adding()).count() > 0) {
          page.getByRole(AriaRole.BUTTON).filter(adding()).first().click();
        }
        PageChecks.assertAccessible(page);
        PageChecks.assertFits(page);
      }
    }
  }

  @Test
  void a_refused_name_leaves_the_form_with_one_that_is_free() {
    Page page = signedIn();
    page.navigate(at("/console/workflows"));
    page.getByLabel("Name").fill("Stadt Angebote");
    page.getByRole(AriaRole.BUTTON, named("Create")).click();
    assertThat(page.getByLabel("Name"))
        .hasAccessibleDescription(java.util.regex.Pattern.compile("cannot be the name"));
    assertThat(page.getByLabel("Name")).hasValue("stadt-angebote");
    assertThat(page.getByLabel("Name")).isFocused();
    assertThat(page.getByLabel("Label")).hasValue("Stadt Angebote");
    page.getByRole(AriaRole.BUTTON, named("Create")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Stadt Angebote"))).isVisible();

    page.navigate(at("/console/workflows"));
    page.getByLabel("Name").fill("stadt-angebote");
    page.getByRole(AriaRole.BUTTON, named("Create")).click();
    assertThat(page.getByLabel("Name"))
        .hasAccessibleDescription(java.util.regex.Pattern.compile("already"));
    assertThat(page.getByLabel("Name")).hasValue("stadt-angebote-2");
  }

  @Test
  void the_name_of_a_workflow_is_made_of_its_label() {
    Page page = signedIn();
    page.navigate(at("/console/workflows"));
    page.getByLabel("Label").fill("Offers of the week");
    page.getByRole(AriaRole.BUTTON, named("Create")).click();
    assertThat(page.getByText("offers-of-the-week").first()).isVisible();
  }

  @Test
  void reports_what_became_of_publishing_and_discards_a_draft() {
    Page page = signedIn();
    create(page, "published-and-discarded");
    page.getByRole(AriaRole.BUTTON, named("Publish")).click();
    assertThat(page.getByText("Published. Runs use it from now on.")).isVisible();

    addActivity(page, "Deduplication", "Loose end", "Not linked yet");
    link(page, "end1 (end1)");
    page.navigate(at("/console/workflows/published-and-discarded"));
    page.getByRole(AriaRole.BUTTON, named("Publish")).click();
    assertThat(page.getByText("Not published. Correct the problems below")).isVisible();

    page.getByText("Discard the draft").click();
    page.getByRole(AriaRole.BUTTON, named("Discard")).click();
    assertThat(page.getByText("The draft was discarded.")).isVisible();
    assertThat(page.getByText("Loose end")).hasCount(0);
  }

  private static com.microsoft.playwright.Locator.FilterOptions adding() {
    return new com.microsoft.playwright.Locator.FilterOptions()
        .setHasText(java.util.regex.Pattern.compile("^(Add a|Create element)"));
  }

  private void create(Page page, String name) {
    page.navigate(at("/console/workflows"));
    page.getByLabel("Name").fill(name);
    page.getByRole(AriaRole.BUTTON, named("Create")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named(name))).isVisible();
    assertThat(page.getByLabel("Kind")).isVisible();
  }

  private void addActivity(Page page, String kind, String label) {
    addActivity(page, kind, label, "");
  }

  private void addActivity(Page page, String kind, String label, String place) {
    page.navigate(page.url().replaceAll("/activities/.*", ""));
    if (!page.getByLabel("Kind").isVisible()) {
      page.getByText("Add an activity").click();
    }
    page.getByLabel("Kind").selectOption(new SelectOption().setLabel(kind));
    page.getByLabel("Label").fill(label);
    if (!place.isEmpty()) {
      page.getByLabel("Between").selectOption(new SelectOption().setLabel(place));
    }
    page.getByRole(AriaRole.BUTTON, named("Add")).click();
    assertThat(page.getByRole(AriaRole.NAVIGATION, named("Settings"))).isVisible();
  }

  private static void save(Page page) {
    page.getByRole(AriaRole.BUTTON, named("Save")).last().click();
    assertThat(page.getByText("Saved in the draft")).isVisible();
  }

  private static void link(Page page, String target) {
    page.getByLabel("Link to: Out").selectOption(new SelectOption().setLabel(target));
    page.getByRole(AriaRole.BUTTON, named("Link")).click();
    assertThat(page.locator("#links").getByRole(AriaRole.LINK)).hasCount(1);
  }
}
