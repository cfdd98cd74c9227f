package dev.tributary.domain.fileimport.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.ProfileColumnsFixture;
import dev.tributary.domain.fileimport.plan.HeaderMapping.Found;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void an_explicit_mapping_precedes_the_name_of_a_column() {
    Found found = found(Map.of("email", "firstName", "Name", "-"), "email", "Name", "visits");
    assertThat(found.problems()).isEmpty();
    assertThat(found.columns())
        .extracting(PlannedColumn::target)
        .containsExactly(Optional.of("firstName"), Optional.empty(), Optional.of("visits"));
  }

  @Test
  void reports_all_unknown_columns_at_once_with_what_may_be_meant() {
    Message problem = onlyProblem(found(Map.of(), "emial", "hobby", "email"));
    assertThat(problem.name()).isEqualTo(ImportErrorCode.UNKNOWN_COLUMNS.id());
    assertThat(problem.arguments().getFirst().toString())
        .matches("'emial' \\((?i:email)\\?\\), 'hobby'");
    assertThat(problem.arguments().getLast().toString()).contains("externalId", "optOutEmail");
  }

  @Test
  void two_columns_for_one_are_refused_by_their_names() {
    Message problem = onlyProblem(found(Map.of(), "email", "E_Mail"));
    assertThat(problem)
        .isEqualTo(ImportErrorCode.TARGET_TWICE.with("email", "email", "E_Mail", 1, 2));
    Message twoOfOneName = onlyProblem(found(Map.of(), "email", "email"));
    assertThat(twoOfOneName.name()).isEqualTo(ImportErrorCode.TARGET_TWICE.id());
  }

  @Test
  void a_mapping_names_columns_that_there_are() {
    assertThat(onlyProblem(found(Map.of("Mail", "email"), "visits")).name())
        .isEqualTo(ImportErrorCode.UNKNOWN_HEADER.id());
    assertThat(onlyProblem(found(Map.of("Mail", "mail"), "Mail")))
        .isEqualTo(
            ImportErrorCode.UNKNOWN_TARGET.with(
                "Mail", "mail", "externalId, email, firstName, birthDate, visits, optOutEmail"));
  }

  @Test
  void a_mapping_names_columns_exactly_as_the_file_does() {
    assertThat(found(Map.of("mail", "email"), "Mail").problems())
        .extracting(Message::name)
        .contains(ImportErrorCode.UNKNOWN_HEADER.id());
  }

  @Test
  void at_least_one_column_must_be_mapped() {
    assertThat(onlyProblem(found(Map.of("a", "-", "b", "-"), "a", "b")).name())
        .isEqualTo(ImportErrorCode.NO_COLUMNS.id());
  }

  @Test
  void is_usable_only_without_problems() {
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () -> HeaderMapping.usable(found(Map.of(), "email", "hobby"), List.of()));
    assertThat(refused.code()).isEqualTo(ImportErrorCode.UNKNOWN_COLUMNS.id());
    assertThat(HeaderMapping.usable(found(Map.of(), "email"), List.of()).all()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "externalId, Kundennummer",
    "externalId, Kunden-Nr.",
    "externalId, KLANTNUMMER",
    "externalId, Numéro client",
    "externalId, Customer ID",
    "email, E-Mail-Adresse",
    "email, Email Address",
    "email, e-mailadres",
    "email, Adresse e-mail",
    "email, E-mail 1 - Value",
    "firstName, Vorname",
    "firstName, voornaam",
    "firstName, Prenom",
    "firstName, Given Name",
    "birthDate, Geburtsdatum",
    "birthDate, Geboortedatum",
    "birthDate, Date de naissance",
    "birthDate, Birthday",
    "optOutEmail, Abgemeldet",
    "optOutEmail, Unsubscribed",
    "optOutEmail, Désabonné",
    "optOutEmail, Uitgeschreven"
  })
  void finds_a_column_by_what_it_is_called_in_several_languages(String target, String header) {
    assertThat(targets(found(Map.of(), header))).containsExactly(target);
  }

  @Test
  void of_several_names_for_one_column_the_best_is_used_and_the_others_are_open() {
    Found found = found(Map.of("*", "-"), "Mail", "E-mail Address", "Primary Email", "First Name");
    assertThat(found.problems()).isEmpty();
    assertThat(found.columns())
        .extracting(PlannedColumn::target)
        .containsExactly(
            Optional.empty(), Optional.of("email"), Optional.empty(), Optional.of("firstName"));
    assertThat(found(Map.of(), "Mail", "Primary Email").open()).containsExactly(0);
  }

  @Test
  void a_name_in_use_by_the_mapping_is_not_used_again() {
    Found found = found(Map.of("Contact", "email"), "Contact", "Mail");
    assertThat(found.columns().getFirst().target()).contains("email");
    assertThat(found.open()).containsExactly(1);
  }

  @Test
  void everything_that_is_not_known_can_be_left_out_at_once() {
    Found found = found(Map.of("*", "-"), "email", "LEID", "Newsletter");
    assertThat(found.problems()).isEmpty();
    assertThat(found.open()).isEmpty();
    assertThat(onlyProblem(found(Map.of("*", "email"), "email")).name())
        .isEqualTo(ImportErrorCode.UNKNOWN_TARGET.id());
  }

  @Test
  void columns_of_one_name_are_chosen_by_their_number() {
    Found found = found(Map.of("#2", "externalId", "#3", "-"), "email", "Phone", "Phone");
    assertThat(found.problems()).isEmpty();
    assertThat(found.columns())
        .extracting(PlannedColumn::target)
        .containsExactly(Optional.of("email"), Optional.of("externalId"), Optional.empty());
    assertThat(onlyProblem(found(Map.of("#4", "-"), "email")).name())
        .isEqualTo(ImportErrorCode.UNKNOWN_HEADER.id());
  }

  @Test
  void an_export_of_the_program_is_mapped_as_it_is() {
    Found found =
        found(Map.of(), "id", "externalId", "email", "optOutEmail", "created", "lastModified");
    assertThat(found.problems()).isEmpty();
    assertThat(found(Map.of(), "id", "email").open()).containsExactly(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Newsletter",
        "Accepts Email Marketing",
        "opt-in",
        "Einwilligung",
        "Nieuwsbrief",
        "Consentement",
        "subscribed"
      })
  void a_column_of_consent_needs_a_choice_which_word_opts_out(String header) {
    assertThat(onlyProblem(found(Map.of(), "email", header)))
        .isEqualTo(ImportErrorCode.CONSENT_UNCLEAR.with(header, "optOutEmail"));
    assertThat(onlyProblem(found(Map.of(header, "optOutEmail"), "email", header)))
        .isEqualTo(ImportErrorCode.CONSENT_UNCLEAR.with(header, "optOutEmail"));
    assertThat(found(Map.of(header, "optOutEmail:no"), "email", header).columns().getLast())
        .isEqualTo(new PlannedColumn(header, Optional.of("optOutEmail"), OptOutMeaning.NO));
    assertThat(found(Map.of(header, "optOutEmail:yes"), "email", header).columns().getLast())
        .isEqualTo(new PlannedColumn(header, Optional.of("optOutEmail"), OptOutMeaning.YES));
  }

  @Test
  void any_other_name_of_an_opt_out_needs_a_choice_too_and_a_number_does_not() {
    assertThat(onlyProblem(found(Map.of("Werbung", "optOutEmail"), "email", "Werbung")).name())
        .isEqualTo(ImportErrorCode.CONSENT_UNCLEAR.id());
    assertThat(targets(found(Map.of("1", "email", "2", "optOutEmail"), "1", "2")))
        .containsExactly("email", "optOutEmail");
    assertThat(onlyProblem(found(Map.of("email", "firstName:no"), "email")).name())
        .isEqualTo(ImportErrorCode.UNKNOWN_TARGET.id());
  }

  private static Found found(Map<String, String> mapping, String... headers) {
    return new HeaderMapping(ProfileColumnsFixture.PEOPLE, mapping).find(List.of(headers));
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
