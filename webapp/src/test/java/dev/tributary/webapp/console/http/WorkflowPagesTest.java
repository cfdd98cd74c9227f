package dev.tributary.webapp.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Where a person finds the way to a first workflow, and what is missing in it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkflowPagesTest {
  @Test
  void the_head_of_the_list_leads_those_who_may_to_the_form_of_a_new_workflow() {
    assertThat(list(Role.DESIGNER).select(".page-head a[href=#new]").text())
        .isEqualTo("New workflow");
    assertThat(list(Role.DESIGNER).select("#new form")).hasSize(1);
    assertThat(list(Role.OPERATOR).select(".page-head a[href=#new]")).isEmpty();
  }

  @Test
  void all_problems_of_a_draft_are_one_list() {
    Browser designer = SignedIn.browserOf(Role.DESIGNER);
    designer.post("/console/workflows/new", Map.of("name", "pages-problems"));
    Document draft = page(designer);
    designer.post(
        "/console/workflows/pages-problems/activities",
        Map.of(
            "version",
            draft.expectFirst("input[name=version]").val(),
            "kind",
            "email",
            "place",
            "start1 out end1"));

    Document page = page(designer);

    assertThat(page.select(".banner.failed")).hasSize(1);
    assertThat(page.select(".banner.failed .problems li").eachText())
        .hasSizeGreaterThan(2)
        .allSatisfy(problem -> assertThat(problem).contains("TRB-", "activities[email1]"));
  }

  private static Document list(Role role) {
    return Jsoup.parse(SignedIn.browserOf(role).get("/console/workflows").asString());
  }

  private static Document page(Browser designer) {
    return Jsoup.parse(designer.get("/console/workflows/pages-problems").asString());
  }
}
