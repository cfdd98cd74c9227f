package dev.tributary.application.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.access.InMemorySessions;
import dev.tributary.application.access.InMemoryUsers;
import dev.tributary.application.access.SettableClock;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.access.SessionLimit;
import dev.tributary.domain.access.Token;
import dev.tributary.domain.access.User;
import dev.tributary.domain.access.UserName;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionTest {
  private static final UserName ADA = new UserName("ada");

  private final SettableClock clock = new SettableClock();
  private final InMemoryUsers users = new InMemoryUsers();
  private final InMemorySessions sessions = new InMemorySessions();
  private final TokenHasher tokenHasher = new PlainTokenHasher();
  private final SessionLimit limit = new SessionLimit(Duration.ofHours(8), Duration.ofDays(1));
  private final StartSession start = new StartSession(sessions, tokenHasher, limit, clock);
  private final ResumeSession resume =
      new ResumeSession(sessions, users, tokenHasher, limit, clock);

  @BeforeEach
  void letAdaIn() {
    users.add(new User(ADA, Role.VIEWER, "hash", true, clock.instant()));
  }

  @Test
  void is_found_by_its_cookie_which_is_not_stored() {
    Token cookie = start.start(ADA);

    assertThat(resume.resume(cookie.reveal()).map(User::name)).contains(ADA);
    assertThat(resume.resume("another")).isEmpty();
    assertThat(sessions.find(cookie.reveal(), clock.instant())).isEmpty();
  }

  @Test
  void ends_after_its_idle_time() {
    Token cookie = start.start(ADA);
    clock.move(Duration.ofHours(8));

    assertThat(resume.resume(cookie.reveal())).isEmpty();
  }

  @Test
  void goes_on_while_it_is_used_but_not_for_ever() {
    Token cookie = start.start(ADA);
    for (int i = 0; i < 3; i++) {
      clock.move(Duration.ofHours(7));
      assertThat(resume.resume(cookie.reveal())).as("after %d h", 7 * (i + 1)).isPresent();
    }
    clock.move(Duration.ofHours(3));

    assertThat(resume.resume(cookie.reveal())).as("after a day").isEmpty();
  }

  @Test
  void shows_the_rights_of_now() {
    Token cookie = start.start(ADA);
    users.save(users.find(ADA).orElseThrow().withRole(Role.ADMINISTRATOR));
    assertThat(resume.resume(cookie.reveal()).map(User::role)).contains(Role.ADMINISTRATOR);

    users.save(users.find(ADA).orElseThrow().enabled(false));
    assertThat(resume.resume(cookie.reveal())).isEmpty();
  }

  @Test
  void is_over_when_its_person_signs_out() {
    Token cookie = start.start(ADA);
    new EndSession(sessions, tokenHasher).end(cookie.reveal());

    assertThat(resume.resume(cookie.reveal())).isEmpty();
  }

  @Test
  void a_one_time_token_works_once_and_for_five_minutes() {
    OneTimeSignIn once = new OneTimeSignIn(clock);
    Token first = once.issue(ADA);
    assertThat(once.redeem(new Token(first.reveal()))).contains(ADA);
    assertThat(once.redeem(first)).isEmpty();

    Token late = once.issue(ADA);
    clock.move(Duration.ofMinutes(5));
    assertThat(once.redeem(late)).isEqualTo(Optional.empty());
  }
}
