package dev.tributary.domain.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityPlace.Inbound;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.guardrails.ExternalApiPolicy;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.plan.PlanMode;
import dev.tributary.domain.activity.externalapi.plan.PlanSettings;
import dev.tributary.domain.activity.externalapi.request.InboundColumn;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.resource.PersonalData;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.resource.ResourceName;
import dev.tributary.domain.resource.ResourceTable;
import dev.tributary.domain.resource.Sharing;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the kind reports about personal columns in requests. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalProblemsTest {
  private static final WorkTableStructure PEOPLE =
      WorkTableStructure.ofPopulation(
          "profile",
          ValueType.INTEGER,
          List.of(
              new Column("nick", "Nick", ValueType.TEXT, Set.of("profile")),
              Column.of("team", ValueType.TEXT)));

  /** Rows after another call: they carry a personal column but are no profiles. */
  private static final WorkTableStructure CARRIED = WorkTableStructure.ofRows(PEOPLE.columns());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "email                | TRB-150742 | email",
        "upper(email)         | TRB-150742 | email",
        "nick                 | TRB-150742 | nick",
        "email + nick         | TRB-150742 | email, nick",
        "zipCode              |            |",
        "team                 |            |",
        "lineNum              |            |"
      })
  void warns_of_what_is_sent_and_to_whom(String expression, String code, String columns) {
    List<Problem> problems = problems(new Sharing.Allowed(), PEOPLE, expression);

    if (code == null) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems).singleElement().extracting(Problem::code).isEqualTo(code);
      assertThat(problems.getFirst().severity()).isEqualTo(Problem.Severity.WARNING);
      assertThat(problems.getFirst().message().arguments())
          .containsExactly(columns, "https://api.example.com");
    }
  }

  @Test
  void refuses_personal_columns_of_a_resource_that_refuses_and_no_others() {
    assertThat(problems(new Sharing.Refused(), PEOPLE, "email"))
        .extracting(Problem::code, Problem::place)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "TRB-150740", ExternalApiKindFixture.place("inbound.columns[0].expression")));
    assertThat(problems(new Sharing.Refused(), CARRIED, "nick"))
        .extracting(Problem::code)
        .contains("TRB-150740");
    assertThat(problems(new Sharing.Refused(), PEOPLE, "zipCode")).isEmpty();
  }

  @Test
  void a_consent_is_found_only_where_the_rows_are_those_of_the_resource() {
    Sharing consent = new Sharing.WithConsent("optIn", true);
    assertThat(problems(consent, PEOPLE, "email"))
        .extracting(Problem::code)
        .containsExactly("TRB-150742");
    assertThat(problems(consent, CARRIED, "nick"))
        .extracting(Problem::code)
        .containsExactly("TRB-150741", "TRB-150742");
  }

  @Test
  void finds_personal_columns_in_the_texts_of_calls_of_one_row() {
    ExternalApiSettings settings =
        ExternalApiKindFixture.settings(
            ExternalApiKindFixture.inbound(JsonObject.EMPTY),
            ExternalApiKindFixture.CODE,
            ExternalApiKindFixture.call("https://api.example.com/of/$(email)"));
    ExternalApiSettings perRow =
        new ExternalApiSettings(
            settings.inbound(),
            settings.outbound(),
            settings.execution(),
            new PlanSettings(PlanMode.ROWS, 1, List.of(), false, List.of(), 1),
            settings.pagination(),
            settings.response(),
            settings.drift(),
            settings.incremental(),
            settings.async(),
            settings.rules(),
            settings.cache(),
            settings.failure(),
            settings.guardrails());

    assertThat(problems(new Sharing.Refused(), PEOPLE, perRow))
        .extracting(Problem::place)
        .containsOnly(ExternalApiKindFixture.place("execution.url"));
  }

  private static List<Problem> problems(
      Sharing sharing, WorkTableStructure rows, String expression) {
    return problems(
        sharing,
        rows,
        ExternalApiKindFixture.settings(
            ExternalApiKindFixture.inbound(JsonObject.EMPTY, new InboundColumn("sent", expression)),
            ExternalApiKindFixture.CODE,
            ExternalApiKindFixture.call(ExternalApiKindFixture.URL)));
  }

  private static List<Problem> problems(
      Sharing sharing, WorkTableStructure rows, ExternalApiSettings settings) {
    ExternalApiKind kind =
        new ExternalApiKind(
            new ExternalApiPolicy(
                new TargetPolicy(List.of(), Set.of(443)),
                Guardrails.DOCUMENTED,
                5,
                new ExpressionLanguage(ExpressionLimits.standard()),
                new OneResource(sharing),
                _ -> Optional.empty(),
                _ -> Optional.empty()));
    return kind.problems(
        settings,
        ExternalApiKindFixture.placed(
            settings,
            List.of(new Inbound(new ActivityId("query1"), Outlet.OUT, Optional.of(rows)))));
  }

  private record OneResource(Sharing sharing) implements ResourceCatalogue {
    @Override
    public Optional<Resource> find(String name) {
      ResourceColumn id = new ResourceColumn("id", "", ValueType.INTEGER, "id", "");
      Resource profile =
          new Resource(
              new ResourceName("profile"),
              "Profiles",
              new ResourceTable("public", "profile"),
              id,
              List.of(
                  id,
                  new ResourceColumn("email", "", ValueType.TEXT, "email", ""),
                  new ResourceColumn("zipCode", "", ValueType.TEXT, "zip_code", ""),
                  new ResourceColumn("optIn", "", ValueType.BOOLEAN, "opt_in", "")));
      return name.equals("profile")
          ? Optional.of(profile.with(new PersonalData(Set.of("email"), sharing)))
          : Optional.empty();
    }

    @Override
    public List<String> names() {
      return List.of("profile");
    }
  }
}
