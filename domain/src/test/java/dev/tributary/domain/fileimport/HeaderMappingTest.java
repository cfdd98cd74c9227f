package dev.tributary.domain.fileimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.domain.fileimport.HeaderMapping.Found;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeaderMappingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "externalId",
        "EXTERNALID",
        "external_id",
        "External Id",
        "external-id",
        "customer number",
        "Customer  Number",
        "CUSTOMER_NUMBER"
      })
  void finds_a_column_by_its_id_label_or_name_in_the_database(String header) {
    assertThat(targets(found(Map.of(), header))).containsExactly("externalId");
  }

  @Test
  void keeps_the_order_of_the_file() {
    assertThat(targets(found(Map.of(), "Birth date", "E-mail", "first name")))
        .containsExactly("birthDate", "email", "firstName");
  }

  @Test
  void what_somebody_says_comes_before_what_a_name_says() {
    Found found = found(Map.of("email", "firstName", "Name", "-"), "email", "Name", "visits");
    assertThat(found.problems()).isEmpty();
    assertThat(found.columns())
        .extracting(PlannedColumn::target)
        .containsExactly(Optional.of("firstName"), Optional.empty(), Optional.of("visits"));
  }

  @Test
  void tells_all_unknown_columns_at_once_with_what_may_be_meant() {
    Message problem = onlyProblem(found(Map.of(), "emial", "hobby", "email"));
    assertThat(problem.name()).isEqualTo(ImportCode.UNKNOWN_COLUMNS.id());
    assertThat(problem.arguments().getFirst().toString())
        .matches("'emial' \\((?i:email)\\?\\), 'hobby'");
    assertThat(problem.arguments().getLast().toString()).contains("externalId", "optOutEmail");
  }

  @Test
  void two_columns_for_one_are_refused_by_their_names() {
    Message problem = onlyProblem(found(Map.of(), "email", "E-mail"));
    assertThat(problem).isEqualTo(ImportCode.TARGET_TWICE.with("email", "email", "E-mail"));
    Message twoOfOneName = onlyProblem(found(Map.of(), "email", "email"));
    assertThat(twoOfOneName.name()).isEqualTo(ImportCode.TARGET_TWICE.id());
  }

  @Test
  void a_mapping_names_columns_that_there_are() {
    assertThat(onlyProblem(found(Map.of("Mail", "email"), "visits")).name())
        .isEqualTo(ImportCode.UNKNOWN_HEADER.id());
    assertThat(onlyProblem(found(Map.of("Mail", "mail"), "Mail")))
        .isEqualTo(
            ImportCode.UNKNOWN_TARGET.with(
                "Mail", "mail", "externalId, email, firstName, birthDate, visits, optOutEmail"));
  }

  @Test
  void a_mapping_names_columns_exactly_as_the_file_does() {
    assertThat(found(Map.of("mail", "email"), "Mail").problems())
        .extracting(Message::name)
        .contains(ImportCode.UNKNOWN_HEADER.id());
  }

  @Test
  void something_has_to_be_left() {
    assertThat(onlyProblem(found(Map.of("a", "-", "b", "-"), "a", "b")).name())
        .isEqualTo(ImportCode.NO_COLUMNS.id());
  }

  @Test
  void is_usable_only_without_problems() {
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> HeaderMapping.usable(found(Map.of(), "email", "hobby")));
    assertThat(refused.code()).isEqualTo(ImportCode.UNKNOWN_COLUMNS.id());
    assertThat(HeaderMapping.usable(found(Map.of(), "email")).all()).hasSize(1);
  }

  private static Found found(Map<String, String> mapping, String... headers) {
    return new HeaderMapping(PeopleColumns.PEOPLE, mapping).find(List.of(headers));
  }

  private static List<String> targets(Found found) {
    assertThat(found.problems()).isEmpty();
    return found.columns().stream().flatMap(column -> column.target().stream()).toList();
  }

  private static Message onlyProblem(Found found) {
    assertThat(found.problems()).hasSize(1);
    return found.problems().getFirst();
  }
}
