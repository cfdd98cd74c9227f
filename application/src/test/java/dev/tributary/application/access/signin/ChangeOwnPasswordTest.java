package dev.tributary.application.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.access.ChangeUser;
import dev.tributary.application.access.FindUser;
import dev.tributary.application.access.InMemorySessions;
import dev.tributary.application.access.InMemoryUsers;
import dev.tributary.application.access.ReversingHasher;
import dev.tributary.application.access.SettableClock;
import dev.tributary.application.access.audit.InMemoryAuditTrail;
import dev.tributary.application.access.signin.SignInResult.Accepted;
import dev.tributary.application.access.signin.SignInResult.TooMany;
import dev.tributary.application.access.signin.SignInResult.Wrong;
import dev.tributary.domain.access.Password;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.access.Session;
import dev.tributary.domain.access.SignInThrottling;
import dev.tributary.domain.access.User;
import dev.tributary.domain.access.UserName;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeOwnPasswordTest {
  private static final UserName ADA = new UserName("ada");
  private static final String HERE = "192.0.2.1";
  private static final String PRESENT = "five words in one row";
  private static final Password NEXT = Password.chosen("a whole new row of words");

  private final SettableClock clock = new SettableClock();
  private final InMemoryUsers users = new InMemoryUsers();
  private final InMemorySessions sessions = new InMemorySessions();
  private final ReversingHasher hasher = new ReversingHasher();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final ThrottleSignIn throttle =
      new ThrottleSignIn(
          new InMemorySignInAttempts(), new SignInThrottling(2, 9, Duration.ofMinutes(5)), clock);
  private final CheckPassword check =
      new CheckPassword(
          new FindUser(users),
          throttle,
          new HashingPermits(new HashingConfig(1, Duration.ZERO)),
          hasher);
  private final ChangeOwnPassword change =
      new ChangeOwnPassword(check, new ChangeUser(users, sessions, hasher, trail.changes(clock)));

  @BeforeEach
  void signAdaIn() {
    users.add(
        new User(ADA, Role.VIEWER, hasher.hash(Password.chosen(PRESENT)), true, clock.instant()));
    sessions.add(new Session("hash", ADA, clock.instant(), clock.instant().plusSeconds(60)));
  }

  @Test
  void the_present_password_allows_another_one_which_ends_all_sessions() {
    assertThat(change.change(ADA, PRESENT, NEXT, HERE)).isInstanceOf(Accepted.class);

    assertThat(check.check("ada", NEXT.reveal(), HERE)).isInstanceOf(Accepted.class);
    assertThat(check.check("ada", PRESENT, HERE)).isEqualTo(new Wrong());
    assertThat(sessions.find("hash", clock.instant())).isEmpty();
    assertThat(trail.last().after()).containsEntry("password", "changed");
  }

  @Test
  void a_wrong_present_password_changes_nothing() {
    assertThat(change.change(ADA, "guess", NEXT, HERE)).isEqualTo(new Wrong());

    assertThat(check.check("ada", PRESENT, HERE)).isInstanceOf(Accepted.class);
    assertThat(sessions.find("hash", clock.instant())).isPresent();
    assertThat(trail.entries()).isEmpty();
  }

  @Test
  void guesses_are_throttled_as_when_signing_in() {
    change.change(ADA, "guess", NEXT, HERE);
    change.change(ADA, "guess", NEXT, HERE);

    assertThat(change.change(ADA, PRESENT, NEXT, HERE)).isInstanceOf(TooMany.class);
    assertThat(check.check("ada", PRESENT, HERE)).isInstanceOf(TooMany.class);
  }
}
