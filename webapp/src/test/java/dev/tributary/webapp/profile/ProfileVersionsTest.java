package dev.tributary.webapp.profile;

import static dev.tributary.webapp.profile.ProfileCalls.added;
import static dev.tributary.webapp.profile.ProfileCalls.get;
import static dev.tributary.webapp.profile.ProfileCalls.put;
import static dev.tributary.webapp.profile.ProfileCalls.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.message.ProfileOptOuts;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Channel;
import dev.tributary.webapp.demo.SampleProfiles;
import dev.tributary.webapp.fileimport.ImportCalls;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every write to a person makes another version, so that a stale write is refused. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProfileVersionsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final ProfileOptOuts optOuts;
  private final SampleProfiles people;

  ProfileVersionsTest(ProfileOptOuts optOuts, SampleProfiles people) {
    this.optOuts = optOuts;
    this.people = people;
  }

  @Test
  void a_file_that_changes_a_person_makes_another_version() {
    String number = unique("v");
    long id = added(Map.of("externalId", number, "lastName", "Reyes"));
    String version = version(id);

    ImportCalls.imported("externalId,lastName\n%s,Reyes\n".formatted(number));
    assertThat(version(id)).as("a file with the same values").isEqualTo(version);

    ImportCalls.imported("externalId,lastName\n%s,Ortiz\n".formatted(number));
    assertIsStale(id, version);
    assertThat(get("/" + id).<String>path("lastName")).isEqualTo("Ortiz");
  }

  @Test
  void an_unsubscription_makes_another_version() {
    String address = unique("u") + "@example.com";
    long id = added(Map.of("email", address));
    String version = version(id);

    assertThat(optOuts.optOut(Address.of(Channel.EMAIL, address))).hasSize(1);

    assertIsStale(id, version);
    assertThat(get("/" + id).<Boolean>path("optOutEmail")).isTrue();
    String present = version(id);
    optOuts.optOut(Address.of(Channel.EMAIL, address));
    assertThat(version(id)).as("a second unsubscription").isEqualTo(present);
  }

  @Test
  void sample_people_that_are_reported_again_are_other_versions_only_on_another_day() {
    people.put(DAY);
    long id = ((Number) get("?search=Novak").path("items[0].id")).longValue();
    String version = version(id);

    people.put(DAY);
    assertThat(version(id)).as("put again on the same day").isEqualTo(version);

    people.put(DAY.plusDays(1));
    assertIsStale(id, version);
  }

  private static String version(long id) {
    return get("/" + id).header("ETag");
  }

  private static void assertIsStale(long id, String version) {
    assertThat(version(id)).isNotEqualTo(version);
    assertThat(put(id, version, Map.of("lastName", "Other")).statusCode()).isEqualTo(412);
  }
}
