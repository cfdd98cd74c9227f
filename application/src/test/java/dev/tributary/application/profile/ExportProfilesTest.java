package dev.tributary.application.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileFacet;
import dev.tributary.domain.profile.ProfileSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads two profiles a batch. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportProfilesTest {
  private final ProfileFixture fixture = new ProfileFixture();

  @ParameterizedTest
  @CsvSource({"0, ''", "1, 1", "2, 21", "3, '32 1'", "4, '43 21'", "5, '54 32 1'"})
  void each_profile_is_passed_on_once_in_batches_that_are_never_empty(int people, String batches)
      throws IOException {
    for (int number = 1; number <= people; number++) {
      fixture.created(Map.of("externalId", Integer.toString(number)));
    }
    List<String> received = new ArrayList<>();

    fixture.export.export(
        ProfileSearch.ALL,
        batch ->
            received.add(
                String.join("", batch.stream().map(each -> each.text("externalId")).toList())));

    assertThat(String.join(" ", received)).isEqualTo(batches);
  }

  @Test
  void a_profile_that_is_deleted_between_two_batches_is_not_passed_on() throws IOException {
    for (int number = 1; number <= 4; number++) {
      fixture.created(Map.of("externalId", Integer.toString(number)));
    }
    Profile second = fixture.find.list(ProfileSearch.ALL, Optional.empty(), 9).get(2);
    List<String> received = new ArrayList<>();

    fixture.export.export(
        ProfileSearch.ALL,
        batch -> {
          batch.forEach(each -> received.add(each.text("externalId")));
          if (received.size() == 2) {
            fixture.delete.delete(second.id(), second.version());
          }
        });

    assertThat(received).containsExactly("4", "3", "1");
  }

  @Test
  void an_export_is_recorded_with_its_search_and_format() {
    new RecordExport(fixture.trail.changes(fixture.clock))
        .record(
            new ProfileSearch("reyes", Set.of(ProfileFacet.NO_EMAIL, ProfileFacet.OPTED_OUT_SMS)),
            "csv");

    assertThat(fixture.trail.last().action()).isEqualTo("exported");
    assertThat(fixture.trail.last().after())
        .isEqualTo(
            Map.of(
                "search", "reyes",
                "facets", List.of("NO_EMAIL", "OPTED_OUT_SMS"),
                "format", "csv"));
  }
}
