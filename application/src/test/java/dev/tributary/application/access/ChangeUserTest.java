package dev.tributary.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.access.audit.InMemoryAuditTrail;
import dev.tributary.domain.access.Actor;
import dev.tributary.domain.access.AuditEntry;
import dev.tributary.domain.access.Password;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.access.Session;
import dev.tributary.domain.access.UserName;
import dev.tributary.domain.problem.Conflict;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeUserTest {
  private static final UserName ADMIN = FirstAdministrator.NAME;
  private static final Password PASSWORD = Password.chosen("five words in one row");

  private final SettableClock clock = new SettableClock();
  private final InMemoryUsers users = new InMemoryUsers();
  private final InMemorySessions sessions = new InMemorySessions();
  private final ReversingHasher hasher = new ReversingHasher();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final AuditRecorder changes =
      new AuditRecorder(trail, () -> new Actor(Actor.Kind.USER, "boss", "192.0.2.1"), clock);
  private final FirstAdministrator first = new FirstAdministrator(users, hasher, trail, clock);
  private final ChangeUser change = new ChangeUser(users, sessions, hasher, changes);
  private final CreateUser create = new CreateUser(users, hasher, changes, clock);

  @Test
  void the_first_start_makes_an_administrator_and_the_second_does_not() {
    assertThat(first.create(PASSWORD)).isTrue();
    assertThat(first.create(PASSWORD)).isFalse();

    assertThat(users.all()).singleElement().matches(user -> user.role() == Role.ADMINISTRATOR);
    assertThat(trail.entries()).extracting(AuditEntry::actor).containsExactly(Actor.SYSTEM);
  }

  @Test
  void at_least_one_administrator_remains() {
    first.create(PASSWORD);
    ChangeUser.Change demotion = role(Role.VIEWER);
    assertThatThrownBy(() -> change.change(ADMIN, demotion)).isInstanceOf(Conflict.class);

    create.create(new UserName("ada"), Role.ADMINISTRATOR, PASSWORD);
    assertThat(change.change(ADMIN, demotion).role()).isEqualTo(Role.VIEWER);
    assertThatThrownBy(() -> change.change(new UserName("ada"), demotion))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void a_disabled_administrator_is_not_in_charge() {
    first.create(PASSWORD);
    UserName ada = new UserName("ada");
    create.create(ada, Role.ADMINISTRATOR, PASSWORD);
    change.change(
        ada, new ChangeUser.Change(Optional.empty(), Optional.of(false), Optional.empty()));

    assertThatThrownBy(() -> change.change(ADMIN, role(Role.VIEWER))).isInstanceOf(Conflict.class);
  }

  @Test
  void a_change_signs_the_person_out_and_is_recorded_without_the_password() {
    UserName ada = new UserName("ada");
    first.create(PASSWORD);
    create.create(ada, Role.VIEWER, PASSWORD);
    sessions.add(new Session("hash", ada, clock.instant(), clock.instant().plusSeconds(60)));
    Password fresh = Password.chosen("a whole new row of words");

    change.change(
        ada,
        new ChangeUser.Change(Optional.of(Role.DESIGNER), Optional.empty(), Optional.of(fresh)));

    assertThat(sessions.find("hash", clock.instant())).isEmpty();
    assertThat(hasher.matches(fresh.reveal(), users.find(ada).orElseThrow().passwordHash()))
        .isTrue();
    AuditEntry entry = trail.entries().getLast();
    assertThat(entry.actor().name()).isEqualTo("boss");
    assertThat(entry.before()).isEqualTo(Map.of("role", "viewer", "enabled", true));
    assertThat(entry.after())
        .isEqualTo(Map.of("role", "designer", "enabled", true, "password", "changed"));
  }

  private static ChangeUser.Change role(Role role) {
    return new ChangeUser.Change(Optional.of(role), Optional.empty(), Optional.empty());
  }
}
