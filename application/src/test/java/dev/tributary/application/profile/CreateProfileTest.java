package dev.tributary.application.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.resource.ResourceFixture;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileSearch;
import dev.tributary.domain.value.Value;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreateProfileTest {
  private final ProfileFixture fixture = new ProfileFixture();

  @Test
  void a_profile_is_stored_and_recorded_with_the_values_that_it_has() {
    Profile profile =
        fixture.created(
            Map.of("externalId", "17", "email", " ada@example.com ", "optOutEmail", "true"));

    assertThat(fixture.find.one(profile.id())).isEqualTo(profile);
    assertThat(profile.text("email")).isEqualTo("ada@example.com");
    assertThat(profile.value("birthDate")).isEqualTo(new Value.NullValue());
    assertThat(fixture.trail.last().action()).isEqualTo("created");
    assertThat(fixture.trail.last().objectName()).isEqualTo(profile.id().toString());
    assertThat(fixture.trail.last().after())
        .isEqualTo(Map.of("externalId", "17", "email", "ada@example.com", "optOutEmail", "true"));
  }

  @Test
  void all_problems_are_reported_at_once_and_nothing_is_stored() {
    SavedProfile result =
        fixture.create.create(
            Map.of("email", "no address", "birthDate", "yesterday", "shoe", "42", "id", "3"));

    assertThat(ProfileFixture.problems(result))
        .containsExactlyInAnyOrder(
            "email TRB-160031", "birthDate TRB-132016", "shoe TRB-132010", "id TRB-132011");
    assertThat(fixture.find.list(ProfileSearch.ALL, Optional.empty(), 9)).isEmpty();
    assertThat(fixture.trail.entries()).isEmpty();
  }

  @Test
  void a_customer_number_belongs_to_one_person() {
    fixture.created(Map.of("externalId", "17"));

    assertThat(ProfileFixture.problems(fixture.create.create(Map.of("externalId", "17"))))
        .containsExactly("externalId TRB-132021");
  }

  @Test
  void a_person_is_born_until_today() {
    assertThat(ProfileFixture.problems(fixture.create.create(Map.of("birthDate", "2026-11-25"))))
        .containsExactly("birthDate TRB-132030");
    assertThat(fixture.created(Map.of("birthDate", "2026-11-24")).value("birthDate"))
        .isInstanceOf(Value.DateValue.class);
  }

  @Test
  void a_column_that_an_operator_added_is_written_too() {
    fixture.resources.replace(
        ResourceFixture.resource("profile", "externalId", "city", "created", "lastModified"), 1);

    assertThat(fixture.created(Map.of("city", "San Jose")).text("city")).isEqualTo("San Jose");
  }
}
