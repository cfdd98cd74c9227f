package dev.tributary.application.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.access.FindUser;
import dev.tributary.application.access.InMemoryUsers;
import dev.tributary.application.access.PasswordHasher;
import dev.tributary.application.access.ReversingHasher;
import dev.tributary.application.access.SettableClock;
import dev.tributary.application.access.signin.SignInResult.Accepted;
import dev.tributary.application.access.signin.SignInResult.TooMany;
import dev.tributary.application.access.signin.SignInResult.Wrong;
import dev.tributary.domain.access.Password;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.access.SignInThrottling;
import dev.tributary.domain.access.User;
import dev.tributary.domain.access.UserName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
  private final SignInThrottling limit = new SignInThrottling(3, 5, Duration.ofMinutes(5));
  private final ThrottleSignIn attempts =
      new ThrottleSignIn(new InMemorySignInAttempts(), limit, clock);
  private final CheckPassword check = checkingAtOnce(Integer.MAX_VALUE, hasher);

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
  void a_disabled_user_gets_the_same_result_as_a_wrong_password() {
    users.save(ada().enabled(false));

    assertThat(check.check("ada", RIGHT, HERE)).isEqualTo(new Wrong());
  }

  @Test
  void after_the_limit_the_password_is_not_checked() {
    fail("ada", HERE, 3);
    int checked = hasher.checked().size();

    assertThat(check.check("ADA", RIGHT, "192.0.2.9"))
        .isEqualTo(TooMany.failed(Duration.ofMinutes(5)));
    assertThat(hasher.checked()).hasSize(checked);
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
  void concurrent_attempts_are_counted_before_any_password_is_checked() {
    List<SignInResult> inner = new ArrayList<>();
    Overlapping overlapping = new Overlapping(inner, Integer.MAX_VALUE);

    SignInResult outer = overlapping.check().check("ada", "guess", HERE);

    assertThat(outer).isEqualTo(new Wrong());
    assertThat(inner).hasSize(3).filteredOn(TooMany.class::isInstance).hasSize(1);
    assertThat(hasher.checked()).hasSize(3);
  }

  @Test
  void no_more_passwords_than_allowed_are_hashed_at_the_same_time() {
    List<SignInResult> inner = new ArrayList<>();

    SignInResult outer = new Overlapping(inner, 2).check().check("ada", RIGHT, HERE);

    assertThat(outer).isInstanceOf(Accepted.class);
    assertThat(inner).containsExactly(TooMany.atOnce(), new Accepted(ada()));
    assertThat(TooMany.atOnce().problem().name()).isEqualTo("TRB-170009");
    assertThat(check.check("ada", RIGHT, HERE))
        .as("nothing stays counted")
        .isInstanceOf(Accepted.class);
  }

  @Test
  void many_addresses_of_one_ipv6_network_are_one_address() {
    for (int i = 0; i < 5; i++) {
      fail("name" + i, "2001:db8:1:2::" + i, 1);
    }

    assertThat(check.check("ada", RIGHT, "2001:db8:1:2:ffff::1")).isInstanceOf(TooMany.class);
    assertThat(check.check("ada", RIGHT, "2001:db8:1:3::1")).isInstanceOf(Accepted.class);
  }

  @Test
  void a_throttled_name_does_not_count_against_its_address() {
    fail("ada", "192.0.2.9", 3);
    for (int i = 0; i < 9; i++) {
      assertThat(check.check("ada", RIGHT, HERE)).isInstanceOf(TooMany.class);
    }

    assertThat(check.check("bob", "guess", HERE)).isEqualTo(new Wrong());
  }

  @Test
  void the_wait_is_reported_in_whole_seconds_and_never_as_none() {
    assertThat(TooMany.failed(Duration.ofMillis(1)).seconds()).isEqualTo(1);
    assertThat(TooMany.failed(Duration.ofMillis(1001)).seconds()).isEqualTo(2);
  }

  private CheckPassword checkingAtOnce(int passwords, PasswordHasher slow) {
    HashingPermits turns = new HashingPermits(new HashingConfig(passwords, Duration.ZERO));
    return new CheckPassword(new FindUser(users), attempts, turns, slow);
  }

  /** Each password that is checked at makes the next attempt come in before it is done. */
  private final class Overlapping implements PasswordHasher {
    private final List<SignInResult> inner;
    private final CheckPassword check;

    Overlapping(List<SignInResult> inner, int atOnce) {
      this.inner = inner;
      this.check = checkingAtOnce(atOnce, this);
    }

    CheckPassword check() {
      return check;
    }

    @Override
    public String hash(Password password) {
      return hasher.hash(password);
    }

    @Override
    public boolean matches(String typed, String hash) {
      inner.add(check.check("ada", typed, HERE));
      return hasher.matches(typed, hash);
    }
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
