package dev.tributary.application.access;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.audit.InMemoryAuditTrail;
import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.access.Password;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.access.User;
import dev.tributary.domain.access.UserName;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreateUserTest {
  private static final UserName ADA = new UserName("ada");
  private static final Password PASSWORD = Password.chosen("five words in one row");

  private final SettableClock clock = new SettableClock();
  private final InMemoryUsers users = new InMemoryUsers();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final CreateUser create =
      new CreateUser(users, new ReversingHasher(), trail.changes(clock), clock);

  @Test
  void a_new_user_is_enabled_and_recorded_without_the_password() {
    User user = create.create(ADA, Role.DESIGNER, PASSWORD);

    assertThat(users.find(ADA)).contains(user);
    assertThat(user.enabled()).isTrue();
    assertThat(user.passwordHash()).isNotEqualTo(PASSWORD.reveal());
    assertThat(trail.last().after()).isEqualTo(Map.of("role", "designer"));
  }

  @Test
  void a_name_in_use_is_refused_and_its_user_stays_as_it_is() {
    User before = create.create(ADA, Role.DESIGNER, PASSWORD);

    assertThatThrownBy(() -> create.create(ADA, Role.ADMINISTRATOR, PASSWORD))
        .satisfies(conflict(AccessErrorCode.USER_EXISTS));
    assertThat(new ListUsers(users).list()).containsExactly(before);
    assertThat(trail.entries()).hasSize(1);
  }

  @Test
  void a_user_is_found_by_the_name_as_it_is_typed() {
    create.create(ADA, Role.DESIGNER, PASSWORD);
    FindUser find = new FindUser(users);

    assertThat(find.find(" ADA\u00a0")).isPresent();
    assertThat(find.find("no name at all!")).isEmpty();
    assertThat(find.find("bob")).isEmpty();
  }
}
