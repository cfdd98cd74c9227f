package dev.tributary.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.domain.access.User;
import dev.tributary.domain.access.UserName;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What {@link Users} promises; each test begins without users, in a transaction. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class UsersContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  protected abstract Users users();

  @Test
  void finds_a_user_by_name() {
    assertThat(users().add(user("ada"))).isTrue();

    assertThat(users().find(new UserName("ada"))).contains(user("ada"));
    assertThat(users().find(new UserName("bob"))).isEmpty();
  }

  @Test
  void returns_all_users_by_name() {
    users().add(user("cid"));
    users().add(user("ada"));
    users().add(user("bob"));

    assertThat(users().all()).containsExactly(user("ada"), user("bob"), user("cid"));
  }

  @Test
  void changes_nothing_when_the_name_of_a_new_user_is_in_use() {
    users().add(user("ada"));

    assertThat(users().add(user("ada").withRole(Role.ADMINISTRATOR))).isFalse();
    assertThat(users().all()).containsExactly(user("ada"));
  }

  @Test
  void replaces_the_user_of_the_same_name() {
    users().add(user("ada"));
    users().add(user("bob"));
    User changed =
        user("ada").withRole(Role.OPERATOR).enabled(false).withPasswordHash("another hash");

    users().save(changed);

    assertThat(users().all()).containsExactly(changed, user("bob"));
  }

  @Test
  void is_empty_until_the_first_user_is_added() {
    assertThat(users().isEmpty()).isTrue();
    users().lock();
    users().add(user("ada"));

    assertThat(users().isEmpty()).isFalse();
  }

  private static User user(String name) {
    return new User(new UserName(name), Role.VIEWER, "hash", true, NOW);
  }
}
