package dev.tributary.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.access.SignInResult.Accepted;
import dev.tributary.application.access.SignInResult.TooMany;
import dev.tributary.application.access.SignInResult.Wrong;
import dev.tributary.domain.access.AttemptLimit;
import dev.tributary.domain.access.Password;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.access.User;
import dev.tributary.domain.access.UserName;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckPasswordTest {
  private static final String RIGHT = "five words in one row";
  private static final String HERE = "192.0.2.1";

  private final SettableClock clock = new SettableClock();
  private final InMemoryUsers users = new InMemoryUsers();
  private final ReversingHasher hasher = new ReversingHasher();
  private final AttemptLimit limit = new AttemptLimit(3, 5, Duration.ofMinutes(5));
  private final CheckPassword check =
      new CheckPassword(
          new FindUser(users),
          new LimitAttempts(new InMemorySignInAttempts(), limit, clock),
          hasher);

  @BeforeEach
  void letAdaIn() {
    users.add(ada());
  }

  @Test
  void name_and_password_that_belong_together_are_accepted() {
    assertThat(check.check("ada", RIGHT, HERE)).isEqualTo(new Accepted(ada()));
    assertThat(check.check(" Ada ", RIGHT, HERE)).isInstanceOf(Accepted.class);
  }

  @Test
  void an_unknown_name_costs_as_much_time_as_a_wrong_password() {
    assertThat(check.check("nobody", "guess", HERE)).isEqualTo(new Wrong());
    assertThat(check.check("not a name at all!", "guess", HERE)).isEqualTo(new Wrong());

    assertThat(hasher.checked()).containsExactly("guess", "guess");
  }

  @Test
  void who_may_not_enter_is_told_nothing_else_than_the_others() {
    users.save(ada().enabled(false));

    assertThat(check.check("ada", RIGHT, HERE)).isEqualTo(new Wrong());
  }

  @Test
  void after_the_limit_the_password_is_not_even_looked_at() {
    fail("ada", HERE, 3);
    int looked = hasher.checked().size();

    assertThat(check.check("ADA", RIGHT, "192.0.2.9"))
        .isEqualTo(new TooMany(Duration.ofMinutes(5)));
    assertThat(hasher.checked()).hasSize(looked);
  }

  @Test
  void when_the_window_is_over_the_right_password_is_accepted_again() {
    fail("ada", HERE, 3);
    clock.move(Duration.ofMinutes(5));

    assertThat(check.check("ada", RIGHT, HERE)).isInstanceOf(Accepted.class);
  }

  @Test
  void one_address_cannot_go_on_with_name_after_name() {
    for (int i = 0; i < 5; i++) {
      fail("name" + i, HERE, 1);
    }

    assertThat(check.check("ada", RIGHT, HERE)).isInstanceOf(TooMany.class);
    assertThat(check.check("ada", RIGHT, "192.0.2.9")).isInstanceOf(Accepted.class);
  }

  @Test
  void success_forgives_the_name_and_not_the_address() {
    fail("ada", HERE, 2);
    check.check("ada", RIGHT, HERE);
    fail("ada", HERE, 2);
    assertThat(check.check("ada", RIGHT, HERE)).isInstanceOf(Accepted.class);

    fail("bob", HERE, 1);
    assertThat(check.check("ada", RIGHT, HERE)).isInstanceOf(TooMany.class);
  }

  @Test
  void the_wait_is_told_in_whole_seconds_and_never_as_none() {
    assertThat(new TooMany(Duration.ofMillis(1)).seconds()).isEqualTo(1);
    assertThat(new TooMany(Duration.ofMillis(1001)).seconds()).isEqualTo(2);
  }

  private void fail(String name, String address, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(check.check(name, "guess", address)).isEqualTo(new Wrong());
    }
  }

  private User ada() {
    return new User(
        new UserName("ada"),
        Role.DESIGNER,
        hasher.hash(Password.chosen(RIGHT)),
        true,
        new SettableClock().instant());
  }
}
