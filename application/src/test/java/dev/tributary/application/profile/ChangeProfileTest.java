package dev.tributary.application.profile;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.problem.ThrownProblems.notFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.consent.OptOutRule;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileErrorCode;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.profile.ProfileWrite;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeProfileTest {
  private final ProfileFixture fixture = new ProfileFixture();

  @Test
  void a_write_replaces_all_values_and_records_those_that_differ() {
    Profile before = fixture.created(Map.of("externalId", "17", "email", "ada@example.com"));

    Profile after = changed(before, Map.of("externalId", "17", "birthDate", "1990-02-03"));

    assertThat(after.text("email")).isEmpty();
    assertThat(after.version()).isGreaterThan(before.version());
    assertThat(fixture.trail.last().before())
        .isEqualTo(Map.of("email", "ada@example.com", "birthDate", ""));
    assertThat(fixture.trail.last().after())
        .isEqualTo(Map.of("email", "", "birthDate", "1990-02-03"));
  }

  @Test
  void the_same_values_keep_the_version() {
    Profile before = fixture.created(Map.of("externalId", "17"));

    assertThat(changed(before, Map.of("externalId", "17"))).isEqualTo(before);
    assertThat(fixture.trail.entries()).hasSize(1);
  }

  @Test
  void a_profile_that_was_changed_meanwhile_is_not_written() {
    Profile before = fixture.created(Map.of("externalId", "17"));
    Profile after = changed(before, Map.of("externalId", "18"));

    assertThatThrownBy(() -> changed(before, Map.of("externalId", "19")))
        .satisfies(conflict(ProfileErrorCode.CHANGED_MEANWHILE));
    assertThatThrownBy(() -> changed(before, Map.of("email", "no address")))
        .satisfies(conflict(ProfileErrorCode.CHANGED_MEANWHILE));
    assertThat(fixture.find.one(before.id())).isEqualTo(after);
  }

  @Test
  void an_opt_out_that_the_write_leaves_out_is_kept() {
    Profile before = fixture.created(Map.of("externalId", "17", "optOutEmail", "true"));

    Profile after = changed(before, Map.of("externalId", "18"));

    assertThat(after.isTrue("optOutEmail")).isTrue();
  }

  @Test
  void an_opt_out_is_revoked_only_by_a_caller_who_says_so() {
    Profile before = fixture.created(Map.of("externalId", "17", "optOutEmail", "true"));
    Map<String, String> revoking = Map.of("externalId", "17", "optOutEmail", "false");

    assertThat(
            ProfileFixture.problems(
                fixture.change.change(before.id(), ProfileWrite.of(revoking), before.version())))
        .containsExactly("optOutEmail TRB-132024");

    Profile after =
        ProfileFixture.saved(
            fixture.change.change(
                before.id(),
                new ProfileWrite(revoking, OptOutRule.SET_AND_CLEAR),
                before.version()));
    assertThat(after.isTrue("optOutEmail")).isFalse();
  }

  @Test
  void a_customer_number_may_be_kept_but_not_taken_from_another_person() {
    fixture.created(Map.of("externalId", "1"));
    Profile before = fixture.created(Map.of("externalId", "2"));

    assertThat(changed(before, Map.of("externalId", "2", "email", "a@example.com")).id())
        .isEqualTo(before.id());
    assertThat(
            ProfileFixture.problems(
                fixture.change.change(
                    before.id(),
                    ProfileWrite.of(Map.of("externalId", "1")),
                    fixture.find.one(before.id()).version())))
        .containsExactly("externalId TRB-132021");
  }

  @Test
  void an_unknown_profile_is_neither_changed_nor_deleted() {
    ProfileId unknown = new ProfileId(9);

    assertThatThrownBy(() -> fixture.change.change(unknown, ProfileWrite.of(Map.of()), 1))
        .satisfies(notFound(ProfileErrorCode.UNKNOWN));
    assertThatThrownBy(() -> fixture.delete.delete(unknown, 1))
        .satisfies(notFound(ProfileErrorCode.UNKNOWN));
  }

  @Test
  void a_deletion_is_recorded_with_the_customer_number_only() {
    Profile profile = fixture.created(Map.of("externalId", "17", "email", "ada@example.com"));

    assertThatThrownBy(() -> fixture.delete.delete(profile.id(), profile.version() - 1))
        .satisfies(conflict(ProfileErrorCode.CHANGED_MEANWHILE));
    fixture.delete.delete(profile.id(), profile.version());

    assertThatThrownBy(() -> fixture.find.one(profile.id()))
        .satisfies(notFound(ProfileErrorCode.UNKNOWN));
    assertThat(fixture.trail.last().action()).isEqualTo("deleted");
    assertThat(fixture.trail.last().before()).isEqualTo(Map.of("externalId", "17"));
  }

  private Profile changed(Profile seen, Map<String, String> written) {
    return ProfileFixture.saved(
        fixture.change.change(seen.id(), ProfileWrite.of(written), seen.version()));
  }
}
