package dev.tributary.application.resource;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.problem.ThrownProblems.refused;
import static dev.tributary.application.resource.ResourceFixture.column;
import static dev.tributary.application.resource.ResourceFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.SettableClock;
import dev.tributary.application.access.audit.InMemoryAuditTrail;
import dev.tributary.domain.resource.PersonalData;
import dev.tributary.domain.resource.ResourceErrorCode;
import dev.tributary.domain.resource.ResourceName;
import dev.tributary.domain.resource.Sharing;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangePersonalDataTest {
  private static final ResourceName PROFILE = new ResourceName("profile");

  private final InMemoryResources resources = new InMemoryResources();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final ShowResources show = new ShowResources(resources);
  private final ChangePersonalData change =
      new ChangePersonalData(resources, show, trail.changes(new SettableClock()));

  @BeforeEach
  void a_resource() {
    resources.add(
        resource(
            "profile",
            List.of(column("email", ValueType.TEXT), column("optOut", ValueType.BOOLEAN))));
  }

  @Test
  void also_that_of_the_resource_that_ships_is_changed_and_recorded() {
    PersonalData wanted =
        new PersonalData(Set.of("email"), new Sharing.WithConsent("optOut", false));
    change.change(PROFILE, wanted, 1);

    assertThat(show.one("profile").resource().personal()).isEqualTo(wanted);
    assertThat(show.one("profile").version()).isEqualTo(2);
    assertThat(trail.last().before()).containsEntry("personal", List.of());
    assertThat(trail.last().after())
        .containsEntry("personal", List.of("email"))
        .containsEntry("sharing", "optOut = false");
  }

  @Test
  void no_change_makes_no_version() {
    change.change(PROFILE, PersonalData.NONE, 1);

    assertThat(show.one("profile").version()).isEqualTo(1);
    assertThat(trail.entries()).isEmpty();
  }

  @Test
  void refuses_a_column_that_is_not_there_and_a_consent_that_is_no_boolean() {
    assertRefused(
        new PersonalData(Set.of("mail"), new Sharing.Allowed()),
        ResourceErrorCode.UNKNOWN_PERSONAL_COLUMN);
    for (String consent : List.of("email", "mail", "")) {
      assertRefused(
          new PersonalData(Set.of(), new Sharing.WithConsent(consent, true)),
          ResourceErrorCode.NO_CONSENT_COLUMN);
    }
  }

  @Test
  void refuses_a_change_of_what_was_changed_meanwhile() {
    PersonalData email = new PersonalData(Set.of("email"), new Sharing.Allowed());
    assertThatThrownBy(() -> change.change(PROFILE, email, 7))
        .satisfies(conflict(ResourceErrorCode.CHANGED_MEANWHILE));
  }

  private void assertRefused(PersonalData wanted, ResourceErrorCode code) {
    assertThatThrownBy(() -> change.change(PROFILE, wanted, 1)).satisfies(refused(code));
  }
}
