package dev.tributary.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.query.QueryKind;
import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.domain.resource.PersonalData;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.resource.Sharing;
import dev.tributary.domain.worktable.Column;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column that is computed from personal data is personal data. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalColumnsTest extends SetActivityFixture {
  private static final Resource PRIVATE =
      PROFILE.with(new PersonalData(Set.of("zipCode"), new Sharing.Allowed()));

  private static final ResourceCatalogue PRIVATE_CATALOGUE =
      new ResourceCatalogue() {
        @Override
        public Optional<Resource> find(String name) {
          return Optional.of(PRIVATE);
        }

        @Override
        public List<String> names() {
          return List.of("profile");
        }
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zipCode                          | true",
        "upper(zipCode) + 'x'             | true",
        "Iif(zipCode = '1', 'a', 'b')     | true",
        "[target/location/@zipCode]       | true",
        "id                               | false",
        "1 + 1                            | false"
      })
  void as_additional_data_of_a_query(String expression, boolean personal) {
    QuerySettings settings =
        new QuerySettings("profile", "", List.of(field("added", expression)), false);
    Column column =
        new QueryKind(PRIVATE_CATALOGUE, LANGUAGE)
            .structure(settings, Outlet.OUT, place(settings))
            .orElseThrow()
            .columns()
            .getFirst();

    assertThat(column.personal()).isEqualTo(personal ? Set.of("profile") : Set.of());
  }
}
