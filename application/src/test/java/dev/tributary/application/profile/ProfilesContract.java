package dev.tributary.application.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.profile.ProfileSearch;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What {@link Profiles} promises; each test begins without profiles. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ProfilesContract {
  protected abstract Profiles profiles();

  /** The resource of profiles. */
  protected abstract Resource resource();

  @Test
  void returns_a_profile_with_a_value_for_each_column() {
    ProfileId id = added("1", "Ada");

    Profile profile = profiles().one(resource(), id).orElseThrow();
    assertThat(profile.id()).isEqualTo(id);
    assertThat(profile.values()).containsOnlyKeys(names());
    assertThat(profile.text("firstName")).isEqualTo("Ada");
    assertThat(profile.value("email")).isEqualTo(new Value.NullValue());
    assertThat(profiles().one(resource(), new ProfileId(id.value() + 1))).isEmpty();
  }

  @Test
  void returns_each_profile_once_in_pages_newest_first() {
    for (int number = 1; number <= 5; number++) {
      added(Integer.toString(number), "Example");
    }
    StringBuilder all = new StringBuilder();
    Optional<ProfileId> after = Optional.empty();
    for (int page = 0; page < 3; page++) {
      List<Profile> two = profiles().find(resource(), ProfileSearch.ALL, after, 2);
      two.forEach(profile -> all.append(profile.text("externalId")));
      after = two.stream().map(Profile::id).reduce((_, last) -> last);
    }

    assertThat(all).hasToString("54321");
  }

  @Test
  void finds_the_owner_of_a_customer_number() {
    ProfileId id = added("1", "Ada");

    assertThat(profiles().owner(resource(), "1")).contains(id);
    assertThat(profiles().owner(resource(), "2")).isEmpty();
  }

  @Test
  void changes_and_deletes_only_what_is_as_it_was_seen() {
    ProfileId id = added("1", "Ada");
    Profile seen = profiles().one(resource(), id).orElseThrow();
    Map<String, Value> other = Map.of("firstName", new Value.TextValue("Eve"));

    assertThat(profiles().replace(resource(), id, other, seen.version())).isTrue();
    Profile changed = profiles().one(resource(), id).orElseThrow();
    assertThat(changed.text("firstName")).isEqualTo("Eve");
    assertThat(changed.text("externalId")).isEqualTo("1");
    assertThat(changed.version()).isNotEqualTo(seen.version());

    assertThat(profiles().replace(resource(), id, other, seen.version())).isFalse();
    assertThat(profiles().remove(resource(), id, seen.version())).isFalse();
    assertThat(profiles().remove(resource(), id, changed.version())).isTrue();
    assertThat(profiles().one(resource(), id)).isEmpty();
  }

  @Test
  void refuses_what_a_rule_of_the_database_forbids_without_the_values_of_a_row() {
    added("4", "Ada");

    assertThatThrownBy(() -> added("4", "Eve"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.problem().arguments().toString())
                    .contains("profile_external_id_key")
                    .doesNotContain("(4)"));
  }

  private ProfileId added(String number, String firstName) {
    return profiles()
        .add(
            resource(),
            Map.of(
                "externalId", new Value.TextValue(number),
                "firstName", new Value.TextValue(firstName)));
  }

  private String[] names() {
    return resource().columns().stream().map(column -> column.name()).toArray(String[]::new);
  }
}
